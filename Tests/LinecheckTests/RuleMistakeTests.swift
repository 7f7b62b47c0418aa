import Linecheck
import Testing

struct RuleMistakeTests {
  private typealias Mistake = (rule: Rule, sentence: String)

  private static let kinds: [Mistake] = [
    (Rule.integer.length(1...), "rule: a constraint on a string never applies to an integer"),
    (Rule.string.atMost(5), "rule: a constraint on a number never applies to a string"),
    (Rule.object.uniqueItems(), "rule: a constraint on an array never applies to an object"),
    (Rule.array(of: .any).names(.any), "rule: a constraint on an object never applies to an array"),
    (Rule.null.length(1...), "rule: a constraint on a string never applies to null"),
    (Rule.boolean.matching(.e164), "rule: a constraint on a string never applies to true or false"),
    (Rule.string.matching(.areaCode), "rule: a constraint on a number never applies to a string"),
  ]

  private static let operands: [Mistake] = [
    (Rule.enumeration([]), "rule: an enumeration without values allows nothing"),
    (Rule.string.length((-1)...), "rule: a length or count of -1 is impossible"),
    (Rule.array(of: .any).count(...(-2)), "rule: a length or count of -2 is impossible"),
    (
      Rule.number.multiple(of: 0),
      "rule: a multiple of 0 is not defined; up to 18 digits above 0 are"
    ),
    (
      Rule.number.multiple(of: -2),
      "rule: a multiple of -2 is not defined; up to 18 digits above 0 are"
    ),
    (Rule.any(), "rule: a union without variants allows nothing"),
    (Rule.one(), "rule: a union without variants allows nothing"),
    (Rule.tagged(by: "a", [:]), "rule: a union without variants allows nothing"),
  ]

  private static let ranges: [Mistake] = [
    (Rule.string.length(5...).length(...4), "rule: no string has 5 to 4 characters"),
    (Rule.array(of: .any).count(3...).count(...2), "rule: no array has 3 to 2 items"),
    (Rule.number.atLeast(2).atMost(1), "rule: no number lies between 2 and 1"),
    (Rule.number.above(1).atMost(1), "rule: no number lies between 1 and 1"),
    (Rule.number.atLeast(1).below(1), "rule: no number lies between 1 and 1"),
    (Rule.integer.within(1...5).above(5), "rule: no number lies between 5 and 5"),
  ]

  private static let places: [Mistake] = [
    (Rule.string.equal(to: "b"), "rule: no member b stands beside this value"),
    (
      Rule.object { Field("a", .any.equal(to: "b")) },
      "rule.a: no member b stands beside this value"
    ),
    (
      Rule.object { Field("a", .array(of: .any.equal(to: "a"))) },
      "rule.a.item: no member a stands beside this value"
    ),
    (Rule.reference("nowhere"), "rule: no rule is defined as nowhere"),
    (Rule.object { for _ in 0..<2 { Field("a", .any) } }, "rule: the member a stands twice"),
    (Rule.string.length(1...).length(2...), "rule: two constraints have the id rule.min-length"),
    (
      Rule.string.length(1...).named("x").matching(.e164).named("x"),
      "rule: two constraints have the id rule.x"
    ),
    (Rule.when(.reference("nowhere")), "rule.condition: no rule is defined as nowhere"),
    (
      Rule.not(.string.atMost(1)),
      "rule.condition: a constraint on a number never applies to a string"
    ),
    (
      Rule.array(of: .object { Field("w", .one(.string, .number.length(1...))) }),
      "rule.item.w: a constraint on a string never applies to a number"
    ),
  ]

  private static let mistakes = kinds + operands + ranges + places

  @Test(arguments: mistakes)
  func areFoundBeforeAnyPayload(rule: Rule, sentence: String) {
    let mistakes = #expect(throws: RuleMistakes.self) { try Program(rule) }
    #expect(mistakes?.mistakes.contains(sentence) == true, "\(mistakes?.description ?? "none")")
  }

  @Test(
    arguments: [
      ["a": .reference("a")], ["a": .reference("b"), "b": .reference("a")],
      ["a": .all(.object, .not(.reference("a")))],
      ["a": .one(.string, .when(.any, then: .reference("a")))],
      ["a": .any(.reference("a"), .number.atMost(1))],
      ["a": .tagged(by: "t", ["x": .reference("a")])],
    ] as [[String: Rule]])
  func areCirclesThatGoNowhere(definitions: [String: Rule]) {
    let mistakes = #expect(throws: RuleMistakes.self) {
      try Program(.reference("a"), definitions: definitions)
    }
    #expect(
      mistakes?.mistakes == [
        "a reference leads back to itself without going into a member or an item"
      ])
  }

  private static let sound: [Rule] = [
    Rule.string.length(0...0), Rule.number.atLeast(1).atMost(1), Rule.number.within(1...1),
    Rule.number.above(1).below(2), Rule.array(of: .any).count(0...0),
    Rule.number.nullable().atMost(1), Rule.any.length(1...).atMost(5),
    Rule.one(.string, .integer).length(2...), Rule.number.multiple(of: 0.000000000000001),
    Rule.object { Field("a", .any.differing(from: "a")) }, Rule.enumeration(.null),
    Rule.object {}, Rule.object.without(), Rule.tagged(by: "t", ["": .any]),
  ]

  @Test(arguments: sound)
  func areNotTheseRules(rule: Rule) throws {
    #expect(throws: Never.self) { try Program(rule) }
  }

  @Test func areAllNamedAtOnce() {
    let rule = Rule.object {
      Field("a", .string.atMost(1))
      Field("b", .reference("c"))
      Field("d", .array(of: .number.length(1...)))
    }
    let mistakes = #expect(throws: RuleMistakes.self) { try Program(rule) }
    #expect(mistakes?.mistakes.count == 3)
    #expect(mistakes?.description.split(separator: "\n").count == 3)
  }
}
