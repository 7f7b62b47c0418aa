@_spi(Scanning)
extension Text {
  /// The index of the first byte from `start` on that is no white space (RFC 8259, section 2).
  @inlinable @inline(always)
  public func space(_ start: Int) -> Int {
    byte(start) > 0x20 ? start : spaceEnd(start)
  }

  /// The same where there may be some: indented texts have runs of blanks.
  @inline(never)
  public func spaceEnd(_ start: Int) -> Int {
    var index = start
    while index < end {
      let byte = byte(index)
      if byte != 0x20 && byte != 0x0a && byte != 0x0d && byte != 0x09 { return index }
      index &+= 1
      while word(index) == 0x2020_2020_2020_2020 { index &+= 8 }
    }
    return Swift.min(index, end)
  }

  /// The index after the closing quote of a string, or -1 where the string is not sound.
  ///
  /// Sound means: UTF-8 to the letter (RFC 3629), no control byte, only the escapes of RFC 8259,
  /// section 7, no lone surrogate.
  ///
  /// - Parameter start: The index after the opening quote.
  /// - Returns: The index after the closing quote, or -1.
  @inlinable @inline(always)
  public func stringEnd(_ start: Int) -> Int {
    let index = firstSpecial(start)
    return byte(index) == 0x22 ? index &+ 1 : longStringEnd(index)
  }

  /// The same for long strings, escapes and non-ASCII: thirty-two bytes at a time between them.
  @inline(never)
  public func longStringEnd(_ start: Int) -> Int {
    var index = start
    while true {
      while isPlainBlock(index) { index &+= 32 }
      index = nextSpecial(index)
      let special = byte(index)
      if special == 0x22 { return index &+ 1 }
      if special < 0x20 { return -1 }
      if special == 0x5c {
        index = escapeEnd(index)
        if index < 0 { return -1 }
        continue
      }
      repeat {
        index = sequenceEnd(index)
        if index < 0 { return -1 }
      } while byte(index) >= 0x80
    }
  }

  /// The same as `nextSpecial`, for where one mostly follows within forty bytes: written out five
  /// times, since one comparison of the index with the end serves all five loads.
  @inlinable @inline(always)
  public func firstSpecial(_ start: Int) -> Int {
    var flags = Words.specials(word(start))
    if flags != 0 { return start &+ Words.firstFlag(flags) }
    flags = Words.specials(word(start, ahead: 8))
    if flags != 0 { return start &+ 8 &+ Words.firstFlag(flags) }
    flags = Words.specials(word(start, ahead: 16))
    if flags != 0 { return start &+ 16 &+ Words.firstFlag(flags) }
    flags = Words.specials(word(start, ahead: 24))
    if flags != 0 { return start &+ 24 &+ Words.firstFlag(flags) }
    flags = Words.specials(word(start, ahead: 32))
    if flags != 0 { return start &+ 32 &+ Words.firstFlag(flags) }
    var index = start &+ 40
    while isPlainBlock(index) { index &+= 32 }
    return nextSpecial(index)
  }

  /// The index of the next quote, backslash, control byte or non-ASCII byte.
  @inlinable @inline(always)
  public func nextSpecial(_ start: Int) -> Int {
    var index = start
    while true {
      let flags = Words.specials(word(index))
      if flags != 0 { return index &+ Words.firstFlag(flags) }
      index &+= 8
    }
  }

  /// The index after the UTF-8 sequence of a scalar above U+007F, or -1 where it is none.
  @inlinable @inline(always)
  public func sequenceEnd(_ index: Int) -> Int {
    let bytes = half(index)
    let lead = bytes & 0xff
    if lead < 0xe0 { return lead >= 0xc2 && bytes & 0xc000 == 0x8000 ? index &+ 2 : -1 }
    if lead < 0xf0 {
      guard bytes & 0xc0c000 == 0x808000 else { return -1 }
      let scalar = (lead & 0xf) &<< 12 | (bytes & 0x3f00) &>> 2
      return scalar >= 0x800 && scalar & 0xf800 != 0xd800 ? index &+ 3 : -1
    }
    guard lead < 0xf5, bytes & 0xc0c0_c000 == 0x8080_8000 else { return -1 }
    let top = (lead & 7) &<< 18 | (bytes & 0x3f00) &<< 4
    return top >= 0x10000 && top < 0x110000 ? index &+ 4 : -1
  }

  /// The index after the escape whose backslash stands at an index, or -1 where it is none or half
  /// a surrogate pair.
  public func escapeEnd(_ index: Int) -> Int {
    switch byte(index, ahead: 1) {
    case 0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74: return index &+ 2
    case 0x75:
      let unit = hexadecimal(index, ahead: 2)
      if unit < 0 { return -1 }
      if unit & 0xf800 != 0xd800 { return index &+ 6 }
      guard unit < 0xdc00, byte(index, ahead: 6) == 0x5c, byte(index, ahead: 7) == 0x75 else {
        return -1
      }
      return hexadecimal(index, ahead: 8) & ~0x3ff == 0xdc00 ? index &+ 12 : -1
    default: return -1
    }
  }

  /// The value of four hexadecimal digits from an index on, or a few bytes ahead of it; or -1.
  public func hexadecimal(_ index: Int, ahead: Int = 0) -> Int {
    var value = 0
    for place in ahead..<ahead &+ 4 {
      let byte = byte(index, ahead: place)
      let digit = byte &- 0x30
      let letter = (byte | 0x20) &- 0x61
      if digit < 10 {
        value = value &<< 4 | Int(digit)
      } else if letter < 6 {
        value = value &<< 4 | Int(letter &+ 10)
      } else {
        return -1
      }
    }
    return value
  }

  /// The index after a run of digits.
  @inlinable @inline(always)
  public func digitsEnd(_ start: Int) -> Int {
    var index = start
    while true {
      let flags = Words.nonDigits(word(index))
      if flags != 0 { return index &+ Words.firstFlag(flags) }
      index &+= 8
    }
  }

  /// The index after a number (RFC 8259, section 6), or -1 where none begins.
  public func numberEnd(_ start: Int) -> Int {
    var index = byte(start) == 0x2d ? start &+ 1 : start
    let whole = digitsEnd(index)
    if whole == index || (byte(index) == 0x30 && whole > index &+ 1) { return -1 }
    index = whole
    if byte(index) == 0x2e {
      let fraction = digitsEnd(index &+ 1)
      if fraction == index &+ 1 { return -1 }
      index = fraction
    }
    if byte(index) | 0x20 == 0x65 {
      index &+= 1
      if byte(index) == 0x2b || byte(index) == 0x2d { index &+= 1 }
      let exponent = digitsEnd(index)
      if exponent == index { return -1 }
      index = exponent
    }
    return index
  }
}
