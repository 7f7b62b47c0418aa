import Linecheck
import Testing

struct FurtherMemberTests {
  private static func rule(_ policy: FurtherMembers?) -> Rule {
    let rule = Rule.object {
      Field("a", .number)
      Field("inner", .object { Field("b", .number).optional() }).optional()
    }
    return policy.map { rule.furtherMembers($0) } ?? rule
  }

  private static let payload = #"{"a":1,"Zo3":"x","inner":{"b":2,"c":3}}"#

  @Test func areAllowedWithoutAWord() throws {
    #expect(try found(Self.rule(nil), Self.payload) == [])
    #expect(try found(Self.rule(.allowed), Self.payload) == [])
  }

  @Test func areNotedWithMaskedNamesInsideTheObjectsBelowToo() throws {
    #expect(
      try found(Self.rule(.noted), Self.payload) == [
        #"note rule.unknown-property /Zo3 `"Zo3"`: Aa9 is no documented member"#,
        #"note rule.unknown-property /inner/c `"c"`: a is no documented member"#,
      ])
  }

  @Test func areForbiddenInTheObjectThatSaysSo() throws {
    #expect(
      try found(Self.rule(.forbidden), Self.payload)
        == [#"rule.unknown-property /Zo3 `"Zo3"`: Aa9 is no documented member"#])
  }

  @Test(
    arguments: [
      (#"{"a":1}"#, []), (#"{"a":1,"x":"1"}"#, []), (#"{"x":"1","a":1,"y":"22"}"#, []),
      (#"{"a":1,"x":1}"#, ["rule.value.type"]), (#"{"a":1,"x":"333"}"#, ["rule.value.max-length"]),
      (#"{"a":"1"}"#, ["rule.a.type"]), (#"{"x":"1"}"#, ["rule.a.required"]),
    ] as [(String, [String])])
  func followARule(payload: String, expected: [String]) throws {
    let rule = Self.rule(.ruled(.string.length(...2)))
    #expect(try ids(rule, payload) == expected)
  }

  @Test func followARuleInAnObjectWithoutMembers() throws {
    let rule = Rule.object.furtherMembers(.ruled(.integer))
    #expect(try found(rule, "{}") == [])
    #expect(try found(rule, #"{"x":1,"y":2}"#) == [])
    #expect(
      try found(rule, #"{"x":1,"y":"2"}"#)
        == [#"rule.value.type /y `"2"`: "9" is a string, not an integer"#])
  }

  @Test func areAllowedAgainWhereAnObjectBelowSaysSo() throws {
    let rule = Rule.object {
      Field("open", .object { Field("deep", .object).optional() }.furtherMembers(.allowed))
        .optional()
      Field("list", .array(of: .object {})).optional()
    }.furtherMembers(.noted)
    #expect(try ids(rule, #"{"open":{"x":1}}"#) == [])
    #expect(try ids(rule, #"{"list":[{"x":1}]}"#) == ["rule.unknown-property"])
  }

  @Test func takeTheirSeverityFromTheRule() throws {
    let rule = Self.rule(.forbidden).severity(.warning).named("strange")
    #expect(
      try found(rule, #"{"a":1,"b":2}"#)
        == [#"warning rule.strange /b `"b"`: a is no documented member"#])
  }

  @Test func standTwiceAndAreNamedTwice() throws {
    #expect(
      try ids(Self.rule(.forbidden), #"{"a":1,"b":1,"b":2}"#)
        == ["rule.unknown-property", "rule.unknown-property"])
  }
}
