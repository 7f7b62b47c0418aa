/// Text that may stand in an XML document, in attributes and between tags.
///
/// Only literals are taken as they are; what is interpolated is escaped, so that no string reaches
/// a report by mistake:
///
///     let element: XMLText = "<failure message=\"\(message)\"/>"
struct XMLText: Sendable, Hashable {
  /// The text as it is written.
  private(set) var markup: String

  /// A string on one line. What XML 1.0 cannot hold (section 2.2), and what would be changed by the
  /// normalisation of attributes, is written as escapes of JSON.
  init(escaping string: String) {
    markup = ""
    for scalar in Visible.line(string).unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case "'": markup += "&apos;"
      default: markup.unicodeScalars.append(scalar)
      }
    }
  }

  /// Several lines, for the text between tags.
  init(lines: [String]) {
    markup = lines.map { XMLText(escaping: $0).markup }.joined(separator: "\n")
  }

  /// Adds a text.
  static func += (left: inout XMLText, right: XMLText) { left.markup += right.markup }
}

extension XMLText: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity * 2)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }
    mutating func appendInterpolation(_ string: String) {
      markup += XMLText(escaping: string).markup
    }
    mutating func appendInterpolation(_ number: Int) { markup += String(number) }
    mutating func appendInterpolation(_ text: XMLText) { markup += text.markup }
  }

  init(stringLiteral markup: String) { self.markup = markup }
  init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }
}
