import Linecheck
@_spi(Scanning) import LinecheckJSON

@testable import LinecheckRunner

/// Words that stand nowhere else, planted in bodies: in all values of which no rule says that everybody
/// may see them, and in further members.
struct LivePlanting {
  private var count = 0

  /// The words that stand in a text.
  static func words(in text: some Sequence<UInt8>) -> [String] {
    String(decoding: Array(text), as: UTF8.self).matches(of: /[Kk]z[0-9]+[Qq]x/)
      .map { String($0.output) }
  }

  /// The next word.
  mutating func word() -> String {
    count += 1
    return "Kz\(count)Qx"
  }

  /// A body with words of its own.
  mutating func planted(_ body: PaddedBytes, _ program: Linecheck.Program) throws -> [UInt8] {
    let document = try Document(body)
    let sensitivities = program.sensitivities(in: document)
    var text: [UInt8] = []
    var place = 0
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .string where sensitivities[index] != .plain:
        text += document.bytes[place..<Int(node.start)]
        text += word().utf8
        place = Int(node.end)
      case .object:
        text += document.bytes[place..<Int(node.start) + 1]
        text += members().utf8
        if Int(node.next) > index + 1 { text += ",".utf8 }
        place = Int(node.start) + 1
      default: break
      }
    }
    return text + document.bytes[place..<document.bytes.count]
  }

  /// Members that no rule names, with secrets of all sorts.
  mutating func members() -> String {
    let secrets = ["api_key", "Set-Cookie", "sip_trunk_password"].map { "\"\($0)\":\"\(word())\"" }
    let url = "https://\(word()):\(word())@h/?token=\(word())"
    return """
      "\(word())":"\(word())",\(secrets.joined(separator: ",")),"u":"\(url)",\
      "s":["sip:\(word()):\(word())@h",{"\(word())":"{\\"a\\":\\"\(word())\\"}"}]
      """
  }
}
