import Linecheck
public import LinecheckRunner

/// A report in Markdown for the summary of a pipeline or a comment: the verdict, the rules, what failed
/// or was not checked, the contracts, then the findings as a terminal shows them, folded; the worst
/// first.
///
/// Forges refuse a summary that is too long as a whole (GitHub: 1 MiB for a step), so that it keeps to
/// a number of bytes and says how much is left out. Findings that a baseline has, or that the
/// configuration suppresses, are counted and not shown.
public struct MarkdownReport: ReportWriter, Sendable {
  private let failOn: FailOn
  private let budget: Int
  private let elsewhere: String?
  private var problems: WorstFirst
  private var findings: WorstFirst
  private var rules = RuleCounts()
  private var suppressions = SuppressionReasons()

  /// A report.
  ///
  /// - Parameters:
  ///   - failOn: from which severity on a finding is a failure.
  ///   - budget: the most bytes; the verdict stands even where there is no room for it.
  ///   - elsewhere: the file of a report that has all of what may be left out here.
  public init(failOn: FailOn = .error, budget: Int = 1_000_000, elsewhere: String? = nil) {
    self.failOn = failOn
    self.budget = budget
    self.elsewhere = elsewhere
    problems = WorstFirst(limit: budget)
    findings = WorstFirst(limit: budget)
  }

  /// The summary counts them.
  public var listsPassed: Bool { false }

  /// Remembers the worst.
  public mutating func add(_ payload: PayloadResult, to output: ReportOutput) {
    suppressions.add(payload)
    let fresh = payload.findings.filter(\.counts)
    if payload.outcome != .passed {
      let failures = fresh.count { failOn.fails($0.severity) }
      let rank = payload.outcome == .failed ? max(failures, 1) : 0
      problems.add(rank: rank) { MarkdownTables.row(of: payload, fresh) }
    }
    for finding in fresh {
      rules.add(finding)
      let rank = Severity.allCases.count { $0 < finding.severity }
      findings.add(rank: rank) { MarkdownText(finding, of: payload) }
    }
  }

  /// The whole report.
  public mutating func end(_ summary: Summary, to output: ReportOutput) {
    var report = MarkdownVerdict.heading(summary)
    report += MarkdownVerdict.numbers(summary)
    let room = max(budget - report.size - 5 * lastLine, 0)
    report += section(
      """
      ### Rules

      | Rule | Severity | Findings |
      | --- | --- | ---: |

      """, rules.rows(limit: budget), room / 8, more: "rule")
    report += section(
      """
      ### Failed or not checked

      | Payload | Contract | Outcome | Details |
      | --- | --- | --- | --- |

      """, problems, room / 3, more: "payload", most: 50)
    report += section(
      """
      ### Contracts

      | Contract | Rules | Passed | Failed | Not checked |
      | --- | ---: | ---: | ---: | ---: |

      """, MarkdownTables.contracts(summary, limit: budget), room / 8, more: "contract")
    report += section(
      """
      ### Suppressed

      | Reason | Findings |
      | --- | ---: |

      """, MarkdownTables.reasons(suppressions, limit: budget), room / 8, more: "reason")
    let rest = budget - report.size - lastLine
    report += section("### Findings\n\n", findings, rest, more: "finding")
    output.write(Array(report.bytes.dropLast()))
  }
}

extension MarkdownReport {
  /// Where to see what is left out.
  private var hint: MarkdownText {
    elsewhere.map { "see \($0)" } ?? "see `--report html=FILE`"
  }

  /// Room for the line that says how much of a section is left out.
  private var lastLine: Int { 80 + hint.size }

  /// A heading and what fits of a list; nothing for an empty list.
  private func section(
    _ head: MarkdownText, _ list: WorstFirst, _ bytes: Int, more noun: MarkdownText,
    most: Int = .max
  ) -> MarkdownText {
    let (text, left) = list.taking(bytes - head.size, most: most)
    var section: MarkdownText = text.size > 0 ? head : ""
    section += text
    // A paragraph straight behind the rows of a table would be one more row.
    if text.size > 0 && !text.bytes.suffix(2).elementsEqual("\n\n".utf8) { section += "\n" }
    if left > 0 {
      let rest: MarkdownText = left == 1 ? " is" : "s are"
      section += "\(left) more \(noun)\(rest) not shown, \(hint)\n\n"
    }
    return section
  }
}
