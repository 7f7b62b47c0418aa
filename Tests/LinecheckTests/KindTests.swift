import Linecheck
import Testing

struct KindTests {
  private static let payloads = [
    "{}", "[]", #""a""#, "1", "1.0", "1.5", "true", "false", "null",
  ]

  private static let rules: [(name: String, rule: Rule, right: Set<String>)] = [
    ("any", .any, Set(payloads)),
    ("object", .object, ["{}"]),
    ("array", .array(of: .any), ["[]"]),
    ("string", .string, [#""a""#]),
    ("number", .number, ["1", "1.0", "1.5"]),
    ("integer", .integer, ["1", "1.0"]),
    ("boolean", .boolean, ["true", "false"]),
    ("null", .null, ["null"]),
  ]

  @Test(arguments: rules.indices, payloads)
  func allowsItsKindOnly(index: Int, payload: String) throws {
    let (name, rule, right) = Self.rules[index]
    let expected = right.contains(payload) ? [] : ["rule.body.type"]
    #expect(try ids(rule, payload) == expected, "\(name)")
    let nullable = right.contains(payload) || payload == "null" ? [] : ["rule.body.type"]
    #expect(try ids(rule.nullable(), payload) == nullable, "\(name) or null")
  }

  @Test(
    arguments: [
      (.string, "4", "rule.body.type  `4`: 4 is a number, not a string"),
      (.string, "[4]", "rule.body.type  `[4]`: an array, not a string"),
      (.string, "null", "rule.body.type  `null`: null is not a string"),
      (
        .string.nullable(), "true",
        "rule.body.type  `true`: true is a boolean, not a string or null"
      ),
      (.integer, "4.5", "rule.body.type  `4.5`: 4.5 is a number, not an integer"),
      (.integer, #""4""#, #"rule.body.type  `"4"`: "9" is a string, not an integer"#),
      (.boolean, #""true""#, #"rule.body.type  `"true"`: "aaaa" is a string, not true or false"#),
      (.boolean, "0", "rule.body.type  `0`: 0 is a number, not true or false"),
      (.null, "{}", "rule.body.type  `{}`: an object, not null"),
      (
        .one(.integer, .string, .array(of: .any)), "{}",
        "rule.body.type  `{}`: an object, not an array, a string or an integer"
      ),
    ] as [(Rule, String, String)])
  func saysWhatIsThereAndWhatIsWanted(rule: Rule, payload: String, line: String) throws {
    #expect(try found(rule, payload) == [line])
  }

  @Test(arguments: [
    ("0", true), ("-0", true), ("1.0", true), ("1e2", true), ("1.50e1", true), ("10e-1", true),
    ("-7.000", true), ("1e400", true), ("9007199254740993", true), ("0.0e-5", true),
    ("1234567890123456789012345678901234567890", true), ("100000000000000000000.0", true),
    ("0.1", false), ("1e-1", false), ("1.5e0", false), ("123e-4", false), ("1e-400", false),
    ("100000000000000000000.5", false), ("-0.5", false),
  ])
  func countsIntegersByValue(payload: String, isInteger: Bool) throws {
    #expect(try found(.integer, payload).isEmpty == isInteger)
    #expect(try found(.integer, " \(payload)\n").isEmpty == isInteger)
    let inside = Rule.array(of: .integer)
    #expect(try found(inside, "[\(payload)]").isEmpty == isInteger)
  }

  @Test func letsNullPassEveryConstraint() throws {
    let rule = Rule.string.length(2...).matching(.e164).one(of: "a").nullable()
    #expect(try found(rule, "null") == [])
    #expect(try found(Rule.number.atLeast(5).nullable(), "null") == [])
    let list = Rule.array(of: .object { Field("n", .number) }).count(1...).uniqueItems()
      .sum(of: "n", equals: 1).nullable()
    #expect(try found(list, "null") == [])
    #expect(try found(list, "[null]") != [])
  }
}
