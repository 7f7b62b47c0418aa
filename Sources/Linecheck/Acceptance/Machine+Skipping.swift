@_spi(Scanning) import LinecheckJSON

extension Machine {
  /// Any JSON value. Names that might stand twice look closer.
  @inline(never)
  mutating func skip(_ start: Int) -> Int {
    let index = text.space(start)
    switch text.byte(index) {
    case UInt8(ascii: "\""): return text.stringEnd(index &+ 1)
    case UInt8(ascii: "t"): return text.half(index) == 0x6575_7274 ? index &+ 4 : -1
    case UInt8(ascii: "f"): return text.half(index, ahead: 1) == 0x6573_6c61 ? index &+ 5 : -1
    case UInt8(ascii: "n"): return text.half(index) == 0x6c6c_756e ? index &+ 4 : -1
    case UInt8(ascii: "["): return skipArray(index)
    case UInt8(ascii: "{"): return skipObject(index)
    default:
      let end = text.numberEnd(index)
      return acceptor.notesUnsafeIntegers && end &- index > 15 ? -1 : end
    }
  }

  private mutating func skipArray(_ start: Int) -> Int {
    var index = text.space(start &+ 1)
    if text.byte(index) == UInt8(ascii: "]") {
      return depth < Machine.mostDepth ? index &+ 1 : -1
    }
    depth &+= 1
    if depth > Machine.mostDepth { return -1 }
    while true {
      index = skip(index)
      if index < 0 { return -1 }
      index = text.space(index)
      let byte = text.byte(index)
      index &+= 1
      if byte == UInt8(ascii: ",") { continue }
      depth &-= 1
      return byte == UInt8(ascii: "]") ? index : -1
    }
  }

  private mutating func skipObject(_ start: Int) -> Int {
    var index = text.space(start &+ 1)
    if text.byte(index) == UInt8(ascii: "}") {
      return depth < Machine.mostDepth ? index &+ 1 : -1
    }
    depth &+= 1
    if depth > Machine.mostDepth { return -1 }
    let mark = hashCount
    while true {
      guard text.byte(index) == UInt8(ascii: "\"") else { return -1 }
      let end = nameEnd(index)
      if end < 0 || !remember(index, end, mark) { return -1 }
      index = text.space(end)
      guard text.byte(index) == UInt8(ascii: ":") else { return -1 }
      index = skip(index &+ 1)
      if index < 0 { return -1 }
      index = text.space(index)
      let byte = text.byte(index)
      index &+= 1
      if byte == UInt8(ascii: ",") {
        index = text.space(index)
        continue
      }
      hashCount = mark
      depth &-= 1
      return byte == UInt8(ascii: "}") ? index : -1
    }
  }

  /// The index after the closing quote of the name at an index; -1 where it has an escape, which
  /// may be another spelling of a known name.
  @inline(always)
  mutating func nameEnd(_ start: Int) -> Int {
    var index = text.nextSpecial(start &+ 1)
    while text.byte(index) >= 0x80 {
      index = text.sequenceEnd(index)
      if index < 0 { return -1 }
      index = text.nextSpecial(index)
    }
    return text.byte(index) == UInt8(ascii: "\"") ? index &+ 1 : -1
  }

  /// Keeps a name's hash; false where a name with the same hash was in its object before, or where
  /// there are too many.
  @inline(never)
  mutating func remember(_ start: Int, _ end: Int, _ mark: Int) -> Bool {
    let length = end &- start
    let tail = length >= 8 ? text.word(end &- 8) : 0
    var mixed = Acceptor.hash(text.word(start), tail, length) &* 0x9e37_79b9_7f4a_7c15
    // Long names differ in the middle, too.
    var index = start &+ 8
    while index &+ 8 < end {
      mixed = (mixed ^ text.word(index)) &* 0x9e37_79b9_7f4a_7c15
      index &+= 8
    }
    let hash = UInt32(truncatingIfNeeded: mixed &>> 32)
    var isKnown = false
    for place in mark..<hashCount where hashes[place] == hash { isKnown = true }
    if isKnown || hashCount == Machine.mostHashes { return false }
    hashes[hashCount] = hash
    hashCount &+= 1
    return true
  }
}
