@_spi(Scanning) package import LinecheckJSON

extension Format {
  /// A date and a time of day with its distance from UTC, such as `2024-01-15T09:30:00Z`.
  ///
  /// Source: RFC 3339, 5.6 (`date-time`) and 5.7 (days of the month, leap seconds). `T` and `Z` may
  /// be small letters; a blank in place of `T`, which the RFC leaves to applications, is not taken.
  public static let dateTime = Format(
    "date-time", "a date and time of RFC 3339",
    requirement: "a full date, T, a time with seconds, and Z or an offset such as +02:00",
    source: "RFC 3339, 5.6 and 5.7", test: .string(RFC3339.accepts), sensitivity: .plain,
    advice: RFC3339.advice
  )
  .written(as: "^\(FormPattern.dateTime)$", exactly: false, format: "date-time")
  .edges(
    right: ["2024-02-29T23:59:59Z", "2016-12-31T23:59:60Z", "2024-01-15T09:30:00.5+14:00"],
    wrong: [
      "2023-02-29T23:59:59Z", "2024-01-15T24:00:00Z", "2024-01-15", "2024-01-15T09:30:00",
      "2024-01-15 09:30:00Z",
    ])
}

package enum RFC3339 {
  /// Counted from 1970-01-01T00:00:00Z.
  typealias Instant = (seconds: Int64, nanoseconds: Int64)

  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool { instant(text, range) != nil }

  /// The instant that a date and time names, counted from 1970-01-01T00:00:00Z; nil where the range
  /// is no date and time. Digits of a fraction beyond the ninth are dropped; a leap second counts as
  /// the second after it.
  static func instant(_ text: Text, _ range: Range<Int>) -> Instant? {
    let start = range.lowerBound
    guard range.count >= 20, hasSeparators(text, start) else { return nil }
    let century = pair(text, start)
    let yearOfCentury = pair(text, start, ahead: 2)
    let month = pair(text, start, ahead: 5)
    let day = pair(text, start, ahead: 8)
    let hour = pair(text, start, ahead: 11)
    let minute = pair(text, start, ahead: 14)
    let second = pair(text, start, ahead: 17)
    // A pair that is none is negative, and so is then the union of all.
    guard century | yearOfCentury | month | day | hour | minute | second >= 0 else { return nil }
    let year = century &* 100 &+ yearOfCentury
    guard 1...12 ~= month, day >= 1, day <= daysOfMonth(month, year), hour < 24, minute < 60,
      second <= 60
    else { return nil }
    var index = start &+ 19
    guard let nanoseconds = fraction(text, &index, range.upperBound),
      let offset = offset(text, index, range.upperBound)
    else { return nil }
    let days = daysBefore(year, month, day)
    let minutes = days &* 1440 &+ hour &* 60 &+ minute &- offset
    if second == 60 && !endsHalfOfYear(minutes) { return nil }
    return (Int64(minutes &* 60 &+ second), nanoseconds)
  }

  private static func hasSeparators(_ text: Text, _ start: Int) -> Bool {
    let dash = UInt8(ascii: "-")
    let colon = UInt8(ascii: ":")
    return text.byte(start, ahead: 4) == dash && text.byte(start, ahead: 7) == dash
      && text.byte(start, ahead: 10) | 0x20 == UInt8(ascii: "t")
      && text.byte(start, ahead: 13) == colon && text.byte(start, ahead: 16) == colon
  }

  /// The number written by two digits, or a negative one where they are no digits.
  package static func pair(_ text: Text, _ index: Int, ahead: Int = 0) -> Int {
    let tens = text.byte(index, ahead: ahead) &- UInt8(ascii: "0")
    let ones = text.byte(index, ahead: ahead &+ 1) &- UInt8(ascii: "0")
    return tens < 10 && ones < 10 ? Int(tens) &* 10 &+ Int(ones) : -1
  }

  /// The nanoseconds of a fraction, 0 where there is none; nil where a point has no digit after it.
  package static func fraction(_ text: Text, _ index: inout Int, _ end: Int) -> Int64? {
    guard text.byte(index) == UInt8(ascii: ".") else { return 0 }
    var unit: Int64 = 100_000_000
    var nanoseconds: Int64 = 0
    let first = index &+ 1
    index = first
    while index < end, text.byte(index) &- UInt8(ascii: "0") < 10 {
      nanoseconds &+= unit &* Int64(text.byte(index) &- UInt8(ascii: "0"))
      unit /= 10
      index &+= 1
    }
    return index > first ? nanoseconds : nil
  }

  /// The minutes by which local time is ahead of UTC; nil where the rest is no offset.
  package static func offset(_ text: Text, _ index: Int, _ end: Int) -> Int? {
    guard index < end else { return nil }
    let sign = text.byte(index)
    if sign | 0x20 == UInt8(ascii: "z") { return index &+ 1 == end ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), index &+ 6 == end,
      text.byte(index, ahead: 3) == UInt8(ascii: ":")
    else { return nil }
    let hours = pair(text, index, ahead: 1)
    let minutes = pair(text, index, ahead: 4)
    guard 0..<24 ~= hours, 0..<60 ~= minutes else { return nil }
    let offset = hours &* 60 &+ minutes
    return sign == UInt8(ascii: "-") ? -offset : offset
  }

  /// The days of a month of the Gregorian calendar.
  package static func daysOfMonth(_ month: Int, _ year: Int) -> Int {
    if month != 2 { return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31 }
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  }

  /// The days from 1970-01-01 to a date, in years of 365 days that begin in March.
  private static func daysBefore(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // 400 years later, so that nothing is negative; they have 146,097 days.
    let years = month > 2 ? year &+ 400 : year &+ 399
    let dayOfYear = (153 &* ((month &+ 9) % 12) &+ 2) / 5 &+ day &- 1
    return years &* 365 &+ years / 4 &- years / 100 &+ years / 400 &+ dayOfYear &- 146_097
      &- 719_468
  }

  /// Whether a minute, counted from 1970 in UTC, is the last of June or December, where all leap
  /// seconds have been.
  private static func endsHalfOfYear(_ minutes: Int) -> Bool {
    guard (minutes &+ 1) % 1440 == 0 else { return false }
    let nextDay = (minutes &+ 1) / 1440
    // The year by the mean length of one is right or one off.
    let year = 1970 &+ nextDay &* 400 / 146_097
    return (year &- 1...year &+ 1).contains { year in
      nextDay == daysBefore(year, 1, 1) || nextDay == daysBefore(year, 7, 1)
    }
  }

  static func advice(_ string: String) -> String? {
    if string.isEmpty { return nil }
    if string.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) {
      return "this looks like a Unix time; write it as a date and time"
    }
    let isShort = string.utf8.count == 10
    if isShort, Format.dateTime.accepts(string + "T00:00:00Z") { return "the time is missing" }
    if Format.dateTime.accepts(string + "Z") { return "write Z or an offset behind the time" }
    var withT = Array(string.utf8)
    if withT.count > 10, withT[10] == UInt8(ascii: " ") {
      withT[10] = UInt8(ascii: "T")
      if Format.dateTime.accepts(String(decoding: withT, as: UTF8.self)) {
        return "write T between date and time"
      }
    }
    return nil
  }
}
