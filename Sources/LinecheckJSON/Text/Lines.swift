/// The lines of bytes that hold anything but white space, without their line feeds.
public struct Lines: Sequence, IteratorProtocol, Sendable {
  private let bytes: PaddedBytes
  private var start = 0

  /// The lines of some bytes.
  public init(_ bytes: PaddedBytes) { self.bytes = bytes }

  /// The range of the next line; an iterator allocates nothing.
  public mutating func next() -> Range<Int>? {
    while start < bytes.count {
      let line = bytes.withText { text in
        let end = text.lineEnd(start)
        return (range: start..<end, isBlank: text.space(start) >= end)
      }
      start = line.range.upperBound + 1
      if !line.isBlank { return line.range }
    }
    return nil
  }
}
