/// XML 1.0: attributes, and what stands between tags. What it cannot hold (section 2.2), and what the
/// normalisation of attributes would change, is written as escapes of JSON.
enum XML: Escape {
  static func append(_ string: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    Visible.append(string, to: &bytes, entity: entity(of:))
    LogLine.breakCommands(of: &bytes, from: start, by: "&#35;")
  }

  /// What stands for a character that markup is made of; nil for others.
  static func entity(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&apos;"
    default: nil
    }
  }
}

/// Text of an XML document.
typealias XMLText = Escaped<XML>
