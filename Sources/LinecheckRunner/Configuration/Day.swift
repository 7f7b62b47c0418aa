import Linecheck

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A day of the calendar, such as `2027-01-31` (RFC 3339, 5.6, `full-date`).
public struct Day: Sendable, Hashable {
  /// The day as it is written, of which the order of the bytes is the order of time.
  public let text: String

  /// Reads a day; nil where the text is none.
  public init?(_ text: String) {
    guard Self.format.accepts(text) else { return nil }
    self.text = text
  }

  /// The day that begins so many days after 1970-01-01, or before it.
  init(daysSince1970 days: Int) {
    // Years that begin in March end with the day that some years lack (146,097 days are 400 years).
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    let calendarYear = year + era * 400 + (calendarMonth <= 2 ? 1 : 0)
    text = [(calendarYear, 4), (calendarMonth, 2), (day, 2)].map { number, width in
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }.joined(separator: "-")
  }

  /// Today in UTC.
  public static var today: Day {
    Day(daysSince1970: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
  }

  static let format = Format(
    "day", "a day", requirement: "a day such as 2027-01-31", source: "RFC 3339, 5.6",
    sensitivity: .plain,
    advice: { text in
      Format.dateTime.accepts(text) ? "the day alone, without a time, is enough" : nil
    }
  ) { text in
    text.utf8.count == 10 && Format.dateTime.accepts(text + "T00:00:00Z")
  }
}

extension Day: Comparable, CustomStringConvertible {
  /// Compares by time.
  public static func < (left: Day, right: Day) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// The day as it is written.
  public var description: String { text }
}
