import Linecheck
public import LinecheckRunner

/// A report for the log of GitHub Actions: workflow commands, of which annotations are made, and a
/// last line with what the run came to.
///
///     ::error file=captures/number.json,line=14,col=17,endLine=14,endColumn=19,title=…::1.5 is …
///
/// GitHub shows ten annotations a level and step, and drops others without a word: where there are
/// more, nine are shown and the tenth counts the rest. What was not checked is an error without a
/// line, behind all findings. Findings that a baseline has, or that the configuration suppresses, are
/// not shown. See docs.github.com, "Workflow commands for GitHub Actions".
public struct GitHubReport: ReportWriter, Sendable {
  private let places: SourcePlaces
  private var errors = Annotations(.error)
  private var warnings = Annotations(.warning)
  private var notices = Annotations(.notice)
  private var notChecked = Annotations(.error)

  /// A report.
  ///
  /// - Parameter places: where sources stand in the repository.
  public init(places: SourcePlaces = SourcePlaces()) { self.places = places }

  /// Nothing is said about them.
  public var listsPassed: Bool { false }

  /// Keeps the first findings of each level.
  public mutating func add(_ payload: PayloadResult, to output: ReportOutput) {
    if payload.outcome == .notChecked {
      notChecked.add(payload.reason ?? "") { Annotation(notChecked: payload, places) }
    }
    for finding in payload.findings where finding.counts {
      switch finding.severity {
      case .error: errors.add(finding.fingerprint) { Annotation(finding, of: payload, places) }
      case .warning: warnings.add(finding.fingerprint) { Annotation(finding, of: payload, places) }
      case .note: notices.add(finding.fingerprint) { Annotation(finding, of: payload, places) }
      }
    }
  }

  /// All annotations, the worst first, and the line.
  public mutating func end(_ summary: Summary, to output: ReportOutput) {
    let unmet = summary.unmet
    if !unmet.isEmpty {
      output.write(Annotation(.error, title: "linecheck", lines: unmet).command)
    }
    let room = Annotations.limit - (unmet.isEmpty ? 0 : 1)
    for command in errors.commands(room, before: notChecked) { output.write(command) }
    for command in warnings.commands() + notices.commands() { output.write(command) }
    let lines = [summary.payloadLine, summary.findingLine] + summary.furtherLines(.init())
    let line: LogText = "linecheck: \(lines.joined(separator: "; "))\n"
    output.write(line)
  }
}
