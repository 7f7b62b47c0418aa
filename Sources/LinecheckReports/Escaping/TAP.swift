/// The description of a test point of TAP 14, on one line: `\` and `#` are escaped by `\`
/// (testanything.org, "TAP 14 specification", "Escaping"), so that no text is a directive.
enum TAP: Escape {
  static func append(_ string: String, to bytes: inout [UInt8]) {
    for byte in Visible.line(string).utf8 {
      if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "#") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
  }
}

/// Text of a test point of TAP.
typealias TAPText = Escaped<TAP>
