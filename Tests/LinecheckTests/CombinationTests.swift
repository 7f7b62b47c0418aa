import Linecheck
import Testing

struct CombinationTests {
  @Test(
    arguments: [
      ("4", []), ("3", ["rule.2.multiple-of"]), ("12", ["rule.1.maximum"]),
      ("13", ["rule.1.maximum", "rule.2.multiple-of"]),
      (#""a""#, ["rule.1.body.type", "rule.2.body.type"]),
    ] as [(String, [String])])
  func allOfSeveral(payload: String, expected: [String]) throws {
    let rule = Rule.all(.number.atMost(10), .number.multiple(of: 2))
    #expect(try ids(rule, payload) == expected)
  }

  @Test(
    arguments: [
      ("1", []), ("100", []), ("50", ["rule.any", "rule.1.maximum"]),
      ("80", ["rule.any", "rule.1.maximum"]), (#""a""#, ["rule.body.type"]),
    ] as [(String, [String])])
  func anyOfSeveral(payload: String, expected: [String]) throws {
    let rule = Rule.any(.number.atMost(10), .number.atLeast(90))
    #expect(try ids(rule, payload).sorted() == expected.sorted())
  }

  @Test(
    arguments: [
      ("1", []), ("100", []),
      (
        "15",
        [
          "rule.exactly-one  `15`: this fits a number of at most 20, and a number of at least 10 and a multiple of 5, and should fit exactly one of them"
        ]
      ),
      (
        "25.5",
        [
          "rule.1.maximum  `25.5`: 25.5 is greater than 20, the maximum",
          "rule.exactly-one  `25.5`: this fits no variant, and none is closer than the others",
        ]
      ),
    ] as [(String, [String])])
  func exactlyOneOfSeveral(payload: String, lines: [String]) throws {
    let rule = Rule.one(.number.atMost(20), .number.atLeast(10).multiple(of: 5))
    #expect(try found(rule, payload) == lines)
  }

  @Test(
    arguments: [
      (#"{"a":1,"b":true}"#, []), (#"{"c":"x"}"#, []),
      (
        #"{"a":1}"#,
        [
          "rule.1.b.required /b `{`: b is missing",
          "rule.exactly-one  `{\"a\":1}`: this fits no variant; an object with a and b comes closest",
        ]
      ),
      (
        #"{"c":2}"#,
        [
          "rule.exactly-one  `{\"c\":2}`: this fits no variant; an object with c comes closest",
          "rule.2.c.type /c `2`: 2 is a number, not a string",
        ]
      ),
      (
        #"{"a":1,"b":true,"c":"x"}"#,
        [
          #"rule.exactly-one  `{"a":1,"b":true,"c":"x"}`: this fits an object with a and b, and an object with c, and should fit exactly one of them"#
        ]
      ),
    ] as [(String, [String])])
  func theVariantWithTheFewestFaultsSpeaks(payload: String, lines: [String]) throws {
    let first = Rule.object {
      Field("a", .number)
      Field("b", .boolean)
    }
    let second = Rule.object { Field("c", .string) }
    #expect(try found(.one(first, second), payload).sorted() == lines.sorted())
  }

  @Test(
    arguments: [
      ("5", []), ("-5", ["rule.minimum"]), (#""ab""#, []), (#""abc""#, ["rule.max-length"]),
      ("true", ["rule.body.type"]), ("null", ["rule.body.type"]), ("5.5", ["rule.body.type"]),
      ("[[[]]]", ["rule.max-items"]),
    ] as [(String, [String])])
  func theKindChoosesWhereKindsDoNotOverlap(payload: String, expected: [String]) throws {
    let rule = Rule.one(
      .integer.atLeast(0), .string.length(...2), .array(of: .any).count(...0))
    #expect(try ids(rule, payload) == expected)
    if payload != "null" { #expect(try ids(rule.nullable(), payload) == expected) }
    #expect(try ids(rule.nullable(), "null") == [])
  }

  @Test(
    arguments: [
      ("5", []), ("15", ["rule.not  `15`: 15 is excluded"]), (#""a""#, []),
      ("[1]", ["rule.not  `[1]`: this value is excluded"]), ("[]", []),
      (#"{"a":1}"#, []), (#"{"a":1,"b":2}"#, []),
      (#"{"b":1}"#, [#"rule.not  `{"b":1}`: this value is excluded"#]),
    ] as [(String, [String])])
  func nothingThatFollowsARule(payload: String, lines: [String]) throws {
    let excluded = Rule.one(
      .number.atLeast(10), .array(of: .any).count(1...),
      .object { Field("b", .any) }.without("a"))
    #expect(try found(.not(excluded), payload) == lines)
  }

  @Test(
    arguments: [
      (#"{"kind":"sip","port":1}"#, []), (#"{"kind":"sip"}"#, ["rule.then.port.required"]),
      (#"{"kind":"web","url":"x"}"#, []), (#"{"kind":"web"}"#, ["rule.else.url.required"]),
      ("{}", ["rule.else.url.required"]), (#"{"kind":null,"url":1}"#, []),
    ] as [(String, [String])])
  func oneRuleOrAnotherByACondition(payload: String, expected: [String]) throws {
    let rule = Rule.when(
      .object { Field("kind", .constant("sip")) },
      then: .object { Field("port", .any) }, else: .object { Field("url", .any) })
    #expect(try ids(rule, payload) == expected)
  }

  @Test func oneRuleOrNoneByACondition() throws {
    let negative = Rule.number.below(0)
    #expect(try ids(.when(negative, then: .integer), "-1.5") == ["rule.then.body.type"])
    #expect(try ids(.when(negative, then: .integer), "1.5") == [])
    #expect(try ids(.when(negative, else: .integer), "1.5") == ["rule.else.body.type"])
    #expect(try ids(.when(negative, else: .integer), "-1.5") == [])
  }

  @Test func conditionsInsideConditions() throws {
    let rule = Rule.when(
      .not(.object { Field("a", .not(.constant(1))) }),
      then: .object { Field("b", .any) })
    #expect(try ids(rule, #"{"a":1}"#) == ["rule.then.b.required"])
    #expect(try ids(rule, #"{"a":2}"#) == [])
    #expect(try ids(rule, "{}") == ["rule.then.b.required"])
  }

  @Test(arguments: [("{}", true), (#"{"a":1}"#, true), (#"{"a":1,"b":1}"#, false)])
  func conditionsTakeMembersThatAreOnlyNotedLightly(payload: String, isClosed: Bool) throws {
    let known = Rule.object { Field("a", .any).optional() }
    let then = Rule.object { Field("x", .any) }
    #expect(
      try ids(.when(known.furtherMembers(.noted), then: then), payload)
        == ["rule.then.x.required"])
    #expect(
      try ids(.when(known.furtherMembers(.forbidden), then: then), payload)
        == (isClosed ? ["rule.then.x.required"] : []))
  }
}
