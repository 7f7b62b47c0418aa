/// Text that may stand in a Markdown document, in table cells too.
///
/// Only literals are taken as they are; what is interpolated stands in `<code>`, where forges look
/// for no mentions, issues and emoji, and with nothing in it that Markdown would read:
///
///     let row: MarkdownText = "| \(payload.source) | \(payload.rules) |"
struct MarkdownText: Sendable, Hashable {
  /// The text as it is written.
  private(set) var markup: String

  /// A string on one line, as code.
  init(code string: String) {
    markup = "<code>"
    var previous: Unicode.Scalar = " "
    for scalar in Visible.line(string).unicodeScalars {
      markup += Self.inline(scalar, after: previous)
      previous = scalar
    }
    markup += "</code>"
  }

  /// A scalar between the tags of `<code>`, where Markdown is still read.
  ///
  /// Addresses are found in what character references stand for; a comment takes them apart.
  private static func inline(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "@": "<!-- -->&#64;"
    case "/" where previous == ":": "<!-- -->/"
    case "." where previous == "w" || previous == "W": "&#46;"
    case " ", "/", ".", "-", ",", "+", "%", ";", "?": String(scalar)
    case _ where scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9" ~= scalar):
      "&#\(scalar.value);"
    default: String(scalar)
    }
  }

  /// Adds a text.
  static func += (left: inout MarkdownText, right: MarkdownText) { left.markup += right.markup }

  /// The bytes of the text.
  var size: Int { markup.utf8.count }
}

extension MarkdownText: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity * 2)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }
    mutating func appendInterpolation(_ string: String) {
      markup += MarkdownText(code: string).markup
    }
    mutating func appendInterpolation(_ number: Int) { markup += String(number) }
    mutating func appendInterpolation(_ text: MarkdownText) { markup += text.markup }
    /// A number and what is counted.
    mutating func appendInterpolation(_ number: Int, _ noun: StaticString) {
      markup += counted(number, noun.description)
    }
  }

  init(stringLiteral markup: String) { self.markup = markup }
  init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }
}
