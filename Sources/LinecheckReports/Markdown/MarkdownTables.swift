import Linecheck
import LinecheckRunner

/// Rows of the tables of a report, the worst first.
enum MarkdownTables {
  /// A payload that failed or was not checked.
  static func row(of payload: PayloadResult, _ fresh: [ReportedFinding]) -> MarkdownText {
    var name: MarkdownText = "\(payload.source)"
    if let entry = payload.entry { name += " \(entry)" }
    let contract = payload.contract.map { MarkdownText(escaping: $0) } ?? "unresolved"
    guard payload.outcome == .failed else {
      var why: MarkdownText = "\(payload.reason ?? "no reason was given")"
      if let help = payload.reasonHelp { why += "<br>help: \(help)" }
      return "| \(name) | \(contract) | not checked | \(why) |\n"
    }
    let number = { severity in fresh.count { $0.severity == severity } }
    var what: MarkdownText = "\(number(.error), "error")"
    if number(.warning) > 0 { what += ", \(number(.warning), "warning")" }
    if number(.note) > 0 { what += ", \(number(.note), "note")" }
    if let worst = fresh.max(by: { $0.severity < $1.severity }) {
      what += ": \(ShortFinding.shortened(worst.message, to: 200))"
    }
    return "| \(name) | \(contract) | failed | \(what) |\n"
  }

  /// One row a contract, those with failures first.
  static func contracts(_ summary: Summary, limit: Int) -> WorstFirst {
    var rows = WorstFirst(limit: limit)
    let contracts = summary.contracts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (name, tally) in contracts {
      let (least, most) = (tally.rules?.lowerBound ?? 0, tally.rules?.upperBound ?? 0)
      let rules: MarkdownText = least == most ? "\(most)" : "\(least) to \(most)"
      rows.add(rank: tally.failed + tally.notChecked) {
        "| \(name) | \(rules) | \(tally.passed) | \(tally.failed) | \(tally.notChecked) |\n"
      }
    }
    return rows
  }

  /// One row a reason, those that suppress most first.
  static func reasons(_ suppressions: SuppressionReasons, limit: Int) -> WorstFirst {
    var rows = WorstFirst(limit: limit)
    for (reason, count) in suppressions.rows {
      rows.add(rank: count) { "| \(reason) | \(count) |\n" }
    }
    return rows
  }
}

/// How often each rule was broken.
struct RuleCounts: Sendable {
  private struct Key: Hashable {
    var rule: String
    var severity: Severity
  }

  private var counts: [Key: Int] = [:]

  mutating func add(_ finding: ReportedFinding) {
    counts[Key(rule: finding.rule, severity: finding.severity), default: 0] += 1
  }

  /// One row a rule: errors first, and of equal ones those that were broken most.
  func rows(limit: Int) -> WorstFirst {
    var rows = WorstFirst(limit: limit)
    let sorted = counts.sorted { left, right in
      if left.key.severity != right.key.severity { return left.key.severity > right.key.severity }
      if left.value != right.value { return left.value > right.value }
      return left.key.rule.utf8.lexicographicallyPrecedes(right.key.rule.utf8)
    }
    for (key, count) in sorted {
      let severity = MarkdownText(stringLiteral: key.severity.rawValue)
      rows.add(rank: 0) { "| \(key.rule) | \(severity) | \(count) |\n" }
    }
    return rows
  }
}
