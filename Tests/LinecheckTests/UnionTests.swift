import Linecheck
import Testing

/// Unions that say more than their tag: signs of a variant, and what all variants have in common.
struct UnionTests {
  private static let common = Rule.object {
    Field.group("api.line", at: "#/Line") {
      Field("provider", .string)
      Field("label", .string.length(...5))
    }
  }
  private static func variant(_ name: String, _ own: [Field]) -> Rule {
    Rule.object {
      Field.group("api.line", at: "#/Line") {
        Field(
          "provider",
          .any.one(of: .string(name)).identified(as: "api.\(name).provider.const").covered(
            by: "api.known"))
        Field("label", .string.length(...5))
      }
      own
    }
    .furtherMembers(.noted).identified(as: "api.unknown")
  }
  private static let line = Rule.tagged(
    by: "provider",
    [
      "twilio": variant("twilio", []),
      "sip": variant(
        "sip", Field.group("api.sip", at: "#/Sip") { Field("stack", .string) }),
    ],
    signs: ["stack": "sip"], otherwise: common
  ).identified(as: "api.known")

  @Test(
    arguments: [
      (#"{"provider":"twilio","label":"a"}"#, []),
      (#"{"provider":"sip","label":"a","stack":"x"}"#, []),
      (#"{"label":"a","provider":"twilio","stack":"x"}"#, ["api.unknown"]),
      (#"{"provider":"sip","label":"a"}"#, ["api.sip.stack.required"]),
      (#"{"provider":"twilio","label":"longer"}"#, ["api.line.label.max-length"]),
      // A sign chooses the variant, whose own rule says that the tag is missing.
      (#"{"label":"a","stack":"x"}"#, ["api.line.provider.required"]),
      (#"{"label":"a","stack":7}"#, ["api.line.provider.required", "api.sip.stack.type"]),
      (#"{"label":"a"}"#, ["api.line.provider.required"]),
      (
        #"{"provider":7,"label":"longer"}"#,
        ["api.line.provider.type", "api.line.label.max-length"]
      ),
      (#"{"provider":"fax","label":"longer"}"#, ["api.known", "api.line.label.max-length"]),
      (#"{"provider":"fax"}"#, ["api.line.label.required", "api.known"]),
    ] as [(String, [String])])
  func goByTagOrSign(payload: String, rules: [String]) throws {
    #expect(try ids(Self.line, payload) == rules)
  }

  @Test func areOnePromiseAnId() throws {
    let constraints = try Program(Self.line).constraints
    let ids = constraints.map(\.id)
    #expect(Set(ids).count == ids.count)
    let label = try #require(constraints.first { $0.id == "api.line.label.max-length" })
    #expect(label.places == ["/label"])
    #expect(constraints.first { $0.id == "api.twilio.provider.const" }?.coveredBy == "api.known")
  }

  @Test func mayHaveLongTags() throws {
    let tag = "warm-transfer-wait-for-operator-to-speak-first-and-then-say-message"
    let rule = Rule.tagged(
      by: "mode", [tag: .object { Field("mode", .any.one(of: .string(tag))) }, "blind": .object])
    var checker = Checker(try Program(rule))
    let payloads = [
      #"{"first":[{"mode":1}],"mode":"\#(tag)"}"#, #"{"mode":"\#(tag)x"}"#,
      #"{"mode":"\#(tag)","mode":"blind"}"#, #"{"first":1}"#,
    ]
    let certain = payloads.map { checker.accepts(PaddedBytes($0)) }
    #expect(certain == [true, false, false, false])
  }

  @Test func mustNameTheirVariants() {
    let mistakes = #expect(throws: RuleMistakes.self) {
      try Program(.tagged(by: "a", ["x": .object], signs: ["b": "y"]))
    }
    #expect(
      mistakes?.mistakes == ["rule: the member b is the sign of a variant y that is not there"])
  }
}
