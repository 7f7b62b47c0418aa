@_spi(Scanning) import LinecheckJSON

/// Words numbered in order, found again where they stand in a text.
struct WordTable: Sendable {
  /// The words.
  let words: [String]
  private var entries: [Entry] = []
  /// The numbers of the words at the places of their hashes; -1 for none.
  private var slots: [Int32]
  private let shift: UInt64

  private struct Entry: Sendable {
    var head: UInt64
    var tail: UInt64
    var bytes: [UInt8]
  }

  init(_ words: some Sequence<String>) {
    self.words = Set(words).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var bits: UInt64 = 4
    while 1 << bits < self.words.count * 4 { bits += 1 }
    shift = 64 - bits
    slots = Array(repeating: -1, count: 1 << Int(bits))
    for (number, word) in self.words.enumerated() {
      let bytes = PaddedBytes(word)
      let (head, tail) = bytes.withText { Self.ends(of: $0, 0..<$0.end) }
      entries.append(Entry(head: head, tail: tail, bytes: Array(word.utf8)))
      var slot = Self.slot(head, tail, bytes.count, shift)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// The number of a word; -1 for one that is not in the table.
  func number(of word: String) -> Int { words.firstIndex(of: word) ?? -1 }

  /// The number of the word at a range inside the quotes of a string; -1 for one that is not in the
  /// table.
  func number(_ text: Text, _ range: Range<Int>) -> Int {
    let found = plainNumber(text, range)
    if found >= 0 || text.nextSpecial(range.lowerBound) >= range.upperBound { return found }
    // An escape may be another spelling of a word.
    let decoded = PaddedBytes(StringDecoding.bytes(text, range, .escaped))
    return decoded.withText { plainNumber($0, 0..<$0.end) }
  }

  private func plainNumber(_ text: Text, _ range: Range<Int>) -> Int {
    let (head, tail) = Self.ends(of: text, range)
    var slot = Self.slot(head, tail, range.count, shift)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if entries[number].head == head && entries[number].tail == tail
        && entries[number].bytes.count == range.count
        && (range.count <= 16 || text.holds(words[number], in: range))
      {
        return number
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return -1
  }

  /// The first and the last eight bytes, zeros behind a shorter word.
  @inline(__always)
  private static func ends(of text: Text, _ range: Range<Int>) -> (UInt64, UInt64) {
    let head = text.word(range.lowerBound)
    if range.count < 8 { return (head & Words.mask(lowBytes: range.count), 0) }
    return (head, text.word(range.upperBound &- 8))
  }

  @inline(__always)
  private static func slot(_ head: UInt64, _ tail: UInt64, _ count: Int, _ shift: UInt64) -> Int {
    let mixed = (head ^ (tail &<< 5 | tail &>> 59)) &+ UInt64(truncatingIfNeeded: count)
    return Int(truncatingIfNeeded: (mixed &* 0x9e37_79b9_7f4a_7c15) &>> shift)
  }
}
