import Linecheck
@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A length of time in units of the calendar and the clock, such as `P1DT12H`.
  ///
  /// Source: RFC 3339, appendix A, which collects what ISO 8601 says: whole numbers only, weeks by
  /// themselves, and no unit left out between two others. Letters are capitals, as there.
  static let duration = Format(
    "duration", "an ISO 8601 duration",
    requirement: "P, then numbers of years, months and days, and T and those of hours, minutes "
      + "and seconds, or a number of weeks",
    source: "RFC 3339, appendix A", sensitivity: .plain, bytes: DurationText.accepts
  )
  .edges(
    right: ["P1Y2M3DT4H5M6S", "PT36H", "P2W", "P0D"],
    wrong: ["P", "PT", "P1YT", "P1Y2D", "PT1H2S", "P1Y2W", "PT0.5S", "-P1D", "P1D2H"])
}

enum DurationText {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    let reader = GrammarReader(text: text, end: range.upperBound)
    var index = range.lowerBound
    guard reader.byte(index) == UInt8(ascii: "P") else { return false }
    index += 1
    if let end = units(reader, "W", from: index) { return end == range.upperBound }
    let date = units(reader, "YMD", from: index)
    index = date ?? index
    guard reader.byte(index) == UInt8(ascii: "T") else {
      return date == range.upperBound
    }
    return units(reader, "HMS", from: index + 1) == range.upperBound
  }

  /// Where numbers end that are followed by units, each the next one after the unit before; nil
  /// where there is none, or a number without its unit.
  private static func units(
    _ reader: GrammarReader, _ letters: StaticString, from start: Int
  ) -> Int? {
    var index = start
    var next: Int?
    while true {
      let digits = reader.runEnd(.digits, from: index)
      if digits == index { return next == nil ? nil : index }
      guard let place = place(of: reader.byte(digits), in: letters), place == next ?? place
      else { return nil }
      next = place + 1
      index = digits + 1
    }
  }

  private static func place(of byte: UInt8, in letters: StaticString) -> Int? {
    letters.withUTF8Buffer { unsafe $0.firstIndex(of: byte) }
  }
}
