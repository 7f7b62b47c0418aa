/// The place of a byte in a text as people count it.
public struct SourcePosition: Sendable, Hashable {
  /// The line, counted from 1.
  public let line: Int
  /// The Unicode scalar within the line, counted from 1.
  public let column: Int

  /// A place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Where the lines of a text begin. A line ends with a line feed; a carriage return before it
/// belongs to the line.
public struct LineTable: Sendable {
  private let bytes: ArraySlice<UInt8>
  private let starts: [Int]
  /// The number of scalars before every 4,096th byte, so that a long line is counted only once.
  private let scalars: [Int]

  private static let block = 4096

  /// Finds the lines of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var starts = [bytes.startIndex]
    var scalars: [Int] = []
    var count = 0
    for (distance, byte) in bytes.enumerated() {
      if distance % Self.block == 0 { scalars.append(count) }
      if byte == 0x0a { starts.append(bytes.startIndex + distance + 1) }
      if byte & 0xc0 != 0x80 { count += 1 }
    }
    self.starts = starts
    self.scalars = scalars
  }

  /// The number of lines; an empty text has one.
  public var count: Int { starts.count }

  /// The line and column of a byte.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of lines.
  public func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, bytes.startIndex), bytes.endIndex)
    let line = lineIndex(of: offset)
    let column = scalarCount(before: offset) - scalarCount(before: starts[line]) + 1
    return SourcePosition(line: line + 1, column: column)
  }

  private func scalarCount(before offset: Int) -> Int {
    let block = min((offset - bytes.startIndex) / Self.block, scalars.count - 1)
    guard block >= 0 else { return 0 }
    let start = bytes.startIndex + block * Self.block
    return scalars[block] + bytes[start..<offset].count { $0 & 0xc0 != 0x80 }
  }

  /// The bytes of a line (counted from 1), without its end.
  public func range(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : bytes.endIndex
    if end > start && bytes[end - 1] == 0x0d { end -= 1 }
    return start..<max(start, end)
  }

  private func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
