import Linecheck
import LinecheckRunner

/// A finding as people read it, line by line; each writer gives the styles its own form.
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

  /// A part of a line; its text is visible whatever it is made of.
  struct Piece: Equatable {
    let text: String
    let style: Style

    init(_ text: String, _ style: Style = .plain) {
      self.text = Visible.line(text)
      self.style = style
    }
  }

  /// The lines, without line feeds.
  private(set) var lines: [[Piece]] = []
  private let finding: ReportedFinding
  private let width: Int?
  /// The width of the line number.
  private let digits: Int

  /// The text of a finding, for lines of a number of cells where it is for a terminal.
  init(_ finding: ReportedFinding, of payload: PayloadResult, width: Int? = nil) {
    self.finding = finding
    self.width = width
    digits = String(finding.frame?.line ?? finding.span.start.line).utf8.count
    lines.append([
      Piece("\(finding.severity.rawValue)[\(finding.rule)]", .severity(finding.severity)),
      Piece(": \(finding.message)", .strong),
    ])
    let margin = String(repeating: " ", count: digits)
    lines.append([Piece(margin + "--> ", .gutter), Piece(Self.place(of: finding, in: payload))])
    let hasRequirement = addFrame()
    if !hasRequirement && !finding.requirement.isEmpty { addFact("expected", finding.requirement) }
    for (index, citation) in finding.citations.enumerated() {
      addFact(
        "documented", "\(citation.document.title), \(citation.label)",
        index == 0 ? " (\(finding.basis.rawValue))" : "", .link(citation.document.url))
    }
    var last: SourcePosition?
    for note in finding.notes {
      // Several notes on one place name it once.
      let start = note.span.start
      let place = start == last ? "" : ", at \(start.line):\(start.column)"
      addFact("note", note.message + place)
      last = start
    }
    if let help = finding.help { addFact("help", help) }
    if let remark = payload.remark { addFact("contract", "\(payload.contract ?? ""): \(remark)") }
  }

  /// Where a finding is: `log.ndjson:812:17  at /from/0`, `session.har (entry 3 response):90:17`.
  private static func place(of finding: ReportedFinding, in payload: PayloadResult) -> String {
    let start = finding.span.start
    // That it is the payload of a line goes without saying where the line is said.
    let entry = payload.entry.flatMap { $0 == "line \(start.line)" ? nil : " (\($0))" } ?? ""
    let pointer = finding.pointer.isEmpty ? "" : "  at \(finding.pointer)"
    return "\(payload.source)\(entry):\(start.line):\(start.column)\(pointer)"
  }

  /// Draws the line of the payload; tells whether what was expected stands beside the mark.
  private mutating func addFrame() -> Bool {
    guard let frame = finding.frame else { return false }
    let bar = Piece(String(repeating: " ", count: digits) + " |", .gutter)
    let line = MarkedLine(frame, cells: width.map { max($0 - digits - 3, 20) })
    let underlined = digits + 3 + line.indent + line.carets
    let requirement = finding.requirement.isEmpty ? "" : " " + finding.requirement
    let fits = width.map { underlined + DisplayWidth.of(Visible.line(requirement)) <= $0 } ?? true
    lines.append([bar])
    lines.append([
      Piece("\(frame.line) |", .gutter), Piece(line.text.isEmpty ? "" : " " + line.text),
    ])
    lines.append([
      bar, Piece(String(repeating: " ", count: 1 + line.indent)),
      Piece(
        String(repeating: "^", count: line.carets) + (fits ? requirement : ""),
        .severity(finding.severity)),
    ])
    lines.append([bar])
    return fits
  }

  private mutating func addFact(
    _ name: String, _ text: String, _ rest: String = "", _ style: Style = .plain
  ) {
    let margin = String(repeating: " ", count: digits + 1)
    lines.append([
      Piece(margin + "= ", .gutter), Piece(name + ": ", .strong), Piece(text, style), Piece(rest),
    ])
  }
}

extension FindingText {
  /// The lines without any style.
  var plainLines: [String] {
    lines.map { line in line.map(\.text).joined() }
  }
}
