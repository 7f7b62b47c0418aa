import Linecheck
import Testing

/// Members and items that no other constraint speaks of.
struct UnevaluatedTests {
  private static let number = Rule.members { Field("number", .string).optional() }
  private static let uri = Rule.members {
    Field("uri", .string)
    Field("transport", .string).optional()
  }

  @Test(
    arguments: [
      ("{}", []), (#"{"number":"1"}"#, []), (#"{"other":1}"#, ["rule.unevaluated.type"]),
      (#"{"uri":"a","transport":"b"}"#, []),
      (#"{"number":"1","transport":"b"}"#, ["rule.unevaluated.type"]),
      (#"{"number":1}"#, ["rule.1.number.type"]),
    ] as [(String, [String])])
  func membersOfTheBranchesThatAreFollowedAreEvaluated(
    payload: String, expected: [String]
  ) throws {
    let rule = Rule.all(
      Self.number, .any(Self.uri, .members { Field.present("number") }, .not(Self.uri))
    ).unevaluatedMembers(.nothing)
    #expect(try ids(rule, payload) == expected)
  }

  @Test(
    arguments: [
      ("[1]", []), (#"[1, "a"]"#, []), (#"[1, "a", 2]"#, ["rule.unevaluated.type"]), ("[]", []),
    ] as [(String, [String])])
  func itemsThatAreCountedAreEvaluated(payload: String, expected: [String]) throws {
    let rule = Rule.any.prefix([.number]).containing(.string, count: 0...)
      .unevaluatedItems(.nothing)
    #expect(try ids(rule, payload) == expected)
  }

  @Test func whatAConditionSpeaksOfIsEvaluatedWhereItHolds() throws {
    let rule = Rule.any.unevaluatedMembers(.boolean)
    let condition = Rule.members { Field("kind", .constant("sip")) }
    let whole = Rule.all(
      .when(condition, then: Self.uri)
    ).unevaluatedMembers(.boolean)
    #expect(try ids(rule, #"{"a":true,"b":1}"#) == ["rule.unevaluated.type"])
    #expect(try ids(whole, #"{"kind":"sip","uri":"x"}"#) == [])
    #expect(
      try ids(whole, #"{"kind":"pstn","uri":"x","flag":true}"#)
        == ["rule.unevaluated.type", "rule.unevaluated.type"])
  }
}
