@_spi(Scanning) import LinecheckJSON

/// The text of one payload, and where it stands in its file.
struct PayloadText {
  let bytes: PaddedBytes
  let range: Range<Int>
  /// The path of the file.
  let source: String
  /// Where it begins in its file.
  var origin = Origin.start
  /// What it is of its file.
  var unit = Unit.file

  /// What a payload may be of a file.
  enum Unit {
    /// All of it.
    case file
    /// A line of a log.
    case line
    /// An item of a list, counted from 1.
    case item(Int)
  }

  /// The place inside a file that holds several.
  var entry: String? {
    switch unit {
    case .file: nil
    case .line: "line \(origin.line)"
    case .item(let number): "item \(number)"
    }
  }

  /// Whether it is all that the bytes hold.
  var isWhole: Bool { range == 0..<bytes.count }
}
