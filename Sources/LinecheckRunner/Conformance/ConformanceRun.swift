public import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Checks a Corpus: valid payloads pass, invalid ones give exactly what their names say, and every
/// rule of every contract has a payload that breaks it and one that follows it.
public struct ConformanceRun: Sendable {
  /// What became of the payloads, in their order, then of the rules that have none.
  public private(set) var results: [PayloadResult] = []
  /// Every constraint of every contract, with the number of its payloads.
  public private(set) var coverage: [ContractCoverage] = []

  /// Runs a Corpus.
  ///
  /// - Parameters:
  ///   - corpus: the payloads.
  ///   - contracts: all contracts; each of them needs payloads.
  /// - Throws: `RuleMistakes` where a contract contradicts itself.
  public init(_ corpus: Corpus, _ contracts: [Contract]) throws(RuleMistakes) {
    var places: [String: Int] = [:]
    for contract in contracts {
      places[contract.id] = coverage.count
      coverage.append(ContractCoverage(contract, try contract.program))
    }
    for corpusCase in corpus.cases {
      let place = places[corpusCase.contract]
      run(corpusCase, place.map { contracts[$0] }, place)
    }
    for contract in coverage { addGaps(contract) }
  }

  /// Whether everything is as it should be.
  public var isConformant: Bool { results.allSatisfy { $0.outcome == .passed } }

  private mutating func run(_ corpusCase: CorpusCase, _ contract: Contract?, _ place: Int?) {
    var result = PayloadResult(
      index: results.count, source: corpusCase.path, contract: contract?.id, resolvedBy: "folder",
      outcome: .notChecked)
    defer { results.append(result) }
    if let mistake = corpusCase.mistake {
      result.reason = mistake
      return
    }
    guard let contract, let place else {
      result.reason = "its folder names no contract"
      return
    }
    do {
      let bytes = try corpusCase.read()
      let program = try contract.program
      result.rules = program.constraints.count
      var checker = Checker(program)
      let found = checker.findings(in: bytes, from: .note)
      result.outcome = .passed
      let wrong = Verdict(corpusCase, found, program).differences
      let redactor = FindingRedactor(bytes, contract, program, revealing: false)
      result.findings = wrong.map { $0.reported(redactor, contract) }
      if !wrong.isEmpty { result.outcome = .failed }
      if let document = try? Document(bytes), wrong.isEmpty {
        coverage[place].add(
          corpusCase, found, exercised: program.exercised(by: document))
      }
    } catch {
      result.reason = (error as? SystemError)?.reason ?? "\(error)"
    }
  }

  private mutating func addGaps(_ contract: ContractCoverage) {
    for row in contract.rows {
      let missing =
        row.broken == 0 ? "breaks" : row.satisfied == 0 ? "follows" : nil
      guard let missing else { continue }
      results.append(
        PayloadResult(
          index: results.count, source: contract.id, contract: contract.id, outcome: .notChecked,
          reason: "no payload of the Corpus \(missing) \(row.constraint.id)"))
    }
  }
}

/// What was found in a payload against what should have been.
private struct Verdict {
  enum Difference {
    case unexpected(Finding)
    case missing(CorpusCase.Expectation, Constraint?)

    private static func message(
      _ expectation: CorpusCase.Expectation, _ constraint: Constraint?, _ contract: Contract
    ) -> String {
      guard let constraint else { return "\(contract.id) has no such rule" }
      let isAmbiguous =
        constraint.places.count > 1 || constraint.places.contains { $0.contains("*") }
      if expectation.pointer == nil && isAmbiguous {
        return "the rule judges several places: name the one meant in a file beside it, .expect"
      }
      return "expected and not found"
    }

    func reported(_ redactor: FindingRedactor, _ contract: Contract) -> ReportedFinding {
      switch self {
      case .unexpected(let finding):
        var reported = redactor.redacted(finding)
        reported.message = "not expected here: " + reported.message
        return reported
      case .missing(let expectation, let constraint):
        let start = SourcePosition(line: 1, column: 1)
        return ReportedFinding(
          rule: expectation.rule, severity: .error, basis: constraint?.basis ?? .schema,
          message: Self.message(expectation, constraint, contract),
          requirement: constraint?.requirement ?? "", pointer: expectation.pointer ?? "",
          span: SourceSpan(start: start, end: start, bytes: 0..<0),
          citations: constraint?.citations ?? [], fingerprint: "0000000000000000")
      }
    }
  }

  private(set) var differences: [Difference] = []

  init(_ corpusCase: CorpusCase, _ found: [Finding], _ program: Program) {
    var constraints: [String: Constraint] = [:]
    for constraint in program.constraints + DocumentRules.all {
      constraints[constraint.id.name] = constraint
    }
    // What counts: the least severity that is expected, warnings at least where nothing is.
    var least = Severity.warning
    let severities = corpusCase.expected.compactMap { expectation in
      found.first { $0.rule.name == expectation.rule }?.severity
        ?? constraints[expectation.rule]?.severity
    }
    if let lowest = severities.min() { least = lowest }
    var open = found.filter { $0.severity >= least }
    for expectation in corpusCase.expected {
      let place = open.firstIndex { finding in
        finding.rule.name == expectation.rule
          && Self.isPlace(finding, expectation.pointer, constraints[expectation.rule])
      }
      if let place {
        open.remove(at: place)
      } else {
        differences.append(.missing(expectation, constraints[expectation.rule]))
      }
    }
    differences += open.map { .unexpected($0) }
  }

  /// Whether a finding is where it should be: where the list says, or in the rule's only place.
  private static func isPlace(
    _ finding: Finding, _ pointer: String?, _ constraint: Constraint?
  ) -> Bool {
    if let pointer { return finding.pointer.text == pointer }
    guard let places = constraint?.places, places.count == 1, !places[0].contains("*") else {
      return constraint?.places.isEmpty ?? false
    }
    return finding.pointer.text == places[0]
  }
}
