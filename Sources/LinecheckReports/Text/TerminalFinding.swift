import Linecheck

/// A finding, or lines in its style, for a terminal or a log; in colours or without.
struct TerminalFinding: FindingTarget {
  let color: Bool
  private(set) var text: LogText = ""

  init(color: Bool) { self.color = color }

  mutating func add(_ text: String, _ style: FindingText.Style) {
    guard color, let code = Self.code(of: style), !text.isEmpty else {
      return self.text.append(text)
    }
    self.text += code
    self.text.append(text)
    self.text += "\u{1b}[0m"
  }

  mutating func endLine() { text += "\n" }

  /// The parameters of "select graphic rendition" (ECMA-48, section 8.3.117).
  private static func code(of style: FindingText.Style) -> LogText? {
    switch style {
    case .plain, .link: nil
    case .strong: "\u{1b}[1m"
    case .gutter: "\u{1b}[34m"
    case .severity(.error): "\u{1b}[1;31m"
    case .severity(.warning): "\u{1b}[1;33m"
    case .severity(.note): "\u{1b}[1;36m"
    }
  }
}
