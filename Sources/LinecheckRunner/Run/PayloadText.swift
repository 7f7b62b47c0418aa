@_spi(Scanning) import LinecheckJSON

/// The text of one payload, and where it stands in its file.
struct PayloadText {
  let bytes: PaddedBytes
  let range: Range<Int>
  /// The path of the file.
  let source: String
  /// The line of a log that it is; nil for a file of its own.
  var line: Int?
  /// How many bytes of the file stand before it.
  var offset = 0

  /// The place inside a file that holds several.
  var entry: String? { line.map { "line \($0)" } }

  /// Where it begins in its file.
  var origin: Origin { Origin(offset: offset, line: line ?? 1, column: 1) }

  /// Whether it is all that the bytes hold.
  var isWhole: Bool { range == 0..<bytes.count }
}
