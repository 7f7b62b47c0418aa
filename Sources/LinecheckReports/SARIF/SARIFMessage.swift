/// A text as a message of SARIF, in which braces are for placeholders, and are doubled where they are
/// meant (SARIF 2.1.0, section 3.11.5); a blank keeps `](` from making a link (section 3.11.6).
struct SARIFMessage: JSONWritable {
  private let text: String
  private let markdown: MarkdownText?

  /// A message.
  ///
  /// - Parameters:
  ///   - lines: what it says.
  ///   - separator: what stands between the lines.
  ///   - markdown: the same for readers of Markdown.
  init(_ lines: [String], separator: String = "\n", markdown: MarkdownText? = nil) {
    text = lines.map(Self.escaped).joined(separator: separator)
    self.markdown = markdown
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.row("text", text)
      if let markdown { json.row("markdown", markdown.markup) }
    }
  }

  private static func escaped(_ line: String) -> String {
    let special: (UInt8) -> Bool = {
      $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]")
    }
    guard line.utf8.contains(where: special) else { return line }
    var bytes: [UInt8] = []
    for byte in line.utf8 {
      if byte == UInt8(ascii: "(") && bytes.last == UInt8(ascii: "]") {
        bytes.append(UInt8(ascii: " "))
      }
      bytes.append(byte)
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
