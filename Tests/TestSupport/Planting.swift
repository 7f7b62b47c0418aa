public import Linecheck
@_spi(Scanning) public import LinecheckJSON

/// A body with other words in all strings of which no rule says that everybody may see them, and with
/// further members in every object.
///
/// - Parameters:
///   - document: the body.
///   - program: its rules.
///   - word: what stands for a string, by what the rules say of it.
///   - members: what stands first in an object.
/// - Returns: the text.
public func planted(
  _ document: Document, _ program: Program, word: (Sensitivity?) -> String, members: () -> String
) -> [UInt8] {
  let words = program.sensitivities(in: document)
  var text: [UInt8] = []
  var place = 0
  for (index, node) in document.nodes.enumerated() {
    switch node.kind {
    case .string where words[index] != .plain:
      text += document.bytes[place..<Int(node.start)]
      text += word(words[index]).utf8
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
