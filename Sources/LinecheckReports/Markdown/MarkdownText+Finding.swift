extension MarkdownText {
  /// A finding as a terminal shows it, in `<pre>`: a block of HTML that Markdown does not look into
  /// until it ends, which no text inside can bring about.
  init(_ finding: FindingText) {
    var block: MarkdownText = "<pre>\n"
    for line in finding.lines {
      for piece in line { block += MarkdownText(piece) }
      block += "\n"
    }
    block += "</pre>\n\n"
    self = block
  }

  private init(_ piece: FindingText.Piece) {
    guard case .link(let url) = piece.style, url.hasPrefix("https://") || url.hasPrefix("http://")
    else {
      self = Self.escaped(piece.text)
      return
    }
    self = "<a href=\"\(Self.escaped(Visible.line(url)))\">\(Self.escaped(piece.text))</a>"
  }

  /// A visible text inside a block of HTML. Back quotes and bars are for readers that do not know
  /// such blocks; `##[` is a command where a log is read.
  private static func escaped(_ text: String) -> MarkdownText {
    var escaped: MarkdownText = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "|": escaped += "&#124;"
      case "`": escaped += "&#96;"
      case "#": escaped += "&#35;"
      default: escaped += MarkdownText(stringLiteral: String(scalar))
      }
    }
    return escaped
  }
}
