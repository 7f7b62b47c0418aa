import Linecheck
public import LinecheckRunner

/// A report in Markdown for the summary of a pipeline: the verdict, what failed or was not checked,
/// the contracts, then the findings as a terminal shows them; the worst first.
///
/// Forges refuse a summary that is too long as a whole, so that it keeps to a number of bytes and
/// says how much is left out. Findings that a baseline has, or that the configuration suppresses, are
/// counted and not shown.
public struct MarkdownReport: ReportWriter, Sendable {
  private let failOn: FailOn
  private let budget: Int
  private var problems: WorstFirst
  private var findings: WorstFirst
  private var suppressions = SuppressionReasons()

  /// A report.
  ///
  /// - Parameters:
  ///   - failOn: from which severity on a finding is a failure.
  ///   - budget: the most bytes; the verdict stands even where there is no room for it.
  public init(failOn: FailOn = .error, budget: Int = 1_000_000) {
    self.failOn = failOn
    self.budget = budget
    problems = WorstFirst(limit: budget)
    findings = WorstFirst(limit: budget)
  }

  /// The summary counts them.
  public var listsPassed: Bool { false }

  /// Nothing yet.
  public mutating func begin() -> String { "" }

  /// Nothing yet.
  public mutating func add(_ payload: PayloadResult) -> String {
    suppressions.add(payload)
    let fresh = payload.findings.filter(\.counts)
    if payload.outcome != .passed {
      let failures = fresh.count { failOn.fails($0.severity) }
      let rank = payload.outcome == .failed ? max(failures, 1) : 0
      problems.add(Self.row(of: payload, fresh), rank: rank)
    }
    for finding in fresh {
      let rank = Severity.allCases.count { $0 < finding.severity }
      findings.add(MarkdownText(FindingText(finding, of: payload)), rank: rank)
    }
    return ""
  }

  /// The whole report.
  public mutating func end(_ summary: Summary) -> String {
    var report = Self.verdict(summary)
    report += Self.numbers(summary)
    let room = max(budget - report.size - 4 * Self.lastLine, 0)
    report += Self.section(
      """
      ### Failed or not checked

      | Payload | Contract | Outcome | Details |
      | --- | --- | --- | --- |

      """, problems, room / 2, more: "payload")
    report += Self.section(
      """
      ### Contracts

      | Contract | Rules | Passed | Failed | Not checked |
      | --- | ---: | ---: | ---: | ---: |

      """, Self.contracts(summary, limit: budget), room / 8, more: "contract")
    report += Self.section(
      """
      ### Suppressed

      | Reason | Findings |
      | --- | ---: |

      """, reasons, room / 8, more: "reason")
    let rest = budget - report.size - Self.lastLine
    report += Self.section("### Findings\n\n", findings, rest, more: "finding")
    return String(report.markup.dropLast())
  }
}

extension MarkdownReport {
  /// Room for the line that says how much of a section is left out.
  private static let lastLine = 80

  private static func verdict(_ summary: Summary) -> MarkdownText {
    let (all, failed, others) = (summary.payloads, summary.failed, summary.notChecked)
    if all == 0 { return "## Linecheck: nothing was checked\n\n" }
    if failed + others == 0 { return "## Linecheck: \(all, "payload") passed\n\n" }
    let verb: MarkdownText = others == 1 ? "was" : "were"
    if failed == 0 {
      return "## Linecheck: \(others) of \(all, "payload") \(verb) not checked\n\n"
    }
    let rest: MarkdownText = others == 0 ? "" : ", \(others) \(verb) not checked"
    return "## Linecheck: \(failed) of \(all, "payload") failed\(rest)\n\n"
  }

  private static func numbers(_ summary: Summary) -> MarkdownText {
    var text: MarkdownText = ""
    if summary.isInterrupted {
      text += "**The run was interrupted: the rest of the input was not checked.** "
    }
    if let shard = summary.shard { text += "This is share \(shard) of the input. " }
    text += "\(summary.passed) passed, \(summary.failed) failed, "
    text += "\(summary.notChecked) not checked: "
    text += "\(summary.errors, "error"), \(summary.warnings, "warning")"
    if let notes = summary.notes { text += ", \(notes, "note")" }
    if summary.known > 0 { text += ", \(summary.known) of them known from the baseline" }
    if summary.suppressed > 0 { text += ", \(summary.suppressed) of them suppressed" }
    text += ". Rules were applied \(summary.applications, "time")."
    if summary.foreign > 0 {
      text += " Foreign exchanges, which were left out: \(summary.foreign)."
    }
    if summary.expired > 0 { text += " Suppressions past their date: \(summary.expired)." }
    if summary.staleCount > 0 {
      text += " Entries of the baseline that occur no more: \(summary.staleCount)."
    }
    text += "\n\n"
    return text
  }

  /// One row a reason, those that suppress most first.
  private var reasons: WorstFirst {
    var rows = WorstFirst(limit: budget)
    for (reason, count) in suppressions.rows {
      rows.add("| \(reason) | \(count) |\n", rank: count)
    }
    return rows
  }

  /// One row a contract, those with failures first.
  private static func contracts(_ summary: Summary, limit: Int) -> WorstFirst {
    var rows = WorstFirst(limit: limit)
    let contracts = summary.contracts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (name, tally) in contracts {
      let (least, most) = (tally.rules?.lowerBound ?? 0, tally.rules?.upperBound ?? 0)
      let rules: MarkdownText = least == most ? "\(most)" : "\(least) to \(most)"
      rows.add(
        "| \(name) | \(rules) | \(tally.passed) | \(tally.failed) | \(tally.notChecked) |\n",
        rank: tally.failed + tally.notChecked)
    }
    return rows
  }

  private static func row(of payload: PayloadResult, _ fresh: [ReportedFinding]) -> MarkdownText {
    var name: MarkdownText = "\(payload.source)"
    if let entry = payload.entry { name += " \(entry)" }
    let contract = payload.contract.map { MarkdownText(code: $0) } ?? "unresolved"
    guard payload.outcome == .failed else {
      var why: MarkdownText = "\(payload.reason ?? "no reason was given")"
      if let help = payload.reasonHelp { why += "<br>help: \(help)" }
      return "| \(name) | \(contract) | not checked | \(why) |\n"
    }
    let number = { severity in fresh.count { $0.severity == severity } }
    var what: MarkdownText = "\(number(.error), "error")"
    if number(.warning) > 0 { what += ", \(number(.warning), "warning")" }
    if number(.note) > 0 { what += ", \(number(.note), "note")" }
    return "| \(name) | \(contract) | failed | \(what) |\n"
  }

  /// A heading and what fits of a list; nothing for an empty list.
  private static func section(
    _ head: MarkdownText, _ list: WorstFirst, _ bytes: Int, more noun: MarkdownText
  ) -> MarkdownText {
    let (text, left) = list.taking(bytes - head.size)
    var section: MarkdownText = text.size > 0 ? head : ""
    section += text
    // A paragraph straight behind the rows of a table would be one more row.
    if text.size > 0 && !text.markup.hasSuffix("\n\n") { section += "\n" }
    if left > 0 {
      let rest: MarkdownText = left == 1 ? " is" : "s are"
      section += "\(left) more \(noun)\(rest) not shown\n\n"
    }
    return section
  }
}
