/// Saying what is wrong, once a fast path has given up.
extension DocumentReader {
  /// Reads a string that is not sound with care: lone surrogates are observed, the rest is an error.
  mutating func readOddString(_ text: Text, _ start: Int) throws(JSONError) -> Int {
    var index = start
    while true {
      index = text.nextSpecial(index)
      let byte = text.byte(index)
      if byte == UInt8(ascii: "\"") { return index &+ 1 }
      if byte < 0x20 {
        if index >= text.end {
          throw JSONError(.unexpectedEnd(expected: .closingQuote), offset: text.end)
        }
        throw JSONError(.controlByte(byte), offset: index)
      }
      if byte >= 0x80 {
        let end = text.sequenceEnd(index)
        if end < 0 || end > text.end { throw JSONError(.invalidUTF8, offset: index) }
        index = end
        continue
      }
      let end = text.escapeEnd(index)
      if end >= 0 {
        index = end
      } else if text.byte(index, ahead: 1) == UInt8(ascii: "u"),
        text.hexadecimal(index, ahead: 2) >= 0
      {
        observations.append(.loneSurrogate(index..<index &+ 6))
        index &+= 6
      } else if index &+ 1 >= text.end {
        throw JSONError(.unexpectedEnd(expected: .closingQuote), offset: text.end)
      } else {
        throw JSONError(.invalidEscape, offset: index)
      }
    }
  }

  func literalError(
    _ text: Text, _ start: Int, _ expected: JSONError.Expectation
  ) -> JSONError {
    var index = start
    for byte in expected.rawValue.utf8 {
      if text.byte(index) != byte { break }
      index &+= 1
    }
    return unexpected(text, index, expected)
  }

  func numberError(_ text: Text, _ start: Int) -> JSONError {
    var index = text.byte(start) == UInt8(ascii: "-") ? start &+ 1 : start
    if text.byte(index) == UInt8(ascii: "0"), text.digitsEnd(index) > index &+ 1 {
      return JSONError(.leadingZero, offset: index)
    }
    let whole = text.digitsEnd(index)
    if whole == index { return unexpected(text, index, .digit) }
    index = whole
    if text.byte(index) == UInt8(ascii: ".") {
      let fraction = text.digitsEnd(index &+ 1)
      if fraction == index &+ 1 { return unexpected(text, fraction, .digit) }
      index = fraction
    }
    if text.byte(index) | 0x20 == UInt8(ascii: "e") {
      index &+= 1
      if text.byte(index) == UInt8(ascii: "+") || text.byte(index) == UInt8(ascii: "-") {
        index &+= 1
      }
    }
    return unexpected(text, index, .digit)
  }

  func unexpected(
    _ text: Text, _ index: Int, _ expected: JSONError.Expectation
  ) -> JSONError {
    if index >= text.end { return JSONError(.unexpectedEnd(expected: expected), offset: text.end) }
    let byte = text.byte(index)
    if byte >= 0x80, text.sequenceEnd(index) < 0 || text.sequenceEnd(index) > text.end {
      return JSONError(.invalidUTF8, offset: index)
    }
    return JSONError(.unexpectedByte(byte, expected: expected), offset: index)
  }

  /// The encoding that the first bytes give away, where it is not UTF-8.
  static func otherEncoding(_ text: Text) -> String? {
    guard text.end >= 2 else { return nil }
    switch text.half(0) & 0xffff {
    case 0xfeff, 0xfffe: return "UTF-16 or UTF-32"
    default: break
    }
    // An ASCII byte and its zeros, in one order or the other.
    let count = min(text.end, 4)
    var zeros = 0
    for index in 0..<count { zeros = zeros << 1 | (text.byte(index) == 0 ? 1 : 0) }
    switch (count, zeros) {
    case (2, 0b01), (2, 0b10), (4, 0b0101), (4, 0b1010), (4, 0b0111), (4, 0b1110):
      return "UTF-16 or UTF-32"
    default: return nil
    }
  }
}
