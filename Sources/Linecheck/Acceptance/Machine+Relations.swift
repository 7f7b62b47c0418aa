@_spi(Scanning) import LinecheckJSON

extension Machine {
  @inline(never)
  mutating func clearRegisters(_ node: Int, _ start: Int) {
    let first = Int(nodes[node].firstRegister)
    for register in first..<first &+ Int(nodes[node].registerCount) { registers[register] = 0 }
    registers[first] = start
  }

  /// Whether an object without members is certainly as it should be.
  @inline(never)
  mutating func emptyHolds(_ node: Int, _ start: Int) -> Bool {
    if nodes[node].relationCount == 0 { return true }
    clearRegisters(node, start)
    return relationsHold(node)
  }

  /// Whether the members of an object certainly relate as they should.
  @inline(never)
  mutating func relationsHold(_ node: Int) -> Bool {
    let first = Int(nodes[node].firstRelation)
    for place in first..<first &+ Int(nodes[node].relationCount) {
      if relations[place].condition >= 0 {
        if isExcluded(place, registers[Int(nodes[node].firstRegister)]) { return false }
        continue
      }
      var value = registers[Int(relations[place].value)]
      var other = registers[Int(relations[place].other)]
      // Index 0 is the opening brace's at best: nobody's value.
      if value == 0 || other == 0 { continue }
      (value, other) = (text.space(value), text.space(other))
      if !holds(relations[place].relation, value, other) { return false }
    }
    return true
  }

  /// Whether a member that is there, or the object at an index, might be excluded.
  @inline(never)
  private mutating func isExcluded(_ place: Int, _ start: Int) -> Bool {
    let register = Int(relations[place].value)
    if register > 0 {
      let value = registers[register]
      if value == 0 || text.byte(text.space(value)) == UInt8(ascii: "n") { return false }
    }
    return follows(Int(relations[place].condition), start) != false
  }

  /// Whether a relation certainly holds between the values at two indices.
  mutating func holds(_ relation: Relation, _ value: Int, _ other: Int) -> Bool {
    let isNull = UInt8(ascii: "n")
    if text.byte(value) == isNull || text.byte(other) == isNull { return true }
    return switch relation {
    case .differs: isOther(value, other)
    case .equals: isSame(value, other)
    case .differsInDigits: hasOtherDigits(value, other)
    case .endsDigits: endsDigits(value, other)
    case .areaCode: isAreaCode(value, other)
    case .notBefore: isNotBefore(value, other)
    }
  }

  /// The range of a string's content where it has no escape; nil otherwise.
  private mutating func content(_ start: Int) -> Range<Int>? {
    guard text.byte(start) == UInt8(ascii: "\"") else { return nil }
    let end = nameEnd(start)
    return end < 0 ? nil : start &+ 1..<end &- 1
  }

  private mutating func areEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count
    where text.byte(left.lowerBound &+ offset) != text.byte(right.lowerBound &+ offset) {
      return false
    }
    return true
  }

  private mutating func isOther(_ value: Int, _ other: Int) -> Bool {
    guard let own = content(value), let others = content(other) else { return false }
    return !areEqual(own, others)
  }

  private mutating func isSame(_ value: Int, _ other: Int) -> Bool {
    guard let own = content(value), let others = content(other) else { return false }
    return areEqual(own, others)
  }

  /// Two times in UTC of one length, which compare as they are written; others look closer.
  private mutating func isNotBefore(_ value: Int, _ other: Int) -> Bool {
    guard let own = content(value), let others = content(other), own.count == others.count,
      own.count >= 20
    else { return false }
    let last = own.count &- 1
    guard isByte(UInt8(ascii: "T"), 10, own, others), isByte(UInt8(ascii: "Z"), last, own, others)
    else { return false }
    for offset in 0..<own.count {
      let pair = (
        text.byte(own.lowerBound &+ offset), text.byte(others.lowerBound &+ offset)
      )
      if pair.0 != pair.1 { return pair.0 > pair.1 }
    }
    return true
  }

  /// Whether a byte stands at an offset of both texts.
  private mutating func isByte(
    _ byte: UInt8, _ offset: Int, _ left: Range<Int>, _ right: Range<Int>
  ) -> Bool {
    text.byte(left.lowerBound &+ offset) == byte && text.byte(right.lowerBound &+ offset) == byte
  }

  /// Two numbers in international form that are not the same; any other form looks closer.
  private mutating func hasOtherDigits(_ value: Int, _ other: Int) -> Bool {
    let plus: UInt32 = 0x2b22
    guard text.half(value) & 0xffff == plus, text.half(other) & 0xffff == plus else {
      return false
    }
    let own = value &+ 2..<text.digitsEnd(value &+ 2)
    let others = other &+ 2..<text.digitsEnd(other &+ 2)
    guard text.byte(own.upperBound) == UInt8(ascii: "\""),
      text.byte(others.upperBound) == UInt8(ascii: "\"")
    else { return false }
    return !areEqual(own, others)
  }

  private mutating func endsDigits(_ value: Int, _ other: Int) -> Bool {
    guard let own = content(value), let others = content(other) else { return false }
    var index = own.upperBound
    var otherIndex = others.upperBound
    var count = 0
    while true {
      let digit = digit(before: &index, own.lowerBound)
      if digit == nil { return count >= 3 }
      if digit != self.digit(before: &otherIndex, others.lowerBound) { return false }
      count &+= 1
    }
  }

  /// The digit before an index, which moves to it; nil where there is none down to the start.
  private mutating func digit(before index: inout Int, _ start: Int) -> UInt8? {
    while index > start {
      index &-= 1
      let digit = text.byte(index) &- 0x30
      if digit < 10 { return digit }
    }
    return nil
  }

  /// Three plain digits that stand behind `+1` in the other value.
  private mutating func isAreaCode(_ value: Int, _ other: Int) -> Bool {
    let code = text.half(value) & 0xff_ffff
    guard text.digitsEnd(value) == value &+ 3, text.half(other) & 0xff_ffff == 0x31_2b22 else {
      return false
    }
    let byte = text.byte(value, ahead: 3)
    if byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") { return false }
    return text.half(other, ahead: 3) & 0xff_ffff == code
  }
}
