import Testing

@testable import Linecheck

/// What arrays contain, how many members objects have, and constants of any kind.
struct ContentsTests {
  @Test(
    arguments: [
      ("[]", ["rule.contains"]), ("[1]", ["rule.contains"]), (#"["a"]"#, []),
      (#"[1, "a", "b"]"#, []), (#"["a", "b", "c"]"#, ["rule.contains"]), ("{}", []), ("null", []),
    ] as [(String, [String])])
  func countsItemsOfAKind(payload: String, expected: [String]) throws {
    #expect(try ids(.any.containing(.string, count: 1...2), payload) == expected)
  }

  @Test func saysHowManyItemsOfAKindThereAre() throws {
    #expect(
      try found(.any.containing(.string), "[1, 2]") == [
        "rule.contains  `[1, 2]`: none of 2 items is of the kind that has to be there, not at least 1"
      ])
  }

  @Test(
    arguments: [
      ("[]", []), (#"["a"]"#, []), (#"["a", 1, true, false]"#, []),
      (#"[1, "b"]"#, ["rule.item-1.type", "rule.item-2.type"]),
      (#"["a", 1, 2]"#, ["rule.item.type"]),
    ] as [(String, [String])])
  func judgesTheFirstItemsEachByItsRule(payload: String, expected: [String]) throws {
    let rule = Rule.any.prefix([.string, .number]).items(after: 2, .boolean)
    #expect(try ids(rule, payload) == expected)
  }

  @Test(
    arguments: [
      ("{}", ["rule.min-members"]), (#"{"a":1}"#, []),
      (#"{"a":1,"b":2,"c":3}"#, ["rule.max-members"]),
      ("[]", []),
    ] as [(String, [String])])
  func countsMembers(payload: String, expected: [String]) throws {
    #expect(try ids(.any.memberCount(1...2), payload) == expected)
  }

  @Test(
    arguments: [
      (#"{"a":[1,{"b":null}]}"#, true), (#"{"a":[1.0,{"b":null}]}"#, true),
      (#"{"a":[1,{"b":null,"c":1}]}"#, false), (#"{"a":[{"b":null},1]}"#, false), ("null", false),
      ("[]", true), ("[ ]", true), ("{}", false),
    ] as [(String, Bool)])
  func comparesConstantsOfAnyKind(payload: String, isRight: Bool) throws {
    let rule = Rule.any.one(of: [
      .object(["a": .array([1, .object(["b": .null])])]), .array([]),
    ])
    #expect(try ids(rule, payload) == (isRight ? [] : ["rule.enum"]))
  }

  @Test func looksManyConstantsUp() throws {
    let values = (0..<100_000).map { Literal.string("value \($0)") } + [.number(7), .array([1])]
    let program = try Program(.any.one(of: values))
    #expect(try program.accepts(#""value 99999""#))
    #expect(try program.accepts(#""value\u0020 99999""#) == false)
    #expect(try program.accepts("7.0"))
    #expect(try program.accepts("[1e0]"))
    let message = try #require(try program.findings(in: "8").first).message.description
    #expect(message.hasPrefix(#"8 is none of "value 0", "value 1", "#))
    #expect(message.utf8.count < 2100 && message.hasSuffix("others"))
  }

  @Test func nothingIsNothing() throws {
    let rule = Rule.object { Field("gone", .nothing).optional() }
    #expect(try ids(rule, "{}") == [])
    #expect(
      try found(rule, #"{"gone": 1}"#) == [
        "rule.gone.type /gone `1`: 1 stands where nothing is expected"
      ])
  }

  @Test(
    arguments: [
      ("null", ["rule.enum"]), (#""a""#, []), ("1", ["rule.body.type"]),
    ] as [(String, [String])])
  func judgesNullWhereARuleSaysSo(payload: String, expected: [String]) throws {
    #expect(try ids(.string.nullable().one(of: "a").judgingNull(), payload) == expected)
    let exempt = expected.filter { $0 != "rule.enum" }
    #expect(try ids(.string.nullable().one(of: "a"), payload) == exempt)
  }

  @Test(
    arguments: [
      ("{}", ["rule.a.required"]), (#"{"a":1}"#, ["rule.unknown-property"]),
      (#"{"a":1,"b":2}"#, ["rule.unknown-property"]), (#"{"b":2}"#, ["rule.a.required"]),
    ] as [(String, [String])])
  func whatOnlyHasToBeThereIsNotNamed(payload: String, expected: [String]) throws {
    let rule = Rule.object {
      Field("b", .number).optional()
      Field.present("a")
    }.furtherMembers(.forbidden)
    #expect(try ids(rule, payload) == expected)
  }
}

extension ContentsTests {
  @Test(arguments: [
    ("agent_7", true), ("agent_", false), ("Agent_7", false), ("agent_7\\n", false),
  ])
  func rulesHavePatterns(id: String, isRight: Bool) throws {
    let rule = Rule.string.matching(try Pattern("^agent_[a-z0-9]+$"))
    #expect(try ids(rule, "\"\(id)\"") == (isRight ? [] : ["rule.pattern"]))
  }

  @Test func membersMayBeNamedByPatterns() throws {
    let pattern = try Pattern("^x-")
    let rule = Rule.object {
      Field("x-known", .string).optional()
      Field(matching: pattern, .string.length(2...))
    }.furtherMembers(.forbidden)
    #expect(try ids(rule, #"{"x-a":"ab","x-known":"ab"}"#) == [])
    #expect(
      try ids(rule, #"{"x-a":"a","x-known":1,"y":1}"#) == [
        "rule.matching.min-length", "rule.matching.type", "rule.x-known.type",
        "rule.unknown-property",
      ])
  }
}
