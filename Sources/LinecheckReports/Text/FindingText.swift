import Linecheck
import LinecheckRunner

/// A finding as people read it; each writer gives the styles of its pieces their form.
///
///     error[retell.agent-weight.weight.maximum]: 1.5 is greater than 1, the maximum
///       --> captures/number.json:14:17  at /inbound_agents/0/weight
///        |
///     14 |       "weight": 1.5
///        |                 ^^^ the weight of one agent is above 0 and at most 1
///        |
///        = documented: Retell API, Get Phone Number, AgentWeight.weight (schema)
///        = help: weights of a list add up to 1
struct FindingText {
  /// What a piece of a line is for.
  enum Style: Equatable {
    case plain, strong, gutter
    case severity(Severity)
    /// What an address tells more about.
    case link(String)
  }

  private let finding: ReportedFinding
  private let payload: PayloadResult
  /// Findings of the same fault in the same payload.
  private let others: [ReportedFinding]
  /// The cells of a line, where it is for a terminal.
  private let width: Int?
  /// The width of the line number.
  private let digits: Int
  /// What stands before the facts.
  private let margin: String

  /// The text of a finding.
  ///
  /// - Parameters:
  ///   - finding: the finding.
  ///   - payload: whose finding it is.
  ///   - others: findings of the same fault, of which only the places are said.
  ///   - width: the cells of a line, where it is for a terminal.
  init(
    _ finding: ReportedFinding, of payload: PayloadResult, others: [ReportedFinding] = [],
    width: Int? = nil
  ) {
    self.others = others
    self.finding = finding
    self.payload = payload
    self.width = width
    digits = String(finding.frame?.line ?? finding.span.start.line).utf8.count
    margin = String(repeating: " ", count: digits)
  }

  /// Writes the lines.
  func write(to target: inout some FindingTarget) {
    finding.writeHead(to: &target)
    target.endLine()
    target.add("\(margin)--> ", .gutter)
    target.add(finding.place(in: payload))
    target.endLine()
    writeBody(to: &target)
  }

  /// Writes the lines behind those that say what and where.
  func writeBody(to target: inout some FindingTarget) {
    let hasRequirement = writeFrame(to: &target)
    if !hasRequirement && !finding.requirement.isEmpty {
      writeFact("expected", finding.requirement, to: &target)
    }
    if !others.isEmpty { writeFact("also at", FindingGroups.places(of: others), to: &target) }
    for (index, citation) in finding.citations.enumerated() {
      writeFact(
        "documented", "\(citation.document.title), \(citation.label)",
        index == 0 ? " (\(finding.basis.rawValue))" : "", .link(citation.document.url), to: &target)
    }
    writeNotes(to: &target)
    if let help = finding.help { writeFact("help", help, to: &target) }
    if let remark = payload.remark {
      writeFact("contract", "\(payload.contract ?? ""): \(remark)", to: &target)
    }
  }

  /// Draws the line of the payload; tells whether what was expected stands beside the mark.
  private func writeFrame(to target: inout some FindingTarget) -> Bool {
    guard let frame = finding.frame else { return false }
    let line = MarkedLine(frame, cells: width.map { max($0 - digits - 3, 20) })
    let underlined = digits + 3 + line.indent + line.carets
    let requirement = finding.requirement.isEmpty ? "" : " " + finding.requirement
    let fits = width.map { underlined + DisplayWidth.of(Visible.line(requirement)) <= $0 } ?? true
    let bar = "\(margin) |"
    target.add(bar, .gutter)
    target.endLine()
    target.add("\(frame.line) |", .gutter)
    if !line.text.isEmpty { target.add(" \(line.text)") }
    target.endLine()
    target.add(bar, .gutter)
    target.add(String(repeating: " ", count: 1 + line.indent))
    target.add(
      String(repeating: "^", count: line.carets) + (fits ? requirement : ""),
      .severity(finding.severity))
    target.endLine()
    target.add(bar, .gutter)
    target.endLine()
    return fits
  }

  /// Several notes on one place name it once.
  private func writeNotes(to target: inout some FindingTarget) {
    var last: (line: Int, column: Int)?
    for note in finding.notes {
      let start = note.span.start
      let isSame = last.map { $0 == (start.line, start.column) } ?? false
      let place = isSame ? "" : ", at \(start.line):\(start.column)"
      writeFact("note", note.message + place, to: &target)
      last = (start.line, start.column)
    }
  }

  private func writeFact(
    _ name: String, _ text: String, _ rest: String = "", _ style: Style = .plain,
    to target: inout some FindingTarget
  ) {
    target.add("\(margin) = ", .gutter)
    target.add("\(name): ", .strong)
    target.add(text, style)
    if !rest.isEmpty { target.add(rest) }
    target.endLine()
  }
}
