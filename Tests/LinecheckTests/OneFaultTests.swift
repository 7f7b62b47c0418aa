import Linecheck
import Testing

/// A fault is reported once: kind, then constants, then sizes, then forms; an error of the first three
/// silences forms, relations and sums, and a form silences nothing.
struct OneFaultTests {
  private static let number = Rule.string.length(3...16).matching(.e164).named("e164")
    .check("local", expecting: "a number in Germany") { $0.string?.hasPrefix("+49") == true }

  @Test(
    arguments: [
      (#""+4930""#, []), ("5", ["rule.body.type"]), ("null", ["rule.body.type"]),
      (#""""#, ["rule.min-length"]), (#""+123456789012345678""#, ["rule.max-length"]),
      (#""abc""#, ["rule.e164", "rule.local"]), (#""+1415""#, ["rule.local"]),
      (#""+49x""#, ["rule.e164"]),
    ] as [(String, [String])])
  func judgesInOrder(payload: String, expected: [String]) throws {
    #expect(try ids(Self.number, payload) == expected)
    #expect(
      try ids(Self.number, payload.replacing("4", with: #"\u0034"#)) == expected || payload == "4")
  }

  @Test func keepsItsOrderHoweverTheRuleIsWritten() throws {
    let rule = Rule.string.matching(.versionTag).length(...3).one(of: "a", "LONG", "B")
    #expect(try ids(rule, #""a""#) == [])
    #expect(try ids(rule, #""B""#) == ["rule.pattern"])
    #expect(try ids(rule, #""LONG""#) == ["rule.max-length"])
    #expect(try ids(rule, #""xyz""#) == ["rule.enum"])
  }

  @Test func reportsAnErrorOfConstantsBesideThatOfSizes() throws {
    let rule = Rule.string.one(of: "a", "b").length(...3)
    #expect(try ids(rule, #""long""#) == ["rule.enum", "rule.max-length"])
  }

  @Test(
    arguments: [
      (#"{"number":"+14157774444","pretty":"777-4444"}"#, []),
      (#"{"number":"+14157774444","pretty":"777-4445"}"#, ["rule.pretty.endsDigits"]),
      (#"{"number":14157774444,"pretty":"777-4445"}"#, ["rule.number.type"]),
      (#"{"number":"+14157774444","pretty":7774445}"#, ["rule.pretty.type"]),
      (
        #"{"number":"4157774444","pretty":"777-4445"}"#,
        ["rule.number.e164", "rule.pretty.endsDigits"]
      ),
      (#"{"pretty":"777-4445"}"#, ["rule.number.required"]),
      (#"{"number":"+14157774444","pretty":"x777-4445x"}"#, ["rule.pretty.max-length"]),
      (#"{"number":"+12345678901234567","pretty":"777-4445"}"#, ["rule.number.max-length"]),
    ] as [(String, [String])])
  func silencesRelationsByErrorsOnEitherSide(payload: String, expected: [String]) throws {
    let rule = Rule.object {
      Field("number", .string.length(...17).matching(.e164))
      Field("pretty", .string.length(...9).sameDigits(as: "number"))
    }
    #expect(try ids(rule, payload) == expected)
  }

  @Test func silencesNothingByAWarning() throws {
    let rule = Rule.object {
      Field("a", .number.atMost(5).severity(.warning))
      Field("b", .number.equal(to: "a"))
    }
    #expect(try ids(rule, #"{"a":6,"b":7}"#) == ["rule.a.maximum", "rule.b.equals"])
    #expect(try Program(rule).findings(in: #"{"a":6,"b":7}"#, from: .error).count == 1)
  }

  @Test(
    arguments: [
      (.reference("w"), ["rule.w.maximum"]),
      (.all(.number, .number.atMost(1)), ["rule.item.weight.2.maximum"]),
      (.one(.number.atMost(1), .string), ["rule.item.weight.maximum"]),
      (.when(.any, then: .number.atMost(1)), ["rule.item.weight.then.maximum"]),
    ] as [(Rule, [String])])
  func silencesSumsThroughEveryKindOfRule(weight: Rule, expected: [String]) throws {
    let rule = Rule.array(of: .object { Field("weight", weight) }).sum(of: "weight", equals: 1)
    let definitions = ["w": Rule.number.atMost(1)]
    #expect(try ids(rule, #"[{"weight":3}]"#, definitions: definitions) == expected)
    #expect(try ids(rule, #"[{"weight":0.5}]"#, definitions: definitions) == ["rule.sum"])
    #expect(try ids(rule, #"[{"weight":1}]"#, definitions: definitions) == [])
  }

  @Test func comesInTheOrderOfTheText() throws {
    let rule = Rule.object {
      Field("c", .string.length(1...).matching(.e164))
      Field("a", .integer)
      Field("b", .boolean)
    }.furtherMembers(.noted)
    #expect(
      try ids(rule, #"{"z":0,"b":1,"a":true,"c":""}"#) == [
        "rule.unknown-property", "rule.b.type", "rule.a.type", "rule.c.min-length",
      ])
    #expect(
      try ids(rule, "{}") == ["rule.a.required", "rule.b.required", "rule.c.required"])
  }
}
