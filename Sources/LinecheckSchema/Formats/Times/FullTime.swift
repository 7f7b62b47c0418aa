import Linecheck
@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A time of day with its distance from UTC, such as `09:30:00Z`.
  ///
  /// Source: RFC 3339, 5.6 (`full-time`) and 5.7 (a leap second is the one after 23:59:59 UTC;
  /// which day has one, a time alone can't say). `Z` may be a small letter.
  static let time = Format(
    "time", "an RFC 3339 time",
    requirement: "hours, minutes and seconds of two digits, and Z or an offset such as +02:00",
    source: "RFC 3339, 5.6 and 5.7", sensitivity: .plain, advice: FullTime.advice,
    bytes: FullTime.accepts
  )
  .edges(
    right: ["00:00:00Z", "23:59:60Z", "01:29:60+01:30", "23:59:59.5-23:59"],
    wrong: ["24:00:00Z", "22:59:60Z", "23:59:60+01:00", "09:30:00", "09:30Z", "09:30:00.Z"])
}

enum FullTime {
  private static let minutesOfDay = 24 * 60

  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    let colon = UInt8(ascii: ":")
    guard range.count >= 9, text.byte(start, ahead: 2) == colon, text.byte(start, ahead: 5) == colon
    else { return false }
    let hour = RFC3339.pair(text, start)
    let minute = RFC3339.pair(text, start, ahead: 3)
    let second = RFC3339.pair(text, start, ahead: 6)
    var index = start + 8
    guard 0..<24 ~= hour, 0..<60 ~= minute, 0...60 ~= second,
      RFC3339.fraction(text, &index, range.upperBound) != nil,
      let offset = RFC3339.offset(text, index, range.upperBound)
    else { return false }
    let minuteInUTC = (hour * 60 + minute - offset + minutesOfDay) % minutesOfDay
    return second < 60 || minuteInUTC == minutesOfDay - 1
  }

  static func advice(_ string: String) -> String? {
    if Format.time.accepts(string + "Z") { return "write Z or an offset behind the time" }
    return Format.dateTime.accepts(string) ? "leave the date out" : nil
  }
}
