/// Reads one text into a tape.
///
/// Not recursive: while a container is open, its node's `next` holds the index of the container
/// around it, so that nesting costs no stack.
struct DocumentReader {
  private let limits: Document.Limits
  private var nodes: Tape
  var observations: [Observation]
  /// Indices of the names of one object, while they are compared.
  private var scratch: [UInt32]

  private var container = Self.none
  private var isInObject = false
  private var depth = 0

  private static let none = UInt32.max

  init(
    limits: Document.Limits, nodes: consuming Tape,
    observations: consuming [Observation], scratch: consuming [UInt32]
  ) {
    self.limits = limits
    self.nodes = nodes
    self.observations = observations
    self.scratch = scratch
  }

  consuming func parts() -> (Tape, [Observation], [UInt32]) {
    (nodes, observations, scratch)
  }

  /// Reads the text; returns what is wrong with it, if anything.
  mutating func read(_ text: Text) -> JSONError? {
    nodes.removeAll()
    observations.removeAll(keepingCapacity: true)
    do throws(JSONError) {
      try readText(text)
      return nil
    } catch {
      return error
    }
  }

  private mutating func readText(_ text: Text) throws(JSONError) {
    if text.end > limits.bytes {
      throw JSONError(.tooLong(limit: limits.bytes), offset: limits.bytes)
    }
    if let encoding = Self.otherEncoding(text) {
      throw JSONError(.otherEncoding(encoding), offset: 0)
    }
    var index = 0
    if text.end >= 3 && text.half(0) & 0xff_ffff == 0xbf_bbef {
      observations.append(.byteOrderMark)
      index = 3
    }
    index = text.space(index)
    if index == text.end { throw JSONError(.empty, offset: index) }
    var expected = JSONError.Expectation.value
    while true {
      index = try readValue(text, index, expected)
      // After a value: close what ends here, then find the next value or the end of the text.
      closing: while true {
        index = text.space(index)
        if container == Self.none {
          if index == text.end { return sortObservations() }
          throw JSONError(.trailingByte(text.byte(index)), offset: index)
        }
        let isObject = isInObject
        switch text.byte(index) {
        case UInt8(ascii: ","):
          index = text.space(index &+ 1)
          if isObject { index = try readName(text, index, .name) }
          expected = .value
          break closing
        case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
          close(text, end: index &+ 1)
          index &+= 1
        default:
          throw unexpected(
            text, index, isObject ? .commaOrClosingBrace : .commaOrClosingBracket)
        }
      }
    }
  }

  /// Reads scalars and the openings of containers until a value is complete.
  private mutating func readValue(
    _ text: Text, _ start: Int, _ expectation: JSONError.Expectation
  ) throws(JSONError) -> Int {
    var index = start
    var expected = expectation
    while true {
      switch text.byte(index) {
      case UInt8(ascii: "\""):
        return try readString(text, index, .string)
      case UInt8(ascii: "{"):
        try open(.object, at: index)
        index = text.space(index &+ 1)
        if text.byte(index) == UInt8(ascii: "}") {
          close(text, end: index &+ 1)
          return index &+ 1
        }
        index = try readName(text, index, .nameOrClosingBrace)
        expected = .value
      case UInt8(ascii: "["):
        try open(.array, at: index)
        index = text.space(index &+ 1)
        if text.byte(index) == UInt8(ascii: "]") {
          close(text, end: index &+ 1)
          return index &+ 1
        }
        expected = .valueOrClosingBracket
      case UInt8(ascii: "t"): return try readLiteral(text, index, .true, .literalTrue)
      case UInt8(ascii: "f"): return try readLiteral(text, index, .false, .literalFalse)
      case UInt8(ascii: "n"): return try readLiteral(text, index, .null, .literalNull)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        return try readNumber(text, index)
      default:
        throw unexpected(text, index, expected)
      }
    }
  }

  private mutating func open(_ kind: Document.Node.Kind, at index: Int) throws(JSONError) {
    depth += 1
    if depth > limits.depth { throw JSONError(.tooDeep(limit: limits.depth), offset: index) }
    let outer = container
    container = UInt32(truncatingIfNeeded: nodes.count)
    isInObject = kind == .object
    add(kind, index, index, next: outer)
  }

  private mutating func close(_ text: Text, end: Int) {
    let index = Int(container)
    let outer = nodes[index].next
    nodes.update(index) { [next = UInt32(truncatingIfNeeded: nodes.count)] node in
      node.end = UInt32(truncatingIfNeeded: end)
      node.next = next
    }
    if isInObject && mayRepeat(index) { findDuplicates(text, of: index) }
    container = outer
    isInObject = outer != Self.none && nodes[Int(outer)].kind == .object
    depth -= 1
    completeName(of: index)
  }

  /// The name of a container ends where that does; a name expects a scalar until then.
  private mutating func completeName(of container: Int) {
    if isInObject {
      let next = UInt32(truncatingIfNeeded: nodes.count)
      nodes.update(container &- 1) { $0.next = next }
    }
  }

  @inline(always)
  private mutating func add(
    _ kind: Document.Node.Kind, _ start: Int, _ end: Int, next: UInt32? = nil,
    flags: Document.Node.Flags = [], hash: UInt16 = 0
  ) {
    nodes.append(
      Document.Node(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: next ?? UInt32(truncatingIfNeeded: nodes.count &+ 1), kind: kind, flags: flags,
        hash: hash))
  }

  private mutating func readLiteral(
    _ text: Text, _ start: Int, _ kind: Document.Node.Kind, _ expected: JSONError.Expectation
  ) throws(JSONError) -> Int {
    // The first four bytes decide mostly; the last four do for the word of five.
    let isLong = kind == .false
    let word: UInt32 =
      switch kind {
      case .true: 0x6575_7274
      case .false: 0x6573_6c61
      default: 0x6c6c_756e
      }
    if text.half(start, ahead: isLong ? 1 : 0) != word {
      throw literalError(text, start, expected)
    }
    let index = start &+ (isLong ? 5 : 4)
    add(kind, start, index)
    return index
  }

  private mutating func readNumber(_ text: Text, _ start: Int) throws(JSONError) -> Int {
    let end = text.numberEnd(start)
    if end < 0 { throw numberError(text, start) }
    var flags: Document.Node.Flags = []
    let whole = text.digitsEnd(text.byte(start) == UInt8(ascii: "-") ? start &+ 1 : start)
    if whole != end { flags = .fractional }
    add(.number, start, end, flags: flags)
    return end
  }

  /// Reads the name at an index and the colon behind it; returns where the value begins.
  private mutating func readName(
    _ text: Text, _ start: Int, _ expected: JSONError.Expectation
  ) throws(JSONError) -> Int {
    guard text.byte(start) == UInt8(ascii: "\"") else { throw unexpected(text, start, expected) }
    var index = try readString(text, start, .name)
    index = text.space(index)
    guard text.byte(index) == UInt8(ascii: ":") else { throw unexpected(text, index, .colon) }
    return text.space(index &+ 1)
  }

  private mutating func readString(
    _ text: Text, _ start: Int, _ kind: Document.Node.Kind
  ) throws(JSONError) -> Int {
    let first = start &+ 1
    var end = text.firstSpecial(first)
    var flags: Document.Node.Flags = []
    if text.byte(end) == UInt8(ascii: "\"") {
      end &+= 1
    } else {
      let plain = end
      end = text.longStringEnd(plain)
      if end < 0 { end = try readOddString(text, plain) }
      flags = .decoded
      if StringDecoding.hasEscape(text, plain..<end &- 1) { flags.insert(.escaped) }
    }
    let range = first..<end &- 1
    if kind == .name {
      let hash = NameOrder.hash(text, range, flags)
      let next = UInt32(truncatingIfNeeded: nodes.count &+ 2)
      add(.name, first, end &- 1, next: next, flags: flags, hash: hash)
    } else {
      add(.string, first, end &- 1, flags: flags)
    }
    return end
  }

  /// Duplicates are found where their object ends, behind what its values gave cause for.
  private mutating func sortObservations() {
    guard observations.count > 1 else { return }
    observations.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a name of an object may stand in it twice: a filter of 1,024 bits, since most objects
  /// need no comparison at all.
  private mutating func mayRepeat(_ object: Int) -> Bool {
    let end = Int(nodes[object].next)
    var filter = InlineArray<16, UInt64>(repeating: 0)
    var name = object &+ 1
    while name < end {
      let hash = nodes[name].hash
      let word = Int(hash &>> 6) & 15
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: hash & 63)
      if filter[word] & bit != 0 { return true }
      filter[word] |= bit
      name = Int(nodes[name].next)
    }
    return false
  }

  private mutating func findDuplicates(_ text: Text, of object: Int) {
    NameOrder.findDuplicates(
      text, nodes, object, scratch: &scratch, report: { observations.append($0) })
  }
}
