/// What follows a backslash.
extension PatternParser {
  /// Reads an escape outside of a class, whose backslash has been read.
  mutating func escape(from start: Int) throws(PatternError) -> Syntax {
    switch next {
    case "b", "B":
      index += 1
      return .wordBoundary(isNegated: scalars[index - 1] == "B")
    case "k":
      index += 1
      guard skip("<") else { throw error(#"\k is followed by <name>"#, at: start) }
      return reference(.name(try groupName()), from: start)
    case .some("1"..."9"):
      return reference(.number(number() ?? 0), from: start)
    default:
      if let set = try classEscape(from: start) { return .scalars(set) }
      return .scalars(ScalarSet(try characterEscape(from: start)))
    }
  }

  private mutating func reference(_ target: Reference.Target, from start: Int) -> Syntax {
    references.append(Reference(target: target, index: start))
    return .reference(references.count - 1)
  }

  /// CharacterClassEscape: `\d \D \s \S \w \W \p{…} \P{…}`; nil for another escape.
  mutating func classEscape(from start: Int) throws(PatternError) -> ScalarSet? {
    guard let letter = next else { return nil }
    let set: ScalarSet
    switch letter {
    case "d", "D": set = .digits
    case "s", "S": set = .whiteSpace
    case "w", "W": set = .wordScalars
    case "p", "P":
      index += 1
      let set = try property(from: start)
      return letter == "P" ? set.inverted : set
    default: return nil
    }
    index += 1
    return letter.properties.isUppercase ? set.inverted : set
  }

  /// CharacterEscape: one scalar (or a lone surrogate).
  mutating func characterEscape(from start: Int) throws(PatternError) -> UInt32 {
    guard let letter = take() else { throw error(#"write \\ for a backslash"#, at: start) }
    switch letter {
    case "t": return 0x09
    case "n": return 0x0a
    case "v": return 0x0b
    case "f": return 0x0c
    case "r": return 0x0d
    case "0":
      if let next, ("0"..."9").contains(next) {
        throw error(#"no digit can follow \0; write \x00 to \x07"#, at: start)
      }
      return 0
    case "c":
      guard let control = take(), control.isASCII, control.properties.isAlphabetic else {
        throw error(#"\c is followed by a letter from A to Z"#, at: start)
      }
      return control.value & 0x1f
    case "x":
      guard let value = hexadecimal(2) else {
        throw error(#"\x is followed by two hexadecimal digits"#, at: start)
      }
      return value
    case "u": return try unicodeEscape(from: start)
    case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/":
      return letter.value
    default: throw unknownEscape(letter, from: start)
    }
  }

  private func unknownEscape(_ letter: Unicode.Scalar, from start: Int) -> PatternError {
    switch letter {
    case "A": error(#"there is no \A; write ^"#, at: start)
    case "z", "Z": error(#"there is no \\#(letter); write $"#, at: start)
    case "h": error(#"there is no \h; write [\t ]"#, at: start)
    case "-": error(#"\- stands inside of [ ] only; write -"#, at: start)
    case "b", "B": error(#"\\#(letter) is no character"#, at: start)
    case _ where letter.properties.isAlphabetic || letter.properties.numericType != nil:
      error(#"there is no escape \\#(letter)"#, at: start)
    default: error("\(letter) needs no backslash, and can have none", at: start)
    }
  }

  /// Reads what follows `\u`: four digits, a surrogate pair, or `{…}`.
  mutating func unicodeEscape(from start: Int) throws(PatternError) -> UInt32 {
    if skip("{") {
      var value: UInt32?
      while let digit = next.flatMap({ hexadecimalDigit($0) }) {
        index += 1
        value = (value ?? 0) * 16 + digit
        if let value, value > ScalarSet.last {
          throw error("the largest code point is 10FFFF", at: start)
        }
      }
      guard let value, skip("}") else {
        throw error(#"\u{ is followed by hexadecimal digits and }"#, at: start)
      }
      return value
    }
    guard let unit = hexadecimal(4) else {
      throw error(#"\u is followed by four hexadecimal digits, or by {…}"#, at: start)
    }
    guard unit & 0xfc00 == 0xd800 else { return unit }
    let place = index
    if skip("\\u"), let low = hexadecimal(4), low & 0xfc00 == 0xdc00 {
      return 0x10000 + (unit & 0x3ff) << 10 + low & 0x3ff
    }
    index = place
    return unit
  }

  private mutating func hexadecimal(_ count: Int) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = next.flatMap({ hexadecimalDigit($0) }) else { return nil }
      index += 1
      value = value * 16 + digit
    }
    return value
  }

  private func hexadecimalDigit(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "0"..."9": scalar.value - 0x30
    case "a"..."f", "A"..."F": (scalar.value | 0x20) - 0x57
    default: nil
    }
  }
}
