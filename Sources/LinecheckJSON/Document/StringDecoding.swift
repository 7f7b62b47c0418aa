/// Decoding of the strings of a text.
package enum StringDecoding {
  static func hasEscape(_ text: Text, _ range: Range<Int>) -> Bool {
    for index in range where text.byte(index) == UInt8(ascii: "\\") { return true }
    return false
  }

  /// The UTF-8 bytes that a string stands for; a lone surrogate becomes U+FFFD.
  package static func bytes(
    _ text: Text, _ range: Range<Int>, _ flags: Document.Node.Flags
  ) -> [UInt8] {
    guard flags.contains(.escaped) else { return text.bytes(range) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text.byte(index)
      if byte != UInt8(ascii: "\\") {
        bytes.append(byte)
        index += 1
        continue
      }
      let (scalar, end) = escape(text, index)
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      index = end
    }
    return bytes
  }

  /// The number of Unicode scalars that a string stands for; half a surrogate pair counts as one.
  package static func scalarCount(_ text: Text, _ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text.byte(index)
      if byte == UInt8(ascii: "\\") {
        index = escape(text, index).end
        count += 1
      } else {
        if byte & 0xc0 != 0x80 { count += 1 }
        index += 1
      }
    }
    return count
  }

  /// The scalar of the escape at an index and the index after it; a surrogate pair is one escape,
  /// half of one is U+FFFD.
  package static func escape(_ text: Text, _ index: Int) -> (scalar: Unicode.Scalar, end: Int) {
    switch text.byte(index, ahead: 1) {
    case UInt8(ascii: "b"): return ("\u{8}", index + 2)
    case UInt8(ascii: "f"): return ("\u{c}", index + 2)
    case UInt8(ascii: "n"): return ("\n", index + 2)
    case UInt8(ascii: "r"): return ("\r", index + 2)
    case UInt8(ascii: "t"): return ("\t", index + 2)
    case UInt8(ascii: "u"):
      let unit = UInt32(truncatingIfNeeded: text.hexadecimal(index, ahead: 2))
      if let scalar = Unicode.Scalar(unit) { return (scalar, index + 6) }
      guard text.escapeEnd(index) == index + 12 else { return ("\u{fffd}", index + 6) }
      let low = UInt32(truncatingIfNeeded: text.hexadecimal(index, ahead: 8))
      let value = 0x10000 + (unit & 0x3ff) << 10 + low & 0x3ff
      return (Unicode.Scalar(value) ?? "\u{fffd}", index + 12)
    case let byte: return (Unicode.Scalar(byte), index + 2)
    }
  }
}
