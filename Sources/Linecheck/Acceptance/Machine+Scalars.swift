@_spi(Scanning) import LinecheckJSON

extension Machine {
  @inline(always)
  mutating func string(_ start: Int) -> Int {
    text.byte(start) == UInt8(ascii: "\"") ? text.stringEnd(start &+ 1) : -1
  }

  /// A string with a length or a form. Lengths count scalars, so that the bytes only bound them;
  /// what they leave open is looked at closer, and so are escapes where there is a form.
  @inline(always)
  mutating func checkedString(_ node: Int, _ start: Int) -> Int {
    let end = string(start)
    if end < 0 || !hasLength(node, start, end) { return -1 }
    return nodes[node].test < 0 || passes(node, start, end) ? end : -1
  }

  /// Whether a string certainly has a length that its rule allows.
  @inline(always)
  private mutating func hasLength(_ node: Int, _ start: Int, _ end: Int) -> Bool {
    let bytes = Int64(truncatingIfNeeded: end &- start &- 2)
    // A scalar has one to four bytes, or as an escape six, or twelve where it is a pair.
    let fewest = nodes[node].low <= 1 ? bytes : bytes / 12
    return fewest >= nodes[node].low && bytes <= nodes[node].high
  }

  @inline(never)
  private mutating func passes(_ node: Int, _ start: Int, _ end: Int) -> Bool {
    nameEnd(start) == end
      && acceptor.stringTests[Int(nodes[node].test)](text, start &+ 1..<end &- 1)
  }

  /// A string in which a pattern is found: its table reads the bytes as they stand, and the quote at
  /// the other end as the end. What it does not know as it stands goes the way of other tests.
  @inline(never)
  mutating func pattern(_ node: Int, _ start: Int) -> Int {
    if text.byte(start) != UInt8(ascii: "\"") { return -1 }
    let place = patterns[Int(nodes[node].first)]
    if !place.isForwards { return patternBackwards(node, place, start) }
    var state = place.initial
    var index = start &+ 1
    while true {
      let byte = text.byte(index)
      let column = columns[place.columns &+ Int(byte)]
      if column == Acceptor.oddColumn { return checkedString(node, start) }
      state = Int(cells[place.cells &+ state &+ Int(column)])
      index &+= 1
      if state <= place.found {
        if state != place.found { return -1 }
        let end = byte == UInt8(ascii: "\"") ? index : text.stringEnd(index)
        return end >= 0 && hasLength(node, start, end) ? end : -1
      }
    }
  }

  private mutating func patternBackwards(
    _ node: Int, _ place: Acceptor.PatternPlace, _ start: Int
  ) -> Int {
    let end = text.stringEnd(start &+ 1)
    if end < 0 || !hasLength(node, start, end) { return -1 }
    var state = place.initial
    var index = end &- 2
    while true {
      let column = columns[place.columns &+ Int(text.byte(index))]
      if column == Acceptor.oddColumn { return checkedString(node, start) }
      state = Int(cells[place.cells &+ state &+ Int(column)])
      if state <= place.found { return state == place.found ? end : -1 }
      index &-= 1
    }
  }

  @inline(always)
  mutating func e164(_ start: Int) -> Int {
    guard text.half(start) & 0xffff == 0x2b22, text.byte(start, ahead: 2) != UInt8(ascii: "0")
    else { return -1 }
    var flags = Words.nonDigits(text.word(start, ahead: 2))
    var count = Words.firstFlag(flags)
    if flags == 0 {
      flags = Words.nonDigits(text.word(start, ahead: 10))
      if flags == 0 { return -1 }
      count = 8 &+ Words.firstFlag(flags)
    }
    let end = start &+ 2 &+ count
    return count >= 2 && text.byte(end) == UInt8(ascii: "\"") ? end &+ 1 : -1
  }

  @inline(always)
  mutating func country(_ start: Int) -> Int {
    let bytes = text.half(start)
    let first = (bytes &>> 8) & 0xff &- 65
    let second = (bytes &>> 16) & 0xff &- 65
    guard bytes & 0xff00_00ff == 0x2200_0022, first < 26, second < 26 else { return -1 }
    return countries[Int(first)] &>> second & 1 == 1 ? start &+ 4 : -1
  }

  @inline(always)
  mutating func versionTag(_ start: Int) -> Int {
    let letter = text.byte(start, ahead: 1)
    guard text.byte(start) == UInt8(ascii: "\""), letter &- 0x61 < 26 else { return -1 }
    var index = start &+ 1
    var flags = Words.nonTagBytes(text.word(start, ahead: 1))
    if flags == 0 {
      index = start &+ 9
      flags = Words.nonTagBytes(text.word(start, ahead: 9))
      if flags == 0 {
        index = start &+ 17
        flags = Words.nonTagBytes(text.word(start, ahead: 17))
        if flags == 0 { return -1 }
      }
    }
    index &+= Words.firstFlag(flags)
    guard text.byte(index) == UInt8(ascii: "\""), index &- start <= 21 else { return -1 }
    if letter == UInt8(ascii: "v") && VersionTag.isVersion(text, start &+ 1..<index) { return -1 }
    return index &+ 1
  }

  @inline(always)
  mutating func choice(_ node: Int, _ start: Int) -> Int {
    let low = text.word(start)
    let high = text.word(start, ahead: 8)
    var length = -1
    var choice = Int(nodes[node].first)
    let end = choice &+ Int(nodes[node].count)
    while choice < end {
      let difference =
        ((low ^ choices[choice].words.x) & choices[choice].masks.x)
        | ((high ^ choices[choice].words.y) & choices[choice].masks.y)
      if difference == 0 { length = choices[choice].length }
      choice &+= 1
    }
    return length < 0 ? -1 : start &+ length
  }

  /// One of some constants that may be longer than two words.
  @inline(never)
  mutating func literal(_ node: Int, _ start: Int) -> Int {
    var literal = Int(nodes[node].first)
    let end = literal &+ Int(nodes[node].count)
    while literal < end {
      if matches(literal, start) { return start &+ Int(members[literal].length) }
      literal &+= 1
    }
    return -1
  }

  @inline(always)
  mutating func boolean(_ start: Int) -> Int {
    switch text.half(start) {
    case 0x6575_7274: return start &+ 4
    case 0x736c_6166: return text.byte(start, ahead: 4) == UInt8(ascii: "e") ? start &+ 5 : -1
    default: return -1
    }
  }

  /// An integer of up to 15 digits; more, a fraction or an exponent look closer.
  @inline(always)
  mutating func integer(_ node: Int, _ start: Int) -> Int {
    var index = start
    let isNegative = text.byte(index) == UInt8(ascii: "-")
    if isNegative { index &+= 1 }
    let word = text.word(index)
    let flags = Words.nonDigits(word)
    var value: Int64
    if flags != 0 {
      let count = Words.firstFlag(flags)
      if count == 0 || (count > 1 && word & 0xff == 0x30) { return -1 }
      let shift = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
      value = Words.number(ofDigits: (word ^ 0x3030_3030_3030_3030) &<< shift)
      index &+= count
    } else {
      if word & 0xff == 0x30 { return -1 }
      value = Words.number(ofDigits: word ^ 0x3030_3030_3030_3030)
      index &+= 8
      while true {
        let digit = text.byte(index) &- 0x30
        if digit >= 10 { break }
        value = value &* 10 &+ Int64(digit)
        index &+= 1
        if index &- start > 15 { return -1 }
      }
    }
    let byte = text.byte(index)
    if byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") { return -1 }
    if isNegative { value = 0 &- value }
    if value < nodes[node].low || value > nodes[node].high { return -1 }
    return nodes[node].test < 0 || passes(node, value) ? index : -1
  }

  @inline(never)
  private mutating func passes(_ node: Int, _ value: Int64) -> Bool {
    acceptor.integerTests[Int(nodes[node].test)](value)
  }

  /// A number of up to 7 digits before the point and 7 behind it, in units of 10^-8; more digits or
  /// an exponent look closer.
  @inline(always)
  mutating func number(_ node: Int, _ start: Int) -> Int {
    var index = start
    let isNegative = text.byte(index) == UInt8(ascii: "-")
    if isNegative { index &+= 1 }
    let word = text.word(index)
    let flags = Words.nonDigits(word)
    let count = Words.firstFlag(flags)
    if count == 0 || flags == 0 || (count > 1 && word & 0xff == 0x30) { return -1 }
    var value: Int64
    if count == 1 {
      value = Int64(truncatingIfNeeded: word & 0xf)
    } else {
      let shift = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
      value = Words.number(ofDigits: (word ^ 0x3030_3030_3030_3030) &<< shift)
    }
    value = value &* Acceptor.sumUnits
    index &+= count
    var byte = text.byte(index)
    if byte == UInt8(ascii: ".") {
      let fraction = text.word(index, ahead: 1)
      let ends = Words.nonDigits(fraction)
      let digits = Words.firstFlag(ends)
      if digits == 0 || ends == 0 { return -1 }
      let values = (fraction ^ 0x3030_3030_3030_3030) & Words.mask(lowBytes: digits)
      value = value &+ Words.number(ofDigits: values)
      index &+= digits &+ 1
      byte = text.byte(index)
    }
    if byte | 0x20 == UInt8(ascii: "e") { return -1 }
    if isNegative { value = 0 &- value }
    if value < nodes[node].low || value > nodes[node].high { return -1 }
    if nodes[node].sums && depth == sumDepth { sum = sum &+ value }
    return index
  }
}
