/// Writing of JSON.
public enum JSONText {
  /// A string in quotes, with the escapes that RFC 8259, section 7, demands, and others for what
  /// terminals and readers act on: DEL, C1 controls, line separators, direction marks.
  public static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where isInvisible(scalar): text += escape(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// Whether a scalar does something to a terminal or a reader instead of being seen: controls
  /// (C0, DEL, C1), line and paragraph separators, direction marks and overrides, U+FEFF.
  public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1f, 0x7f...0x9f, 0x061c, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff,
      0xfff9...0xfffb, 0xfffe, 0xffff, 0xe0000...0xe007f:
      true
    default: false
    }
  }

  /// The escape of a scalar: `\u001b`, or a pair of them beyond U+FFFF.
  public static func escape(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map { units in
      units.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    } ?? ""
  }
}
