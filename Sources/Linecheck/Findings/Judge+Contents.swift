@_spi(Scanning) import LinecheckJSON

/// Going into arrays and objects.
extension Judge {
  mutating func judgeItems(_ text: Text, _ node: Int, _ array: Int, after first: Int) {
    var item = array + 1
    var position = 0
    let end = Int(nodes[array].next)
    while position < first && item < end {
      item = Int(nodes[item].next)
      position += 1
    }
    while item < end {
      if !isAccepted(node, item) {
        path.append(.position(position))
        judge(text, node, item, nil)
        path.removeLast()
      }
      item = Int(nodes[item].next)
      position += 1
    }
  }

  mutating func judgeMembers(_ text: Text, _ shapeIndex: Int, _ object: Int) {
    let shape = code.shapes[shapeIndex]
    let members = shape.members
    let holder = Holder(value: object, shape: shapeIndex)
    let end = Int(nodes[object].next)
    var seen = MemberSet(count: members.count)
    var unknown: [Int] = []
    var expected = 0
    var name = object + 1
    while name < end {
      path.append(.name(name))
      let isMatched = !shape.patterns.isEmpty && judgeMatching(text, shape, name, holder)
      let position = self.position(text, name, shape, expected)
      if let position { seen.insert(position) }
      if let position, !members[position].isPresenceOnly {
        expected = position + 1
        let node = Int(members[position].node)
        if members[position].null != -1, nodes[name + 1].kind == .null {
          reportNull(members[position].null, code.name(of: members[position]), at: name + 1)
        } else if node < 0 {
          let message: Message = "\(code.name(of: members[position])) is not expected here"
          reportMember(members[position].forbidden, message, at: name)
        } else if name + 1 == reported.value {
          // Its fault is known.
        } else if members[position].isRelated || !isAccepted(node, name + 1) {
          judge(text, node, name + 1, holder)
        }
      } else if isMatched {
        // Its rules have been run.
      } else if shape.furtherNode >= 0 {
        judge(text, Int(shape.furtherNode), name + 1, holder)
      } else if isLookedFor(shape.further), !silent(shape.further) {
        unknown.append(name)
      }
      path.removeLast()
      name = Int(nodes[name].next)
    }
    for (position, member) in members.enumerated() where member.required != -1 {
      if seen.contains(position) { continue }
      if reported.object == object && code.name(of: member) == reported.tag { continue }
      if member.condition >= 0, !follows(text, Int(member.condition), object, holder) { continue }
      reportMissing(text, member, of: object, holder)
    }
    if !unknown.isEmpty { reportUnknown(unknown, shape, seen) }
  }

  /// Judges a member by the rules whose patterns its name matches; returns whether there are such.
  @inline(never)
  private mutating func judgeMatching(
    _ text: Text, _ shape: Code.Shape, _ name: Int, _ holder: Holder
  ) -> Bool {
    var isMatched = false
    for patterned in shape.patterns where matches(text, code.patterns[patterned.pattern], name) {
      isMatched = true
      judge(text, patterned.node, name + 1, holder)
    }
    return isMatched
  }

  /// Reports a member that is not there.
  mutating func reportMissing(
    _ text: Text, _ member: Code.Member, of object: Int, _ holder: Holder
  ) {
    let start = Int(nodes[object].start)
    let name = code.name(of: member)
    report(
      member.required, "\(name) is missing", member: name, at: start..<start + 1,
      holder: holder, text)
  }

  /// Reports members that are not documented, and which documented one of those that are not there
  /// each may be.
  @inline(never)
  private mutating func reportUnknown(_ unknown: [Int], _ shape: Code.Shape, _ seen: MemberSet) {
    let absent = shape.members.enumerated().filter {
      $1.node >= 0 && !$1.isPresenceOnly && !seen.contains($0)
    }
    // Where the names are many, one of them is near by accident.
    let names = absent.count > 500 ? [] : absent.map { code.name(of: $0.element) }
    for name in unknown {
      path.append(.name(name))
      defer { path.removeLast() }
      // What is only counted needs no words.
      if counts[Int(shape.further)] >= Self.most {
        reportMember(shape.further, "", at: name)
        continue
      }
      let decoded = document.decodedString(name)
      let near = Nearest.only(near: decoded, among: names).map { "; did you mean \($0.name)?" }
      reportMember(
        shape.further, "\(name: decoded) is no documented member\(near ?? "")", at: name)
    }
  }

  /// Whether the machine certainly accepts a value; while a rule only asks, everything is judged,
  /// since the machine's severity may be another, and while unions are recorded.
  @inline(always)
  mutating func isAccepted(_ node: Int, _ value: Int) -> Bool {
    let place = Int(placeOf[node])
    if place < 0 || silent > 0 || choices != nil { return false }
    let range = nodes[value].outerRange
    return machine.accepts(place, range)
  }

  mutating func judgeNames(_ text: Text, _ node: Int, _ object: Int) {
    for name in document.children(of: object) {
      path.append(.name(name))
      judge(text, node, name, nil)
      path.removeLast()
    }
  }

  /// The place of a name in a shape, looked for where it is expected first.
  mutating func position(
    _ text: Text, _ name: Int, _ shape: Code.Shape, _ expected: Int
  ) -> Int? {
    let node = nodes[name]
    let members = shape.members
    if !shape.positions.isEmpty {
      return shape.positions[StringDecoding.bytes(text, node.range, node.flags)]
    }
    if node.flags.contains(.escaped) {
      let decoded = StringDecoding.bytes(text, node.range, node.flags)
      return members.firstIndex { code.nameBytes[$0.name].elementsEqual(decoded) }
    }
    let count = node.range.count
    let start = node.range.lowerBound
    var head = text.word(start)
    if count < 8 { head &= Words.mask(lowBytes: count) }
    let tail = count < 8 ? head : text.word(node.range.upperBound &- 8)
    var position = expected < members.count ? expected : 0
    for _ in members.indices {
      if members[position].head == head && members[position].tail == tail
        && members[position].nameCount == count
        && (count <= 16 || equals(text, start, members[position].name))
      {
        return position
      }
      position += 1
      if position == members.count { position = 0 }
    }
    return nil
  }

  /// Whether a name of the pool stands at a place of the text; its ends have been compared.
  mutating func equals(_ text: Text, _ start: Int, _ name: Range<Int>) -> Bool {
    for offset in 8..<name.count &- 8
    where text.byte(start &+ offset) != code.nameBytes[name.lowerBound &+ offset] {
      return false
    }
    return true
  }

  func equal(_ text: Text, _ start: Int, _ bytes: [UInt8]) -> Bool {
    for offset in bytes.indices where text.byte(start &+ offset) != bytes[offset] { return false }
    return true
  }

  /// The value that some names lead to from another; nil where there is none.
  func value(at path: [Code.Name], of value: Int, _ text: Text) -> Int? {
    var found = value
    for name in path {
      guard nodes[found].kind == .object, let next = member(name.bytes, of: found, text) else {
        return nil
      }
      found = next
    }
    return found
  }

  /// The value of a member of an object, the last of that name.
  func member(_ name: [UInt8], of object: Int, _ text: Text) -> Int? {
    var found: Int?
    var at = object + 1
    while at < Int(nodes[object].next) {
      let node = nodes[at]
      let isEqual =
        node.flags.contains(.escaped)
        ? StringDecoding.bytes(text, node.range, node.flags) == name
        : node.range.count == name.count && equal(text, node.range.lowerBound, name)
      if isEqual { found = at + 1 }
      at = Int(node.next)
    }
    return found
  }
}

/// Which members of a shape were there.
struct MemberSet {
  var first: UInt64 = 0
  var others: [Bool]

  init(count: Int) { others = count > 64 ? Array(repeating: false, count: count - 64) : [] }

  mutating func insert(_ position: Int) {
    if position < 64 { first |= 1 << UInt64(position) } else { others[position - 64] = true }
  }

  func contains(_ position: Int) -> Bool {
    position < 64 ? first & 1 << UInt64(position) != 0 : others[position - 64]
  }
}
