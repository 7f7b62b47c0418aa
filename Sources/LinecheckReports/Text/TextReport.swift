import Linecheck
public import LinecheckRunner

/// A report for a terminal: each finding with the line that it is about, then two lines of summary,
/// and more of them only where there is more to say.
///
/// A fault of several items of one payload is shown once, with the places of the others. Where a
/// fault occurs in many payloads, it is shown whole ten times, and then in a line each; of one file
/// ten are shown at most, and others are counted. Reports for machines list them all.
///
/// Findings that a baseline has, or that the configuration suppresses, are counted and not shown.
public struct TextReport: ReportWriter, Sendable {
  private let color: Bool
  private let quiet: Bool
  private let terminalWidth: Int?
  private let saysUnmet: Bool
  private var suppressions = SuppressionReasons()
  private var faults = ShownFaults()
  /// Whether the last thing was a line.
  private var isAmongLines = false

  /// A report.
  ///
  /// - Parameters:
  ///   - color: whether the terminal understands colours.
  ///   - quiet: whether only findings and payloads that were not checked are shown.
  ///   - terminalWidth: the cells of a line, to which lines of payloads are cut.
  ///   - saysUnmet: whether it says which gates were not met; not where that is said beside it.
  public init(
    color: Bool = false, quiet: Bool = false, terminalWidth: Int? = nil, saysUnmet: Bool = true
  ) {
    self.color = color
    self.quiet = quiet
    self.terminalWidth = terminalWidth
    self.saysUnmet = saysUnmet
  }

  /// Nothing is said about them.
  public var listsPassed: Bool { false }

  /// The findings of a payload, or why it was not checked.
  public mutating func add(_ payload: PayloadResult, to output: ReportOutput) {
    var text = TerminalFinding(color: color)
    write(faults.move(to: payload.source), to: &text)
    suppressions.add(payload)
    if payload.outcome == .notChecked { write(reasonOf: payload, to: &text) }
    for group in FindingGroups(payload) {
      let (first, others) = (group.first, group.others)
      let form = faults.form(
        of: first.fingerprint, 1 + others.count, at: (others.last ?? first).span.start
      ) { "\(first.severity.rawValue)[\(first.rule)]" }
      switch form {
      case .whole:
        endLines(&text)
        FindingText(first, of: payload, others: others, width: terminalWidth).write(to: &text)
        text.endLine()
      case .line:
        isAmongLines = true
        first.writeLine(of: payload, others: others, to: &text)
      case .counted: break
      }
    }
    output.write(text.text)
  }

  /// How many payloads and findings there were.
  public mutating func end(_ summary: Summary, to output: ReportOutput) {
    var text = TerminalFinding(color: color)
    write(faults.move(to: nil), to: &text)
    endLines(&text)
    output.write(text.text)
    if quiet { return }
    var lines = [summary.payloadLine, summary.findingLine] + summary.furtherLines(suppressions)
    if saysUnmet { lines += summary.unmet.map { "failed: \($0)" } }
    output.write(LogText(lines: lines))
    output.write("\n")
  }

  private mutating func write(reasonOf payload: PayloadResult, to text: inout TerminalFinding) {
    let reason = payload.reason ?? "no reason was given"
    let form = faults.form(of: "not checked: \(reason)") { "not checked: \(reason)" }
    if form == .counted { return }
    if form == .whole { endLines(&text) }
    text.add("not checked", .severity(.warning))
    text.add(": \(payload.name): \(reason)", .strong)
    text.endLine()
    isAmongLines = form == .line
    guard form == .whole else { return }
    if let help = payload.reasonHelp {
      text.add(" = ", .gutter)
      text.add("help: ", .strong)
      text.add(help)
      text.endLine()
    }
    text.endLine()
  }

  /// Says what was only counted of a file.
  private mutating func write(_ rests: [ShownFaults.Rest], to text: inout TerminalFinding) {
    for rest in rests {
      isAmongLines = true
      let last = rest.last.map { ", the last at \($0.line):\($0.column)" } ?? ""
      text.add(rest.head, .strong)
      text.add(": \(rest.count) more in \(rest.file)\(last)")
      text.endLine()
    }
  }

  /// An empty line behind findings that stand in a line each.
  private mutating func endLines(_ text: inout TerminalFinding) {
    if isAmongLines { text.endLine() }
    isAmongLines = false
  }
}
