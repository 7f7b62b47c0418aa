@_spi(Scanning) import LinecheckJSON

/// Counts the lines of a file that comes in blocks, and the scalars of the line that it is in.
struct LineCounter: Sendable {
  /// The line of the byte that was counted to, from 1.
  private(set) var line = 1
  /// The scalar of that line, from 1.
  var column: Int { scalars + 1 }

  private var scalars = 0
  /// How far the block was counted.
  private var counted = 0
  /// The next line feed of the block; its end where there is none.
  private var lineFeed = 0

  /// The next block follows.
  mutating func begin(_ text: Text) {
    counted = 0
    lineFeed = text.lineEnd(0)
  }

  /// Counts up to a byte of the block.
  mutating func count(_ text: Text, to index: Int) {
    while lineFeed < index {
      line += 1
      scalars = 0
      counted = lineFeed + 1
      lineFeed = text.lineEnd(counted)
    }
    while counted + 8 <= index {
      // A byte that continues a scalar has its high bit set and the next one clear.
      let word = text.word(counted)
      let continuing = (word &>> 7) & ~(word &>> 6) & 0x0101_0101_0101_0101
      scalars += 8 - continuing.nonzeroBitCount
      counted += 8
    }
    while counted < index {
      if text.byte(counted) & 0xc0 != 0x80 { scalars += 1 }
      counted += 1
    }
  }
}
