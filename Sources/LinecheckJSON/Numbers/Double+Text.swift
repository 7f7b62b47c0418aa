extension Double {
  /// The nearest `Double` of the number at a range of a text, which must be one.
  ///
  /// Up to 15 digits and powers of ten up to 10^22 are exact in `Double` arithmetic and take the
  /// short way; all else is read by the standard library.
  package init(jsonNumber text: Text, _ range: Range<Int>) {
    self = Double.short(text, range) ?? Double.plain(text, range)
  }

  /// The plain way, which the short one is tested against.
  package static func plain(_ text: Text, _ range: Range<Int>) -> Double {
    Double(text.string(range)) ?? .nan
  }

  package static func short(_ text: Text, _ range: Range<Int>) -> Double? {
    var index = range.lowerBound
    let isNegative = text.byte(index) == UInt8(ascii: "-")
    if isNegative { index += 1 }
    guard range.upperBound - index <= 16 else { return nil }
    var mantissa: Int64 = 0
    var digits = 0
    var scale = 0
    var sawPoint = false
    while index < range.upperBound {
      let byte = text.byte(index)
      if byte == UInt8(ascii: ".") {
        sawPoint = true
      } else {
        guard byte &- 0x30 < 10 else { return nil }
        mantissa = mantissa &* 10 &+ Int64(byte &- 0x30)
        digits += 1
        if sawPoint { scale += 1 }
      }
      index += 1
    }
    guard digits <= 15 else { return nil }
    let value = Double(mantissa) / powersOfTen[scale]
    return isNegative ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
