@_spi(Scanning) import LinecheckJSON

/// Reads the scalars of a range of a text in one direction.
struct ScalarReader {
  private let text: Text
  private let range: Range<Int>
  private let direction: Direction
  /// Where the next scalar begins, or ends if it is read backwards.
  private(set) var index: Int

  init(_ text: Text, _ range: Range<Int>, _ direction: Direction) {
    self.text = text
    self.range = range
    self.direction = direction
    index = direction == .forwards ? range.lowerBound : range.upperBound
  }

  /// The next scalar; nil at the end.
  mutating func next() -> UInt32? {
    if direction == .forwards {
      guard index < range.upperBound else { return nil }
      let (value, end) = text.scalar(from: index)
      index = min(end, range.upperBound)
      return value
    }
    guard index > range.lowerBound else { return nil }
    let (value, start) = text.scalar(upTo: index, from: range.lowerBound)
    index = start
    return value
  }

  /// The class of the next scalar; `Alphabet.edge` at the end.
  @inline(__always)
  mutating func nextClass(_ alphabet: Alphabet) -> Int {
    guard let scalar = next() else { return Alphabet.edge }
    return alphabet.classOf(scalar)
  }
}
