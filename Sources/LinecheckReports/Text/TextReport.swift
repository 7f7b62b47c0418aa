import Linecheck
public import LinecheckRunner

/// A report for a terminal: each finding with the line that it is about, then two lines of summary,
/// and more of them only where there is more to say.
///
/// Findings that a baseline has, or that the configuration suppresses, are counted and not shown.
public struct TextReport: ReportWriter, Sendable {
  private let color: Bool
  private let quiet: Bool
  private let terminalWidth: Int?
  private var suppressions = SuppressionReasons()

  /// A report.
  ///
  /// - Parameters:
  ///   - color: whether the terminal understands colours.
  ///   - quiet: whether only findings and payloads that were not checked are shown.
  ///   - terminalWidth: the cells of a line, to which lines of payloads are cut.
  public init(color: Bool = false, quiet: Bool = false, terminalWidth: Int? = nil) {
    self.color = color
    self.quiet = quiet
    self.terminalWidth = terminalWidth
  }

  /// Nothing is said about them.
  public var listsPassed: Bool { false }

  /// Nothing.
  public mutating func begin() -> String { "" }

  /// The findings of a payload, or why it was not checked.
  public mutating func add(_ payload: PayloadResult) -> String {
    var text = ""
    if payload.outcome == .notChecked {
      let reason = payload.reason ?? "no reason was given"
      text += line([
        .init("not checked", .severity(.warning)), .init(": \(payload.name): \(reason)", .strong),
      ])
      if let help = payload.reasonHelp {
        text += line([.init(" = ", .gutter), .init("help: ", .strong), .init(help)])
      }
      text += "\n"
    }
    suppressions.add(payload)
    for finding in payload.findings where finding.counts {
      for pieces in FindingText(finding, of: payload, width: terminalWidth).lines {
        text += line(pieces)
      }
      text += "\n"
    }
    return text
  }

  /// How many payloads and findings there were.
  public mutating func end(_ summary: Summary) -> String {
    if quiet { return "" }
    let lines = [summary.payloadLine, summary.findingLine] + summary.furtherLines(suppressions)
    return lines.map { line([.init($0)]) }.joined()
  }

  private func line(_ pieces: [FindingText.Piece]) -> String {
    pieces.map { piece in
      guard color, let code = Self.code(of: piece.style), !piece.text.isEmpty else {
        return piece.text
      }
      return "\u{1b}[\(code)m\(piece.text)\u{1b}[0m"
    }.joined() + "\n"
  }

  /// The parameters of "select graphic rendition" (ECMA-48, section 8.3.117).
  private static func code(of style: FindingText.Style) -> String? {
    switch style {
    case .plain, .link: nil
    case .strong: "1"
    case .gutter: "34"
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.note): "1;36"
    }
  }
}
