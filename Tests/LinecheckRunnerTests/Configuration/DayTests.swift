import Foundation
import TestSupport
import Testing

@testable import LinecheckRunner

struct DayTests {
  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (59, "1970-03-01"), (789, "1972-02-29"),
    (11_016, "2000-02-29"), (20_848, "2027-01-30"), (47_540, "2100-02-28"), (47_541, "2100-03-01"),
    (2_932_896, "9999-12-31"), (-719_528, "0000-01-01"),
  ])
  func isCountedFrom1970(days: Int, text: String) {
    #expect(Day(daysSince1970: days).text == text)
    #expect(Day(text) == Day(daysSince1970: days))
  }

  @Test(arguments: [
    "", "2027", "2027-1-31", "2027-02-29", "2027-13-01", "2027-00-01", "2027-01-31T00:00:00Z",
    "2027-01-31 ", "27-01-31", "2027/01/31", "٢٠٢٧-01-31",
  ])
  func refusesWhatIsNone(text: String) { #expect(Day(text) == nil) }

  /// Days from 1586 on, since when the calendar of Foundation is this one, too.
  @Test(arguments: [UInt64(20_261_126)])
  func daysFollowEachOther(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let calendar = Calendar(identifier: .iso8601)
    for _ in 0..<2000 {
      let number = random.below(1_000_000) - 140_000
      let (day, next) = (Day(daysSince1970: number), Day(daysSince1970: number + 1))
      #expect(day < next, "seed \(seed), day \(number)")
      var utc = calendar
      utc.timeZone = try #require(TimeZone(identifier: "UTC"))
      let parts = utc.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let expected = [parts.year, parts.month, parts.day].map { String($0 ?? 0) }
      let found = day.text.split(separator: "-").map { String(Int($0) ?? -1) }
      #expect(found == expected, "seed \(seed), day \(number)")
    }
  }

  @Test func todayIsTheSystemsDayInUTC() throws {
    let before = Date()
    let today = Day.today
    let after = Date()
    let days = [before, after].map { String($0.ISO8601Format().prefix(10)) }
    #expect(days.contains(today.text))
  }
}
