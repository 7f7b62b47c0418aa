/// Markdown, in table cells too: any text stands in `<code>`, where forges look for no mentions,
/// issues and emoji, and with nothing in it that Markdown would read.
enum Markdown: Escape {
  static func append(_ string: String, to bytes: inout [UInt8]) {
    bytes += "<code>".utf8
    var previous: Unicode.Scalar = " "
    for scalar in Visible.line(string).unicodeScalars {
      append(scalar, after: previous, to: &bytes)
      previous = scalar
    }
    bytes += "</code>".utf8
  }

  /// A scalar between the tags of `<code>`, where Markdown is still read.
  ///
  /// Addresses are found in what character references stand for; a comment takes them apart.
  private static func append(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar, to bytes: inout [UInt8]
  ) {
    switch scalar {
    case "&": bytes += "&amp;".utf8
    case "<": bytes += "&lt;".utf8
    case ">": bytes += "&gt;".utf8
    case "@": bytes += "<!-- -->&#64;".utf8
    case "/" where previous == ":" || previous == "/": bytes += "<!-- -->/".utf8
    case "." where previous == "w" || previous == "W": bytes += "&#46;".utf8
    case " ", "/", ".", "-", ",", "+", "%", ";", "?", "a"..."z", "A"..."Z", "0"..."9":
      bytes.append(UInt8(scalar.value))
    case _ where scalar.isASCII: bytes += "&#\(scalar.value);".utf8
    default: Visible.append(scalar, to: &bytes)
    }
  }
}

/// Text of a Markdown document:
///
///     let row: MarkdownText = "| \(payload.source) | \(payload.rules) |"
typealias MarkdownText = Escaped<Markdown>
