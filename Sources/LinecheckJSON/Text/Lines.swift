/// The lines of bytes that hold anything but white space, without their line feeds.
public struct Lines: Sequence, IteratorProtocol, Sendable {
  private let bytes: PaddedBytes
  private var start = 0

  /// The lines of some bytes.
  public init(_ bytes: PaddedBytes) { self.bytes = bytes }

  /// The range of the next line; an iterator allocates nothing.
  public mutating func next() -> Range<Int>? {
    while start < bytes.count {
      let end = bytes.withText { $0.lineEnd(start) }
      let line = start..<end
      start = end + 1
      if bytes.withText({ $0.space(line.lowerBound) < end }) { return line }
    }
    return nil
  }
}

extension Text {
  /// The index of the next line feed, or the end.
  func lineEnd(_ start: Int) -> Int {
    var index = start
    let feeds: UInt64 = 0x0a0a_0a0a_0a0a_0a0a
    let ones: UInt64 = 0x0101_0101_0101_0101
    while index < end {
      let block = quad(index)
      let words = (block.x ^ feeds, block.y ^ feeds, block.z ^ feeds, block.w ^ feeds)
      let flags = (
        (words.0 &- ones) & ~words.0, (words.1 &- ones) & ~words.1, (words.2 &- ones) & ~words.2,
        (words.3 &- ones) & ~words.3
      )
      let high: UInt64 = 0x8080_8080_8080_8080
      if (flags.0 | flags.1 | flags.2 | flags.3) & high != 0 { break }
      index &+= 32
    }
    while index < end, byte(index) != 0x0a { index &+= 1 }
    return Swift.min(index, end)
  }
}
