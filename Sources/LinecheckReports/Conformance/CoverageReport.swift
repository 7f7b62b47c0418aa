import Linecheck
public import LinecheckRunner

/// Every documented constraint: what it rests on, and the payloads that satisfy and break it.
public struct CoverageReport: Sendable {
  private let run: ConformanceRun

  /// The report of a run.
  public init(_ run: ConformanceRun) { self.run = run }

  /// The report as Markdown.
  public var text: String {
    var text = "# Coverage of documented constraints\n\n"
    text +=
      "| contract | constraints | schema | prose | public | implied | error | warning | note |\n"
    text += "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
    for contract in run.coverage {
      let bases = ["schema", "prose", "public", "implied"].map { basis in
        contract.rows.count { $0.constraint.basis.rawValue == basis }
      }
      let severities = ["error", "warning", "note"].map { severity in
        contract.rows.count { $0.constraint.severity.rawValue == severity }
      }
      let cells = ([contract.rows.count] + bases + severities).map(String.init)
      text += "| \(contract.id) | \(cells.joined(separator: " | ")) |\n"
    }
    for contract in run.coverage { text += section(contract) }
    return text
  }

  private func section(_ contract: ContractCoverage) -> String {
    var text = "\n## \(contract.id)\n\n"
    text += "[\(contract.document.title)](\(contract.document.url))\n\n"
    text += "| constraint | expects | basis | documented at | satisfied | broken |\n"
    text += "| --- | --- | --- | --- | ---: | ---: |\n"
    for row in contract.rows {
      let constraint = row.constraint
      let places = constraint.citations.map { MarkdownText(code: $0.place).markup }
      text += "| `\(constraint.id)` | \(MarkdownText(code: constraint.requirement).markup) "
      text += "| \(constraint.basis.rawValue), \(constraint.severity.rawValue) "
      text += "| \(places.joined(separator: "<br>")) | \(row.satisfied) | \(row.broken) |\n"
    }
    return text
  }
}
