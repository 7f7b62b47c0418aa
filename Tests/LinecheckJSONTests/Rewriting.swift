import LinecheckJSON

/// Writes a document again from its tape, without white space.
///
/// Numbers are written as they were, strings decoded and escaped anew; a string with half a
/// surrogate pair, which no decoded string can hold, as it was.
func rewritten(_ document: Document) -> [UInt8] {
  var bytes: [UInt8] = []
  write(document, 0, into: &bytes)
  return bytes
}

private func write(_ document: Document, _ index: Int, into bytes: inout [UInt8]) {
  let node = document.nodes[index]
  switch node.kind {
  case .object:
    bytes.append(UInt8(ascii: "{"))
    for (position, name) in document.children(of: index).enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      write(document, name, into: &bytes)
      bytes.append(UInt8(ascii: ":"))
      write(document, name + 1, into: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  case .array:
    bytes.append(UInt8(ascii: "["))
    var item = index + 1
    while item < Int(node.next) {
      if item > index + 1 { bytes.append(UInt8(ascii: ",")) }
      write(document, item, into: &bytes)
      item = Int(document.nodes[item].next)
    }
    bytes.append(UInt8(ascii: "]"))
  case .string, .name:
    if hasLoneSurrogate(document, node.range) {
      bytes += document.bytes[node.outerRange]
    } else {
      bytes += quoted(document.decodedString(index))
    }
  case .number, .true, .false, .null:
    bytes += document.bytes[node.range]
  }
}

private func hasLoneSurrogate(_ document: Document, _ range: Range<Int>) -> Bool {
  document.observations.contains { observation in
    guard case .loneSurrogate(let escape) = observation else { return false }
    return range.contains(escape.lowerBound)
  }
}

/// A string as JSON writes it, with only the escapes that must be.
func quoted(_ string: String) -> [UInt8] {
  var bytes = [UInt8(ascii: "\"")]
  for byte in string.utf8 {
    switch byte {
    case 0x22, 0x5c: bytes += [0x5c, byte]
    case ..<0x20:
      let digits = String(byte, radix: 16)
      bytes += Array((#"\u00"# + (digits.count == 1 ? "0" : "") + digits).utf8)
    default: bytes.append(byte)
    }
  }
  return bytes + [UInt8(ascii: "\"")]
}
