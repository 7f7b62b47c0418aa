import Linecheck
public import LinecheckRunner

/// The verdict of a conformance run: what was checked, and what is not as it should be.
public struct ConformanceReport: Sendable {
  private let run: ConformanceRun

  /// The report of a run.
  public init(_ run: ConformanceRun) { self.run = run }

  /// The report as Markdown.
  public var text: String {
    var text = "# Conformance\n\n"
    let failed = run.results.filter { $0.outcome != .passed }
    text +=
      failed.isEmpty
      ? "Every payload of the Corpus is judged as it should be, and every rule is proven by "
        + "payloads that follow it and payloads that break it.\n\n"
      : "\(failed.count) things are not as they should be; they are listed below.\n\n"
    text += "| contract | rules | payloads | valid | invalid | judged as they should be |\n"
    text += "| --- | ---: | ---: | ---: | ---: | ---: |\n"
    for contract in run.coverage {
      let payloads = run.results.filter { $0.contract == contract.id && $0.resolvedBy != nil }
      let valid = payloads.count { $0.source.contains("/valid/") }
      let passed = payloads.count { $0.outcome == .passed }
      text += "| \(contract.id) | \(contract.rows.count) | \(payloads.count) | \(valid) "
      text += "| \(payloads.count - valid) | \(passed) |\n"
    }
    if !failed.isEmpty {
      text += "\n## Not as it should be\n\n"
      for result in failed {
        let reasons = result.findings.map { "\($0.rule): \($0.message)" } + [result.reason ?? ""]
        let reason = reasons.filter { !$0.isEmpty }.joined(separator: "; ")
        text +=
          "- \(MarkdownText(code: result.source).markup): \(MarkdownText(code: reason).markup)\n"
      }
    }
    text += UnionSection(verdicts: run.unions).text
    text += "\n## How often each rule is broken and followed\n\n"
    text += "Payloads of all contracts that have the rule; the least of them decides.\n\n"
    text += "| rule | severity | broken by | followed by |\n| --- | --- | ---: | ---: |\n"
    for row in rules() {
      text += "| `\(row.id)` | \(row.severity) | \(row.broken) | \(row.satisfied) |\n"
    }
    return text
  }

  private func rules() -> [(id: String, severity: String, broken: Int, satisfied: Int)] {
    var order: [String] = []
    var rows: [String: (id: String, severity: String, broken: Int, satisfied: Int)] = [:]
    for row in run.coverage.flatMap(\.rows) {
      let id = row.constraint.id.name
      if let known = rows[id] {
        rows[id]?.broken = min(known.broken, row.broken)
        rows[id]?.satisfied = min(known.satisfied, row.satisfied)
      } else {
        order.append(id)
        rows[id] = (id, row.constraint.severity.rawValue, row.broken, row.satisfied)
      }
    }
    return order.compactMap { rows[$0] }
  }
}
