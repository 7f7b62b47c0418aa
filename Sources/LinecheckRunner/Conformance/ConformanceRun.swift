public import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Checks a Corpus: valid payloads pass, invalid ones give exactly what their names say, and every
/// rule of every contract has a payload that breaks it and one that follows it.
public struct ConformanceRun: Sendable {
  /// What became of the payloads, in their order, then of the rules that have none.
  public private(set) var results: [PayloadResult] = []
  /// Every constraint of every contract, with the number of its payloads.
  public private(set) var coverage: [ContractCoverage] = []
  /// Which variants broken unions are taken for.
  public private(set) var unions = UnionVerdicts()

  /// Runs a Corpus.
  ///
  /// - Parameters:
  ///   - corpus: the payloads.
  ///   - contracts: all contracts; each of them needs payloads.
  ///   - operations: what the contracts are about, for exchanges.
  /// - Throws: `RuleMistakes` where a contract contradicts itself.
  public init(
    _ corpus: Corpus, _ contracts: [Contract], _ operations: [Operation] = []
  ) throws(RuleMistakes) {
    var places: [String: Int] = [:]
    for contract in contracts {
      places[contract.id] = coverage.count
      coverage.append(try ContractCoverage(contract))
    }
    for corpusCase in corpus.cases {
      let place = places[corpusCase.contract]
      run(corpusCase, place.map { contracts[$0] }, place, contracts, operations)
    }
    for contract in coverage { addGaps(contract) }
    unions = try UnionVerdicts(corpus, contracts)
    results += unions.results(from: results.count)
  }

  /// Whether everything is as it should be.
  public var isConformant: Bool { results.allSatisfy { $0.outcome == .passed } }

  private mutating func run(
    _ corpusCase: CorpusCase, _ contract: Contract?, _ place: Int?, _ contracts: [Contract],
    _ operations: [Operation]
  ) {
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
      let judgement = try Judgement(corpusCase, contract, contracts, operations)
      result.rules = judgement.rules
      let wrong = Verdict(
        corpusCase, judgement.findings.map(\.finding), try contract.constraints
      ).differences
      result.findings = wrong.map { $0.reported(judgement, contract) }
      result.outcome = wrong.isEmpty ? .passed : .failed
      if wrong.isEmpty {
        coverage[place].add(
          judgement.findings.map(\.finding), exercised: judgement.exercised)
      }
    } catch {
      result.reason =
        (error as? SystemError)?.reason ?? (error as? Exchange.Mistake)?.sentence ?? "\(error)"
    }
  }

  private mutating func addGaps(_ contract: ContractCoverage) {
    for row in contract.rows {
      let missing =
        row.broken == 0 ? "breaks" : row.satisfied == 0 ? "follows" : nil
      guard let missing, row.constraint.coveredBy == nil else { continue }
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
    /// What was found, by its place among all that was.
    case unexpected(Int)
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

    func reported(_ judgement: Judgement, _ contract: Contract) -> ReportedFinding {
      switch self {
      case .unexpected(let position):
        let (finding, redactor) = judgement.findings[position].shown
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

  init(_ corpusCase: CorpusCase, _ found: [Finding], _ documented: [Constraint]) {
    var constraints: [String: Constraint] = [:]
    for constraint in documented + DocumentRules.all {
      constraints[constraint.id.name] = constraint
    }
    // What counts: the least severity that is expected, warnings at least where nothing is.
    var least = Severity.warning
    let severities = corpusCase.expected.compactMap { expectation in
      found.first { $0.rule.name == expectation.rule }?.severity
        ?? constraints[expectation.rule]?.severity
    }
    if let lowest = severities.min() { least = lowest }
    var open = found.indices.filter { found[$0].severity >= least }
    for expectation in corpusCase.expected {
      let place = open.firstIndex { position in
        found[position].rule.name == expectation.rule
          && Self.isPlace(found[position], expectation.pointer, constraints[expectation.rule])
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
