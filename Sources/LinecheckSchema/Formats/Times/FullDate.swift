import Linecheck
@_spi(Scanning) import LinecheckJSON

extension Format {
  /// A day of the calendar, such as `2024-01-15`.
  ///
  /// Source: RFC 3339, 5.6 (`full-date`) and 5.7 (days of the month).
  static let date = Format(
    "date", "an RFC 3339 date",
    requirement: "a year of four digits, a month and a day of that month, joined by hyphens",
    source: "RFC 3339, 5.6 and 5.7", sensitivity: .plain, advice: FullDate.advice,
    bytes: FullDate.accepts
  )
  .edges(
    right: ["2024-02-29", "0001-01-01"],
    wrong: ["2023-02-29", "2024-00-01", "2024-1-15", "20240115", "2024-01-15Z"])
}

enum FullDate {
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    let dash = UInt8(ascii: "-")
    guard range.count == 10, text.byte(start, ahead: 4) == dash, text.byte(start, ahead: 7) == dash
    else { return false }
    let century = RFC3339.pair(text, start)
    let yearOfCentury = RFC3339.pair(text, start, ahead: 2)
    let month = RFC3339.pair(text, start, ahead: 5)
    let day = RFC3339.pair(text, start, ahead: 8)
    guard century >= 0, yearOfCentury >= 0, 1...12 ~= month, day >= 1 else { return false }
    return day <= RFC3339.daysOfMonth(month, century * 100 + yearOfCentury)
  }

  static func advice(_ string: String) -> String? {
    Format.dateTime.accepts(string) ? "leave the time out" : nil
  }
}
