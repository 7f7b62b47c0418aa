/// A line of a log as the runner of GitHub Actions reads it: `::name key=value,…::data`.
struct WorkflowCommand {
  var name: String
  var properties: [String: String]
  var data: String

  /// Reads a line; nil where it is no command.
  init?(_ line: some StringProtocol) {
    let bytes = Array(line.utf8)
    guard let start = bytes.firstIndex(where: { $0 != UInt8(ascii: " ") }) else { return nil }
    let rest = bytes[start...]
    guard rest.starts(with: "::".utf8) else { return nil }
    let colons = rest.indices.dropFirst(2).first { index in
      rest[index...].starts(with: "::".utf8)
    }
    guard let colons else { return nil }
    let head = rest[(start + 2)..<colons].split(separator: UInt8(ascii: " "), maxSplits: 1)
    guard let first = head.first else { return nil }
    name = String(decoding: first, as: UTF8.self)
    properties = [:]
    for pair in (head.count > 1 ? head[1] : []).split(separator: UInt8(ascii: ",")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1)
      guard parts.count == 2 else { continue }
      properties[String(decoding: parts[0], as: UTF8.self)] = Self.text(
        of: parts[1], [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")])
    }
    data = Self.text(of: rest[(colons + 2)...], [("%0D", "\r"), ("%0A", "\n"), ("%25", "%")])
  }

  private static func text(of bytes: ArraySlice<UInt8>, _ escapes: [(String, String)]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    for (escape, character) in escapes { text.replace(escape, with: character) }
    return text
  }

  /// The commands of a log, and all other lines.
  static func read(_ log: String) -> (commands: [WorkflowCommand], others: [Substring]) {
    var commands: [WorkflowCommand] = []
    var others: [Substring] = []
    for line in log.unicodeScalars.split(whereSeparator: { "\r\n".unicodeScalars.contains($0) }) {
      if let command = WorkflowCommand(Substring(line)) {
        commands.append(command)
      } else {
        others.append(Substring(line))
      }
    }
    return (commands, others)
  }
}
