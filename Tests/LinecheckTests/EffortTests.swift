import Testing

@testable import Linecheck

/// Rules that multiply, or lead too deep, end; the payload stays undecided.
struct EffortTests {
  /// Forty definitions that each ask for the next one twice.
  private static func diamond() -> [String: Rule] {
    var definitions: [String: Rule] = ["40": .string]
    for level in 0..<40 {
      definitions["\(level)"] = .all(.reference("\(level + 1)"), .reference("\(level + 1)"))
    }
    return definitions
  }

  @Test(.timeLimit(.minutes(1)))
  func rulesThatMultiplyLeaveThePayloadUndecided() throws {
    let program = try Program(
      imported: .reference("0"), id: "rule", document: SourceDocument(title: "a", url: "b"),
      definitions: Self.diamond())
    var checker = Checker(program)
    _ = checker.findings(in: Array("1".utf8))
    #expect(checker.undecided?.reason == .effort)
    _ = checker.findings(in: Array("}".utf8))
    #expect(checker.undecided == nil)
  }

  @Test(arguments: [250, 300])
  func rulesThatLeadThroughEachOtherAreLimited(count: Int) throws {
    var definitions: [String: Rule] = ["\(count)": .string]
    for level in 0..<count { definitions["\(level)"] = .reference("\(level + 1)") }
    func program() throws -> Program {
      try Program(
        imported: .reference("0"), id: "rule", document: SourceDocument(title: "a", url: "b"),
        definitions: definitions)
    }
    if count < 256 {
      #expect(try program().accepts(#""a""#))
      #expect(try !program().accepts("1"))
    } else {
      #expect(throws: RuleMistakes.self) { try program() }
    }
  }

  @Test func aReferenceToItselfIsAMistake() throws {
    let mistakes = #expect(throws: RuleMistakes.self) {
      try Program(
        imported: .reference("a"), id: "rule", document: SourceDocument(title: "a", url: "b"),
        definitions: ["a": .all(.reference("b")), "b": .any(.string, .reference("a"))])
    }
    #expect(mistakes?.mistakes.first?.hasPrefix("a reference leads back to itself") == true)
  }

  /// The deepest payload, with as many rules as allowed at each level: the stack holds, in a debug
  /// build, too.
  @Test func theStackHoldsWhatTheLimitsAllow() throws {
    var definitions: [String: Rule] = [
      "60": .all(.array(of: .reference("0")), .not(.string))
    ]
    for level in 0..<60 {
      definitions["\(level)"] = .all(.any(.reference("\(level + 1)"), .string), .not(.boolean))
    }
    let program = try Program(
      imported: .reference("0"), id: "rule", document: SourceDocument(title: "a", url: "b"),
      definitions: definitions)
    var checker = Checker(program)
    let payload = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    _ = checker.findings(in: Array(payload.utf8))
    #expect(checker.undecided != nil)
  }

  /// Three rules for the same member, each of which leads to the whole again: a million equal findings
  /// in the depth are counted without words.
  @Test(.timeLimit(.minutes(5)))
  func whatMultipliesInTheDepthEnds() throws {
    let pattern = try Pattern("a")
    let rule = Rule.object {
      Field("a", .reference("whole")).optional()
      Field(matching: pattern, .reference("whole"))
      Field(matching: pattern, .reference("whole"))
    }
    let program = try Program(
      imported: .reference("whole"), id: "rule", document: SourceDocument(title: "a", url: "b"),
      definitions: ["whole": rule])
    var checker = Checker(program)
    let payload =
      String(repeating: #"{"a":"#, count: 500) + "1" + String(repeating: "}", count: 500)
    #expect(checker.findings(in: Array(payload.utf8)).count == 1000)
    #expect(checker.undecided?.reason == .effort)
  }

  /// A chain that goes into a member at each step.
  @Test func longChainsThroughMembersAreCompiled() throws {
    var definitions: [String: Rule] = ["10000": .string]
    for level in 0..<10_000 {
      definitions["\(level)"] = .object { Field("a", .reference("\(level + 1)")) }
    }
    let program = try Program(
      imported: .reference("0"), id: "rule", document: SourceDocument(title: "a", url: "b"),
      definitions: definitions)
    #expect(try program.findings(in: #"{"a":{"a":{"a":1}}}"#).count == 1)
    #expect(try !program.accepts(#"{"a":{"a":{"a":1}}}"#))
  }
}

extension EffortTests {
  /// More members than a machine's tables can number.
  @Test func aHundredThousandMembersAreLookedAtClosely() throws {
    let kinds = (0..<2000).map { number in
      Field(
        "object\(number)",
        .object { for member in 0..<50 { Field("m\(member)", .number).optional() } }
      ).optional()
    }
    let program = try Program(
      imported: .object { kinds }, id: "rule", document: SourceDocument(title: "a", url: "b"),
      definitions: [:])
    #expect(try program.accepts(#"{"object0":{"m1":1},"object1999":{"m49":1}}"#))
    #expect(try !program.accepts(#"{"object0":{"m1":"1"}}"#))
    #expect(try !program.accepts(#"{"object1999":{"m49":"1"}}"#))
  }
}
