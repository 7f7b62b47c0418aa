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

  /// Finds the lines of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var starts = [bytes.startIndex]
    for index in bytes.indices where bytes[index] == 0x0a { starts.append(index + 1) }
    self.starts = starts
  }

  /// The number of lines; an empty text has one.
  public var count: Int { starts.count }

  /// The line and column of a byte.
  ///
  /// - Complexity: O(log *n* + *m*), where *n* is the number of lines and *m* the length of the line.
  public func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, bytes.startIndex), bytes.endIndex)
    let line = lineIndex(of: offset)
    let scalars = bytes[starts[line]..<offset].count { $0 & 0xc0 != 0x80 }
    return SourcePosition(line: line + 1, column: scalars + 1)
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
