import LinecheckReports

/// Manual pages in the macros of man(7): roff and its macros read nothing in a text, no request at the
/// beginning of a line, no escape, no quote; a hyphen stays one that can be copied into a shell.
enum ManualSource: Escape {
  static func append(_ string: String, to bytes: inout [UInt8]) {
    var isAtStart = true
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\\": bytes += "\\e".utf8
      case "-": bytes += "\\-".utf8
      case "'": bytes += "\\(aq".utf8
      case "`": bytes += "\\(ga".utf8
      case "\"": bytes += "\\(dq".utf8
      case "^": bytes += "\\(ha".utf8
      case "~": bytes += "\\(ti".utf8
      case "." where isAtStart: bytes += "\\&.".utf8
      case "\n", "\t": bytes.append(UInt8(ascii: " "))
      case _ where !scalar.isASCII:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        bytes +=
          "\\[u\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)]".utf8
      default: bytes.append(UInt8(scalar.value))
      }
      isAtStart = false
    }
  }
}

/// Text of a manual page:
///
///     let row: Roff = ".TP\n\(option.synopsis)\n\(option.help)\n"
typealias Roff = Escaped<ManualSource>
