import Testing

@testable import Linecheck

/// What may be wrong with a rule, and that it is wrong then.
struct MutantTests {
  /// A rule, one way to damage it, and a payload that shows the damage.
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let damage: String
    let payload: String
    /// What the rule itself says of the payload.
    let finds: String?

    init(_ rule: Rule, _ damage: String, _ payload: String, _ finds: String? = nil) {
      (self.rule, self.damage, self.payload, self.finds) = (rule, damage, payload, finds)
    }

    var testDescription: String { damage }
  }

  private static let object = Rule.object {
    Field("a", .string)
    Field("b", .number).required(when: .having("c"))
    Field("c", .boolean).optional()
  }
  .furtherMembers(.forbidden)

  private static let union = Rule.tagged(
    by: "type",
    [
      "one": .object { Field("type", .constant("one")) },
      "two": .object {
        Field("type", .constant("two"))
        Field("sign", .integer)
      },
    ], signs: ["sign": "two"])

  @Test(arguments: [
    Case(.string, "type disabled: of any kind", "1", "type"),
    Case(.string, "type loosened: or null", "null", "type"),
    Case(.integer, "type loosened: or a fraction", "1.5", "type"),
    Case(.string.nullable(), "type tightened: not null", "null"),
    Case(.string, "type inverted: any other kind", #""a""#),
    Case(
      .string.length(2...3), "min-length loosened: at least 1 characters", #""a""#, "min-length"),
    Case(.string.length(2...3), "min-length tightened: at least 3 characters", #""ab""#),
    Case(
      .string.length(2...3), "max-length loosened: at most 4 characters", #""abcd""#, "max-length"),
    Case(.string.length(2...3), "max-length tightened: at most 2 characters", #""abc""#),
    Case(.integer.atLeast(3), "minimum loosened: at least 2", "2", "minimum"),
    Case(.integer.atLeast(3), "minimum tightened: greater than 3", "3"),
    Case(.number.above(0), "exclusive-minimum loosened: at least 0", "0", "exclusive-minimum"),
    Case(.number.above(0), "exclusive-minimum tightened: greater than 5e-324", "5e-324"),
    Case(
      .number.atMost(1), "maximum loosened: at most 1.0000000000000002", "1.0000000000000002",
      "maximum"),
    Case(.number.atMost(1), "maximum tightened: less than 1", "1"),
    Case(.integer.within(1...9), "range loosened: 0 to 9", "0", "range"),
    Case(.integer.within(1...9), "range tightened: 1 to 8", "9"),
    Case(.string.one(of: "a", "b"), "enum loosened: or \"A\"", #""A""#, "enum"),
    Case(.string.one(of: "a", "b"), "enum tightened: not \"b\"", #""b""#),
    Case(.string.one(of: "a", "b"), "enum inverted: anything else", #""a""#),
    Case(.string.matching(.e164), "e164 disabled: not judged", #""x""#, "e164"),
    Case(.string.matching(.e164), "e164 loosened: or \"+1\"", #""+1""#, "e164"),
    Case(.string.matching(.e164), "e164 tightened: not \"+12\"", #""+12""#),
    Case(
      .array(of: .any).count(1...2), "max-items loosened: at most 3 items", "[1, 2, 3]", "max-items"
    ),
    Case(
      .array(of: .any).uniqueItems(), "unique-items disabled: not judged", "[1, 1]", "unique-items"),
    Case(
      .array(of: .any).sum(of: "w", equals: 1, tolerance: 0.1),
      "sum loosened: more by twice the tolerance", #"[{"w": 1.15}]"#, "sum"),
    Case(
      .array(of: .any).sum(of: "w", equals: 1, tolerance: 0.1),
      "sum tightened: less by half the tolerance", #"[{"w": 0.925}]"#),
    Case(object, "a.required disabled: optional", "{}", "a.required"),
    Case(object, "a.required inverted: absent", #"{"a": ""}"#),
    Case(object, "b.required tightened: always required", #"{"a": ""}"#),
    Case(object, "unknown-property disabled: any name", #"{"a": "", "d": 1}"#, "unknown-property"),
    Case(union, "known disabled: any type", #"{"type": "x"}"#, "known"),
    Case(union, "known loosened: or ONE", #"{"type": "ONE"}"#, "known"),
    Case(union, "known tightened: no one", #"{"type": "one"}"#),
    Case(union, "known disabled: sign is no sign", #"{"sign": 1}"#, "two.type.required"),
    Case(
      .when(.string, then: .string.length(...1), else: .number),
      "then.body.type tightened: in every case", "1"),
    Case(
      .string.excluding(.string.one(of: "a", "b")), "not loosened: without case \"b\"", #""b""#,
      "not"),
    Case(.string, "type loosened: only a warning", "1", "type"),
    Case(
      .string.matching(.e164).softer(.warning, where: .string.length(...2)),
      "e164 tightened: no softer case 1", #""ab""#, "e164"),
  ])
  func areShown(example: Case) throws {
    let program = try Program(example.rule)
    let names = program.mutants.map { "\($0.rule) \($0.damage): \($0.change)" }
    let prefixes = ["rule.body.", "rule."]
    let place = prefixes.lazy.compactMap { names.firstIndex(of: $0 + example.damage) }.first
    let mutant = program.mutants[try #require(place, "\(names)")]
    func finds(_ program: Program) throws -> [String] {
      try program.findings(in: example.payload).map { "\($0.severity) \($0.rule)" }
    }
    let found = try finds(program)
    #expect(try finds(program.damaged(by: mutant)) != found)
    #expect(found.count == (example.finds == nil ? 0 : 1))
    if let name = example.finds { #expect(found.first?.hasSuffix(".\(name)") == true) }
  }

  /// One rule in two places: each of them may be forgotten.
  @Test(arguments: [
    ("not judged as a", #"{"a": 1}"#), ("not judged as b", #"{"b": 1}"#),
    ("items not judged", #"{"c": [1]}"#), ("items not judged", #"{"d": [1]}"#),
  ])
  func areThereForEachMount(change: String, payload: String) throws {
    let part = Rule.string.component("part", at: "#/part")
    let program = try Program(
      .object {
        for name in ["a", "b"] { Field(name, part).optional() }
        for name in ["c", "d"] { Field(name, .array(of: part)).optional() }
      })
    #expect(try program.findings(in: payload).map(\.rule) == ["part.item.type"])
    let mutants = program.mutants.filter { $0.change == change && $0.rule == "part.item.type" }
    #expect(mutants.count == (change.hasPrefix("items") ? 2 : 1))
    #expect(try mutants.contains { try program.damaged(by: $0).findings(in: payload).isEmpty })
  }

  @Test func leaveOutWhatAnotherRuleDecidesBefore() throws {
    let kind = Rule.string.kind { $0.covered(by: "rule.other") }
    #expect(try Program(kind).mutants.isEmpty)
    // A tag that has chosen is right.
    let names = try Program(Self.union).mutants.map(\.rule.name)
    #expect(!names.contains("rule.one.type.required"))
    #expect(!names.contains("rule.one.type.const"))
    #expect(names.contains("rule.two.type.required"))
  }

  @Test func leaveTheProgramAsItIs() throws {
    let program = try Program(.string.length(1...2))
    for mutant in program.mutants { _ = program.damaged(by: mutant) }
    #expect(try program.findings(in: #""""#).map(\.rule) == ["rule.min-length"])
    #expect(try program.findings(in: #""a""#).isEmpty)
  }
}
