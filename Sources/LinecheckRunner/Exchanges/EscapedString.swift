@_spi(Scanning) import LinecheckJSON

/// Where the bytes of a decoded JSON string stand among its escapes.
///
/// Findings are rare and escapes are not: of a body of megabytes in a string every few bytes are one.
/// So only some places are noted, and the way from there is walked again when somebody asks.
struct EscapedString: Sendable {
  private let source: PaddedBytes
  private let range: Range<Int>
  private var marks: [Mark] = []

  private struct Mark: Sendable {
    /// How many bytes were decoded before it.
    var decoded: Int
    /// Where it stands in the source.
    var source: Int
  }

  /// How far apart the marks are in the source, at least.
  private static let distance = 4096

  /// Decodes the string whose content stands in a range of the source.
  ///
  /// - Precondition: a document was read from the source, and the content is that of its string.
  static func decode(
    _ range: Range<Int>, of source: PaddedBytes
  ) -> (text: [UInt8], places: EscapedString) {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var places = EscapedString(source: source, range: range)
    source.withText { reader in
      var index = range.lowerBound
      var due = index
      while index < range.upperBound {
        if index >= due {
          places.marks.append(Mark(decoded: text.count, source: index))
          due = index + distance
        }
        // The next mark is due at the end of a run at the latest.
        let end = runEnd(reader, index, min(range.upperBound, due))
        text += source[index..<end]
        index = end
        if index < range.upperBound, reader.byte(index) == UInt8(ascii: "\\") {
          let (scalar, end) = StringDecoding.escape(reader, index)
          if scalar.isASCII {
            text.append(UInt8(truncatingIfNeeded: scalar.value))
          } else {
            text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
          }
          index = end
        }
      }
    }
    return (text, places)
  }

  /// The byte or the escape of the source that a decoded byte came from.
  func source(at offset: Int) -> Range<Int> {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].decoded <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return range.lowerBound..<range.lowerBound }
    var mark = marks[low - 1]
    return source.withText { reader in
      while mark.source < range.upperBound {
        let isEscape = reader.byte(mark.source) == UInt8(ascii: "\\")
        let (scalar, end) =
          isEscape ? StringDecoding.escape(reader, mark.source) : ("\0", mark.source + 1)
        let count = isEscape ? UTF8.width(scalar) : 1
        if offset < mark.decoded + count { return mark.source..<end }
        mark = Mark(decoded: mark.decoded + count, source: end)
      }
      return range.upperBound..<range.upperBound
    }
  }

  /// The index of the next backslash, or the limit.
  private static func runEnd(_ reader: Text, _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      index = reader.nextSpecial(index)
      if index >= limit { return limit }
      if reader.byte(index) == UInt8(ascii: "\\") { return index }
      index += 1
    }
    return index
  }
}
