@_spi(Scanning) import LinecheckJSON

extension Machine {
  @inline(never)
  mutating func object(_ node: Int, _ start: Int) -> Int {
    if text.byte(start) != UInt8(ascii: "{") { return null(node, start) }
    let first = Int(nodes[node].first)
    let required = nodes[node].required
    var index = start &+ 1
    if text.byte(index) <= 0x20 { index = text.space(index) }
    if text.byte(index) == UInt8(ascii: "}") {
      return required == 0 && depth < Machine.mostDepth && emptyHolds(node, start) ? index &+ 1 : -1
    }
    if nodes[node].relationCount > 0 { clearRegisters(node, start) }
    depth &+= 1
    if depth > Machine.mostDepth { return -1 }
    let mark = hashCount
    var expected = first
    var last = -1
    var seen: UInt64 = 0
    while true {
      var member = expected
      if matches(member, index) {
        index &+= Int(members[member].length)
      } else {
        index = text.space(index)
        member = skipped(last < 0 ? first &- 1 : last, first &+ Int(nodes[node].count), index)
        if member >= 0 {
          index &+= Int(members[member].length)
        } else {
          (member, index) = find(node, index, mark)
          if index < 0 { return -1 }
        }
        if member >= 0 && last >= 0 { follow[last] = UInt16(truncatingIfNeeded: member) }
      }
      if member >= 0 {
        if seen & members[member].bit != 0 { return -1 }
        seen |= members[member].bit
        registers[Int(members[member].register)] = index
        index = value(members[member].operation, Int(members[member].node), index)
        if index < 0 { return -1 }
        last = member
        expected = Int(follow[member])
      } else {
        let strangers = Int(nodes[node].strangers)
        index = value(nodes[strangers].operation, strangers, index)
        if index < 0 { return -1 }
      }
      var byte = text.byte(index)
      index &+= 1
      if byte == UInt8(ascii: ",") { continue }
      if byte <= 0x20 {
        index = text.space(index &- 1)
        byte = text.byte(index)
        index &+= 1
        if byte == UInt8(ascii: ",") { continue }
      }
      if byte != UInt8(ascii: "}") || required & ~seen != 0 { return -1 }
      hashCount = mark
      depth &-= 1
      return nodes[node].relationCount == 0 || relationsHold(node) ? index : -1
    }
  }

  /// How far into an object a member is looked for: rules that contain themselves look anew at each
  /// depth.
  private static let mostBeforeMember = 4096

  /// An object whose rule its tag chooses: the members before the tag are passed over first.
  @inline(never)
  mutating func tagged(_ node: Int, _ start: Int) -> Int {
    if text.byte(start) != UInt8(ascii: "{") { return null(node, start) }
    let tag = Int(nodes[node].first)
    let index = member(tag, of: start)
    if index <= 0 { return -1 }
    var variant = tag &+ 1
    let end = variant &+ Int(nodes[node].count)
    while variant < end {
      if matches(variant, index) { return object(Int(members[variant].node), start) }
      variant &+= 1
    }
    return -1
  }

  /// Where the value of a member begins in the object at an index; 0 where it has no such member, -1
  /// where that is not sure. In what is no object there is none.
  mutating func member(_ literal: Int, of start: Int) -> Int {
    if text.byte(start) != UInt8(ascii: "{") { return 0 }
    let length = Int(members[literal].length) &- 1
    var index = text.space(start &+ 1)
    while text.byte(index) == UInt8(ascii: "\"") {
      if matches(literal, index) { return text.space(index &+ length &+ 1) }
      let end = nameEnd(index)
      if end < 0 || end &- start > Machine.mostBeforeMember { return -1 }
      let isFound = end &- index == length && isName(of: literal, index, length)
      index = text.space(end)
      if text.byte(index) != UInt8(ascii: ":") { return -1 }
      index = text.space(index &+ 1)
      if isFound { return index }
      index = skip(index)
      if index < 0 { return -1 }
      index = text.space(index)
      if text.byte(index) == UInt8(ascii: ",") { index = text.space(index &+ 1) }
    }
    return text.byte(index) == UInt8(ascii: "}") ? 0 : -1
  }

  /// Whether a member's literal `"name":` stands at an index.
  @inline(always)
  mutating func matches(_ member: Int, _ index: Int) -> Bool {
    let difference = (text.quad(index) ^ members[member].text) & members[member].mask
    if (difference.x | difference.y) | (difference.z | difference.w) != 0 { return false }
    return members[member].length <= 32 || matchesRest(member, index)
  }

  @inline(never)
  mutating func matchesRest(_ member: Int, _ index: Int) -> Bool {
    let length = Int(members[member].length)
    var start = 32
    var place = Int(members[member].rest)
    while start < length {
      if text.word(index &+ min(start, length &- 8)) != words[place] { return false }
      start &+= 8
      place &+= 1
    }
    return true
  }

  /// One of the next few members in the declared order, those between being absent; -1 for none.
  @inline(never)
  mutating func skipped(_ last: Int, _ end: Int, _ index: Int) -> Int {
    var member = last &+ 1
    let most = min(end, last &+ 6)
    while member < most {
      if matches(member, index) { return member }
      member &+= 1
    }
    return -1
  }

  /// The member whose name stands at an index in any layout, and where its value begins.
  ///
  /// The member is -1 for a name that the rules do not have; the index is -1 to look closer.
  @inline(never)
  mutating func find(_ node: Int, _ start: Int, _ mark: Int) -> (member: Int, index: Int) {
    guard text.byte(start) == UInt8(ascii: "\"") else { return (-1, -1) }
    let end = nameEnd(start)
    if end < 0 { return (-1, -1) }
    let length = end &- start
    var index = text.space(end)
    guard text.byte(index) == UInt8(ascii: ":") else { return (-1, -1) }
    index &+= 1
    let tail = length >= 8 ? text.word(end &- 8) : 0
    let key = Acceptor.hash(text.word(start), tail, length) &* nodes[node].seed
    if nodes[node].count > 0 {
      let slot = Int(truncatingIfNeeded: key &>> UInt64(truncatingIfNeeded: nodes[node].shift))
      let member = Int(slots[Int(nodes[node].firstSlot) &+ slot])
      if Int(members[member].length) == length &+ 1, isName(of: member, start, length) {
        return (member, index)
      }
    }
    if nodes[node].strangers < 0 || !remember(start, end, mark) { return (-1, -1) }
    return (-1, index)
  }

  /// Whether a member's name, without the colon, stands at an index.
  private mutating func isName(of member: Int, _ start: Int, _ length: Int) -> Bool {
    var word = 0
    while word < 4 && word &* 8 < length {
      let left = length &- word &* 8
      let mask = left >= 8 ? UInt64.max : Words.mask(lowBytes: left)
      if (text.word(start &+ word &* 8) ^ members[member].text[word]) & mask != 0 { return false }
      word &+= 1
    }
    if length < 32 { return true }
    // The last words of a long name reach to the colon, which may stand apart here.
    var at = 32
    var place = Int(members[member].rest)
    while at < length &+ 1 {
      let from = min(at, length &+ 1 &- 8)
      let mask = from &+ 8 > length ? Words.mask(lowBytes: 7) : UInt64.max
      if (text.word(start &+ from) ^ words[place]) & mask != 0 { return false }
      at &+= 8
      place &+= 1
    }
    return true
  }
}
