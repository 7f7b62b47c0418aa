/// What stands behind the second `::` of a workflow command of GitHub Actions: `%`, CR and LF are
/// written as `%25`, `%0D` and `%0A` (docs.github.com, "Workflow commands", and `ActionCommand` of
/// the runner). Controls are gone by then: text is visible and on one line.
enum CommandData: Escape {
  static func append(_ string: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    Visible.append(string, to: &bytes) { $0 == UInt8(ascii: "%") ? "%25" : nil }
    LogLine.breakCommands(of: &bytes, from: start)
  }
}

/// The value of a property of a workflow command, in which `:` and `,` are written as `%3A` and
/// `%2C`, too.
///
/// A file may have a line feed in its name, and is found by no other; so CR and LF are kept here.
/// Other controls are written as escapes of JSON: they would act on whoever reads the log.
enum CommandProperty: Escape {
  static func append(_ string: String, to bytes: inout [UInt8]) {
    for (index, line) in string.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r" }
    ).enumerated() {
      if index > 0 {
        let end = string.unicodeScalars[string.unicodeScalars.index(before: line.startIndex)]
        bytes += (end == "\n" ? "%0A" : "%0D").utf8
      }
      Visible.append(String(line), to: &bytes) { byte in
        switch byte {
        case UInt8(ascii: "%"): "%25"
        case UInt8(ascii: ":"): "%3A"
        case UInt8(ascii: ","): "%2C"
        default: nil
        }
      }
    }
  }
}

/// Text of the data of a workflow command.
typealias CommandDataText = Escaped<CommandData>

/// Text of a property of a workflow command.
typealias CommandPropertyText = Escaped<CommandProperty>
