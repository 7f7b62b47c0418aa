/// A way to write any text so that the readers of a format take it for text and for nothing else.
package protocol Escape {
  /// Adds a string on one line.
  static func append(_ string: String, to bytes: inout [UInt8])
}

/// Text that may stand in a document of some format.
///
/// Only literals are taken as they are; what is interpolated is escaped, so that no string reaches
/// a report by mistake:
///
///     let element: XMLText = "<failure message=\"\(message)\"/>"
package struct Escaped<Form: Escape>: Sendable, Hashable {
  /// The text as it is written, in UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// A string on one line.
  package init(escaping string: String) { Form.append(string, to: &bytes) }

  /// What is escaped already, or made of nothing that needs it.
  init(verbatim bytes: [UInt8]) { self.bytes = bytes }

  /// Several lines.
  package init(lines: [String]) {
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      Form.append(line, to: &bytes)
    }
  }

  /// The text as it is written.
  package var markup: String { String(decoding: bytes, as: UTF8.self) }

  /// How many bytes the text takes.
  var size: Int { bytes.count }

  /// Adds a string on one line.
  package mutating func append(_ string: String) { Form.append(string, to: &bytes) }

  /// One text after another.
  package static func + (left: Escaped, right: Escaped) -> Escaped {
    Escaped(verbatim: left.bytes + right.bytes)
  }

  /// Adds a text.
  package static func += (left: inout Escaped, right: Escaped) { left.bytes += right.bytes }
}

extension Escaped: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity * 2)
    }

    package mutating func appendLiteral(_ literal: String) { bytes += literal.utf8 }
    package mutating func appendInterpolation(_ string: String) { Form.append(string, to: &bytes) }
    package mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }
    package mutating func appendInterpolation(_ text: Escaped) { bytes += text.bytes }
    /// A number and what is counted: `3 payloads`.
    package mutating func appendInterpolation(_ number: Int, _ noun: StaticString) {
      bytes += counted(number, noun.description).utf8
    }
  }

  package init(stringLiteral markup: String) { bytes = Array(markup.utf8) }
  package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }
}
