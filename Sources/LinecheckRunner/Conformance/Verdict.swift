import Linecheck

/// What was found in a payload against what should have been.
struct Verdict {
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

  /// Compares what was found with what a payload says of itself, by the rules of its contract.
  init(_ corpusCase: CorpusCase, _ found: [Finding], _ constraints: [String: Constraint]) {
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
          && (expectation.severity ?? found[position].severity) == found[position].severity
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

extension Verdict {
  /// The rules of a contract and those of JSON itself, by name.
  static func constraints(
    of contract: Contract
  ) throws(RuleMistakes) -> [String: Constraint] {
    var constraints: [String: Constraint] = [:]
    for constraint in try contract.constraints + DocumentRules.all {
      constraints[constraint.id.name] = constraint
    }
    return constraints
  }
}
