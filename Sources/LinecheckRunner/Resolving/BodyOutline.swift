@_spi(Scanning) import LinecheckJSON

/// What can be seen of a body from the outside: which known names its root has, of which kinds their
/// values are, and which words stand where tags do.
///
/// Memory that is written anew for each body. What is broken in a body ends the reading, and what was
/// seen before stays seen.
struct BodyOutline {
  /// For each kind of value the bits of the names that have one; `wordCount` words a kind.
  private(set) var names: [UInt64]
  let wordCount: Int
  /// For each place of a tag the number of the word there; -1 for none that is known.
  private(set) var words: [Int32]
  /// Whether the body is an object.
  private(set) var isObject = false

  init(_ index: ShapeIndex) {
    wordCount = index.wordCount
    names = Array(repeating: 0, count: wordCount * Value.Kind.allCases.count)
    words = Array(repeating: -1, count: index.places.count)
  }

  /// Whether a known name is there, of any kind.
  func has(_ word: Int) -> UInt64 {
    var all: UInt64 = 0
    var place = word
    while place < names.count {
      all |= names[place]
      place &+= wordCount
    }
    return all
  }

  mutating func read(_ text: Text, _ index: ShapeIndex) {
    for place in names.indices { names[place] = 0 }
    for place in words.indices { words[place] = -1 }
    var start = 0
    if text.end >= 3 && text.half(0) & 0xff_ffff == 0xbf_bbef { start = 3 }
    start = text.space(start)
    isObject = text.byte(start) == UInt8(ascii: "{")
    if isObject { _ = readMembers(text, start, of: -1, index) }
  }

  /// Reads the members of the object at an index: the root (-1), or the value of a name of the root.
  /// Returns the index behind it, or -1 where something is broken.
  private mutating func readMembers(
    _ text: Text, _ start: Int, of parent: Int, _ index: ShapeIndex
  ) -> Int {
    var place = text.space(start &+ 1)
    if text.byte(place) == UInt8(ascii: "}") { return place &+ 1 }
    while true {
      guard text.byte(place) == UInt8(ascii: "\"") else { return -1 }
      let end = text.stringEnd(place &+ 1)
      if end < 0 { return -1 }
      let name = index.names.number(text, place &+ 1..<end &- 1)
      place = text.space(end)
      guard text.byte(place) == UInt8(ascii: ":") else { return -1 }
      place = text.space(place &+ 1)
      place = readValue(text, place, name, of: parent, index)
      if place < 0 { return -1 }
      place = text.space(place)
      let byte = text.byte(place)
      if byte == UInt8(ascii: "}") { return place &+ 1 }
      guard byte == UInt8(ascii: ",") else { return -1 }
      place = text.space(place &+ 1)
    }
  }

  private mutating func readValue(
    _ text: Text, _ start: Int, _ name: Int, of parent: Int, _ index: ShapeIndex
  ) -> Int {
    let kind: Value.Kind
    switch text.byte(start) {
    case UInt8(ascii: "\""): kind = .string
    case UInt8(ascii: "{"): kind = .object
    case UInt8(ascii: "["): kind = .array
    case UInt8(ascii: "t"), UInt8(ascii: "f"): kind = .boolean
    case UInt8(ascii: "n"): kind = .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): kind = .number
    default: return -1
    }
    if name < 0 { return Self.end(text, start, kind) }
    if parent < 0 {
      names[Int(kind.rawValue) &* wordCount &+ name &>> 6] |= 1 &<< UInt64(name & 63)
    }
    let tag = parent < 0 ? index.place(ofRoot: name) : index.place(of: name, below: parent)
    if tag >= 0 {
      // Of a name that stands twice the last one counts, as most readers have it.
      words[tag] = -1
      if kind == .string {
        let end = text.stringEnd(start &+ 1)
        if end > 0 { words[tag] = Int32(index.words.number(text, start &+ 1..<end &- 1)) }
        return end
      }
    }
    if parent < 0 {
      let below = index.placesBelow(name)
      for place in below { words[place] = -1 }
      if kind == .object && !below.isEmpty { return readMembers(text, start, of: name, index) }
    }
    return Self.end(text, start, kind)
  }

  /// The index behind a value, of which no more is looked at than that takes; -1 where it has no end.
  private static func end(_ text: Text, _ start: Int, _ kind: Value.Kind) -> Int {
    switch kind {
    case .string: return text.stringEnd(start &+ 1)
    case .number: return text.numberEnd(start)
    case .boolean, .null:
      let end = text.byte(start) == UInt8(ascii: "f") ? start &+ 5 : start &+ 4
      return end <= text.end ? end : -1
    case .object, .array: break
    }
    var index = start
    var depth = 0
    while index < text.end {
      switch text.byte(index) {
      case UInt8(ascii: "\""):
        index = text.stringEnd(index &+ 1)
        if index < 0 { return -1 }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth &+= 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth &-= 1
        if depth == 0 { return index &+ 1 }
      default: break
      }
      index &+= 1
    }
    return -1
  }
}
