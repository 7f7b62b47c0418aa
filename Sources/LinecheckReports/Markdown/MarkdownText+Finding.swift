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
    self = Self.escaped(piece.text)
    if case .link(let url) = piece.style, url.hasPrefix("https://") || url.hasPrefix("http://") {
      self = "<a href=\"\(Self.escaped(Visible.line(url), quotes: true))\">\(self)</a>"
    }
  }

  /// A visible text inside a block of HTML. Back quotes and bars are for readers that do not know
  /// such blocks; `##[` is a command where a log is read.
  private static func escaped(_ text: String, quotes: Bool = false) -> MarkdownText {
    var markup = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "|": markup += "&#124;"
      case "`": markup += "&#96;"
      case "#": markup += "&#35;"
      case "@": markup += "&#64;"
      case "\"" where quotes: markup += "&quot;"
      default: markup.unicodeScalars.append(scalar)
      }
    }
    return MarkdownText(stringLiteral: markup)
  }
}
