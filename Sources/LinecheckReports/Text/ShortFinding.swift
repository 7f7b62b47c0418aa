import Linecheck
import LinecheckRunner

/// A finding in a few short lines without a frame, for readers that show a box or a row of a table:
///
///     1.5 is greater than 1, the maximum
///     expected: the weight of one agent is above 0 and at most 1
///     at /inbound_agents/0/weight
///     documented: Retell API, Get Phone Number, AgentWeight.weight (schema)
///     help: weights of a list add up to 1
struct ShortFinding {
  /// What is wrong, what was expected instead, and of which value.
  let what: [String]
  private let finding: ReportedFinding

  /// A finding.
  ///
  /// - Parameters:
  ///   - finding: the finding.
  ///   - payload: the payload that it is of.
  ///   - isElsewhere: whether the reader is shown no place in a file, so that a line has to say it.
  init(_ finding: ReportedFinding, of payload: PayloadResult, isElsewhere: Bool) {
    var what = [finding.message.isEmpty ? finding.rule : finding.message]
    if !finding.requirement.isEmpty { what.append("expected: \(finding.requirement)") }
    let start = finding.span.start
    // That it is the payload of a line goes without saying where the line is said.
    let entry = payload.entry == "line \(start.line)" ? nil : payload.entry
    let place =
      isElsewhere
      ? "in \(payload.source), \(entry.map { "\($0), " } ?? "")line \(start.line), "
        + "column \(start.column)"
      : entry.map { "in \($0)" } ?? ""
    let pointer = finding.pointer.isEmpty ? "" : "at \(finding.pointer)"
    if !place.isEmpty || !pointer.isEmpty {
      what.append(place + (place.isEmpty || pointer.isEmpty ? "" : ", ") + pointer)
    }
    self.what = what.map { Self.shortened($0) }
    self.finding = finding
  }

  /// Where that is documented, and what to do.
  var why: [String] {
    var why: [String] = []
    if let citation = finding.citations.first {
      let document = "\(citation.document.title), \(citation.label)"
      why.append(Self.shortened("documented: \(document) (\(finding.basis.rawValue))"))
    }
    if let help = finding.help, !help.isEmpty { why.append(Self.shortened("help: \(help)")) }
    return why
  }

  /// All lines.
  var lines: [String] { what + why }

  /// A text on one line, cut where it is long.
  static func shortened(_ text: String, to limit: Int = 500) -> String {
    let line = Visible.line(text)
    guard line.utf8.count > limit else { return line }
    let scalars = line.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return line }
    return String(scalars[..<end]) + "…"
  }
}
