public import Linecheck
public import LinecheckRunner

/// Every documented constraint: what it rests on, what becomes of it, and the payloads that satisfy
/// and break it.
public struct CoverageReport: Sendable {
  private let run: ConformanceRun
  private let unencoded: [UnencodedConstraint]

  /// The report of a run.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - unencoded: documented constraints that nothing checks.
  public init(_ run: ConformanceRun, unencoded: [UnencodedConstraint] = []) {
    self.run = run
    self.unencoded = unencoded
  }

  /// The report as Markdown.
  public var text: String {
    var text = "# Coverage of documented constraints\n\n"
    let all = run.coverage.flatMap { rows(of: $0) } + elsewhere
    var seen: Set<RuleID> = []
    let distinct = all.filter { seen.insert($0.id).inserted }
    text += "\(distinct.count) constraints are documented: "
    text += "\(distinct.count { $0.state == .checked }) are checked, "
    text +=
      "\(distinct.count { $0.state == .covered }) never decide since another always does first, "
    text += "\(distinct.count { $0.state == .notEncoded }) are not encoded. "
    text +=
      "A constraint of several contracts counts in each of them, and once in the last line.\n\n"
    text += "| contract | constraints | checked | covered | not encoded "
    text += "| schema | prose | public | implied | error | warning | note |\n"
    text += "| --- |" + String(repeating: " ---: |", count: 11) + "\n"
    for contract in run.coverage { text += line(contract.id, rows(of: contract)) }
    for (contract, rows) in Dictionary(grouping: elsewhere, by: \.contract).sorted(by: {
      $0.key < $1.key
    }) {
      text += line(contract, rows)
    }
    text += line("**all, each once**", distinct)
    for contract in run.coverage { text += section(contract) }
    return text + unencodedSection
  }

  private enum State {
    case checked, covered, notEncoded
  }

  private struct Row {
    var id: RuleID
    var contract: String
    var state: State
    var basis: Basis
    var severity: Severity
  }

  private func rows(of contract: ContractCoverage) -> [Row] {
    let checked = contract.rows.map { row in
      Row(
        id: row.constraint.id, contract: contract.id,
        state: row.constraint.coveredBy == nil ? .checked : .covered, basis: row.constraint.basis,
        severity: row.constraint.severity)
    }
    return checked + unencoded.filter { $0.contract == contract.id }.map(Self.row)
  }

  /// What nothing checks of contracts that there are none of.
  private var elsewhere: [Row] {
    let known = Set(run.coverage.map(\.id))
    return unencoded.filter { !known.contains($0.contract) }.map(Self.row)
  }

  private static func row(_ constraint: UnencodedConstraint) -> Row {
    Row(
      id: constraint.id, contract: constraint.contract, state: .notEncoded,
      basis: constraint.basis, severity: constraint.severity)
  }

  private func line(_ name: String, _ rows: [Row]) -> String {
    let states = [State.checked, .covered, .notEncoded].map { state in
      rows.count { $0.state == state }
    }
    let bases = Basis.allCases.map { basis in rows.count { $0.basis == basis } }
    let severities = [Severity.error, .warning, .note].map { severity in
      rows.count { $0.severity == severity }
    }
    let cells = ([rows.count] + states + bases + severities).map(String.init)
    return "| \(name) | \(cells.joined(separator: " | ")) |\n"
  }

  private func section(_ contract: ContractCoverage) -> String {
    var text = "\n## \(contract.id)\n\n"
    text += "[\(contract.document.title)](\(contract.document.url))\n\n"
    text += "| constraint | expects | basis | documented at | satisfied | broken |\n"
    text += "| --- | --- | --- | --- | ---: | ---: |\n"
    for row in contract.rows {
      let constraint = row.constraint
      let places = constraint.citations.map { MarkdownText(escaping: $0.place).markup }
      let broken = constraint.coveredBy.map { "covered by `\($0)`" } ?? "\(row.broken)"
      text += "| `\(constraint.id)` | \(MarkdownText(escaping: constraint.requirement).markup) "
      text += "| \(constraint.basis.rawValue), \(constraint.severity.rawValue) "
      text += "| \(places.joined(separator: "<br>")) | \(row.satisfied) | \(broken) |\n"
    }
    return text
  }

  private var unencodedSection: String {
    if unencoded.isEmpty { return "" }
    var text = "\n## Not encoded\n\n| constraint | contract | expects | reason |\n"
    text += "| --- | --- | --- | --- |\n"
    for constraint in unencoded {
      text += "| `\(constraint.id)` | \(constraint.contract) "
      text +=
        "| \(MarkdownText(escaping: constraint.requirement).markup) | \(constraint.reason) |\n"
    }
    return text
  }
}
