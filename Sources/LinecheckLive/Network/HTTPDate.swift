import Foundation

/// A point in time as HTTP writes it, in one of the three forms that a client has to read (RFC 9110,
/// 5.6.7):
///
///     Sun, 06 Nov 1994 08:49:37 GMT
///     Sunday, 06-Nov-94 08:49:37 GMT
///     Sun Nov  6 08:49:37 1994
enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Reads a date; nil where the text is none. A year of two digits is never more than 50 years later
  /// than now.
  static func date(_ text: String, now: Date) -> Date? {
    var words = text.split(whereSeparator: { " ,-".contains($0) }).map(String.init)
    if words.count == 5 {
      words = [words[0], words[2], words[1], words[4], words[3], "GMT"]
    }
    guard words.count == 6, words[5] == "GMT", let month = months.firstIndex(of: words[2]),
      let day = number(words[1], 1...31), let written = number(words[3], 0...9999)
    else { return nil }
    let time = words[4].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard time.count == 3, let hour = number(time[0], 0...23), let minute = number(time[1], 0...59),
      // 60 is a leap second.
      let second = number(time[2], 0...60)
    else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    var year = written
    if words[3].count == 2 {
      let current = calendar.component(.year, from: now)
      year += current - current % 100
      if year > current + 50 { year -= 100 }
    }
    return calendar.date(
      from: DateComponents(
        year: year, month: month + 1, day: day, hour: hour, minute: minute, second: second))
  }

  private static func number(_ text: String, _ range: ClosedRange<Int>) -> Int? {
    guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(text) else { return nil }
    return range.contains(number) ? number : nil
  }
}
