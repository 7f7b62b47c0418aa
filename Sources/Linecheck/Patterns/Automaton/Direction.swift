@_spi(Scanning) import LinecheckJSON

/// The way in which a text is read.
enum Direction: Sendable {
  case forwards, backwards

  var opposite: Direction { self == .forwards ? .backwards : .forwards }
}

extension Text {
  /// The scalar that begins at an index, and where it ends.
  ///
  /// - Precondition: the text is UTF-8 there.
  func scalar(from start: Int) -> (value: UInt32, end: Int) {
    let first = UInt32(byte(start))
    if first < 0x80 { return (first, start &+ 1) }
    func trail(_ ahead: Int) -> UInt32 { UInt32(byte(start, ahead: ahead)) & 0x3f }
    if first < 0xe0 { return ((first & 0x1f) << 6 | trail(1), start &+ 2) }
    if first < 0xf0 { return ((first & 0xf) << 12 | trail(1) << 6 | trail(2), start &+ 3) }
    return ((first & 7) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), start &+ 4)
  }

  /// The scalar that ends at an index, and where it begins.
  ///
  /// - Precondition: the text is UTF-8 there.
  func scalar(upTo end: Int, from start: Int) -> (value: UInt32, start: Int) {
    var index = end &- 1
    while index > start && byte(index) & 0xc0 == 0x80 { index &-= 1 }
    return (scalar(from: index).value, index)
  }
}
