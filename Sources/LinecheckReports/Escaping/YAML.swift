import LinecheckJSON

/// What stands between the quotes of a double-quoted scalar of YAML 1.2.2 (section 7.3.1), on one
/// line. Escapes are those of JSON, but for a scalar beyond U+FFFF, which has one of its own. What is written may be a log (`LogLine`).
enum YAML: Escape {
  static func append(_ string: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    appendEscaped(string, to: &bytes)
    LogLine.breakCommands(of: &bytes, from: start)
  }

  private static func appendEscaped(_ string: String, to bytes: inout [UInt8]) {
    if Visible.isPlain(string, except: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      bytes += string.utf8
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case " ", "a"..."z", "A"..."Z", "0"..."9": bytes.append(UInt8(scalar.value))
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case _ where JSONText.isInvisible(scalar) && scalar.value > 0xffff:
        bytes += "\\U000\(String(scalar.value, radix: 16))".utf8
      default: Visible.append(scalar, to: &bytes)
      }
    }
  }
}

/// Text of a YAML document in which all that is interpolated stands between double quotes.
typealias YAMLText = Escaped<YAML>
