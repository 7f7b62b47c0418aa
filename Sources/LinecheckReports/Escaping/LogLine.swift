/// A line of a log that machines read, too: the agents of GitHub and Azure look for commands, such as
/// `##[error]` and `##vso[…]`, anywhere in a line, and find none.
package enum LogLine: Escape {
  package static func append(_ string: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    Visible.append(string, to: &bytes) { _ in nil }
    breakCommands(of: &bytes, from: start)
  }

  /// Writes the second character of `##[` and `##vso` otherwise, also where what stands before ends in
  /// `#`.
  ///
  /// - Parameters:
  ///   - bytes: a text in the making.
  ///   - start: where what is new in it begins.
  ///   - escape: what stands for `#`.
  static func breakCommands(
    of bytes: inout [UInt8], from start: Int, by escape: StaticString = "\\u0023"
  ) {
    var place = max(start, 2)
    while place < bytes.count {
      // What may follow `##` in a command.
      switch bytes[place] {
      case UInt8(ascii: "["), UInt8(ascii: "v"), UInt8(ascii: "V"):
        guard bytes[place - 1] == UInt8(ascii: "#"), bytes[place - 2] == UInt8(ascii: "#") else {
          break
        }
        let written = Array(escape.description.utf8)
        bytes.replaceSubrange(place - 1..<place, with: written)
        place += written.count - 1
      default: break
      }
      place += 1
    }
  }
}

/// Text of a log.
package typealias LogText = Escaped<LogLine>
