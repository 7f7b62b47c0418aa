@_spi(Scanning) import LinecheckJSON
import Testing

@testable import Linecheck

/// The format of dates with times, and the instants that they name.
struct DateTimeTests {
  @Test(arguments: [
    "2024-01-15T09:30:00Z", "2025-05-26T20:03:18.712Z", "2024-01-15t09:30:00z",
    "2024-02-29T00:00:00Z", "2000-02-29T00:00:00Z", "0000-02-29T00:00:00Z",
    "9999-12-31T23:59:59.999999999999Z", "2024-01-15T09:30:00+00:00", "2024-01-15T09:30:00-00:00",
    "2024-01-15T09:30:00+23:59", "2024-01-15T09:30:00.1-11:30", "2024-04-30T00:00:00Z",
    "1990-12-31T23:59:60Z", "1990-12-31T15:59:60-08:00", "1972-06-30T23:59:60.5Z",
    "1973-01-01T00:59:60+01:00", "1937-01-01T12:00:27.87+00:20",
  ])
  func datesWithTimesAreThoseOfTheCalendar(text: String) throws {
    #expect(Format.dateTime.accepts(text))
    #expect(try found(.string.matching(.dateTime), JSONText.quoted(text)) == [])
  }

  @Test(
    arguments: [
      ("", nil), ("string", nil), ("2024-01-15", "the time is missing"),
      ("2024-01-15T09:30:00", "write Z or an offset behind the time"),
      ("2024-01-15 09:30:00Z", "write T between date and time"),
      ("2024-01-15_09:30:00Z", nil), ("2024-01-15T09:30Z", nil), ("2024-1-15T09:30:00Z", nil),
      ("1748289798737", "this looks like a Unix time; write it as a date and time"),
      ("2024-00-15T09:30:00Z", nil), ("2024-13-15T09:30:00Z", nil), ("2024-01-00T09:30:00Z", nil),
      ("2024-01-32T09:30:00Z", nil), ("2024-04-31T09:30:00Z", nil), ("2023-02-29T09:30:00Z", nil),
      ("1900-02-29T09:30:00Z", nil), ("2024-02-30T09:30:00Z", nil), ("2024-01-15T24:00:00Z", nil),
      ("2024-01-15T09:60:00Z", nil), ("2024-01-15T09:30:61Z", nil), ("2024-01-15T09:30:60Z", nil),
      ("1990-12-31T22:59:60Z", nil), ("1990-12-31T23:58:60Z", nil),
      ("1990-12-31T23:59:60-08:00", nil),
      ("1990-11-30T23:59:60Z", nil), ("2024-01-15T09:30:00.Z", nil),
      ("2024-01-15T09:30:00,5Z", nil),
      ("2024-01-15T09:30:00+0100", nil), ("2024-01-15T09:30:00+01", nil),
      ("2024-01-15T09:30:00+24:00", nil), ("2024-01-15T09:30:00+01:60", nil),
      ("2024-01-15T09:30:00+01:00Z", nil), ("2024-01-15T09:30:00Z ", nil),
      ("2024-01-15T09:30:00Z\n", nil), ("+2024-01-15T09:30:00Z", nil),
      ("20240115T093000Z", nil), ("2024-01-15T09:30:0\u{661}Z", nil), ("2024-01-15T-9:30:00Z", nil),
      ("2024-01-15T09:30:00.5", "write Z or an offset behind the time"),
    ] as [(String, String?)])
  func datesWithTimesAreNothingElse(text: String, advice: String?) throws {
    #expect(!Format.dateTime.accepts(text))
    let rule = Rule.string.matching(.dateTime)
    let finding = try #require(try findings(Program(rule), JSONText.quoted(text)).first)
    #expect(finding.rule == "rule.date-time")
    #expect(finding.help == advice)
  }

  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0, 0), ("1970-01-01T00:00:00.000000001Z", 0, 1),
      ("1970-01-01T01:00:00+01:00", 0, 0), ("1969-12-31T23:59:59.9999999999Z", -1, 999_999_999),
      ("2024-01-15T09:30:00Z", 1_705_311_000, 0),
      ("2024-02-29T12:00:00.25Z", 1_709_208_000, 250_000_000),
      ("2024-03-01T00:00:00Z", 1_709_251_200, 0), ("2000-12-31T23:59:59Z", 978_307_199, 0),
      ("1990-12-31T23:59:60Z", 662_688_000, 0), ("0000-01-01T00:00:00Z", -62_167_219_200, 0),
      ("9999-12-31T23:59:59Z", 253_402_300_799, 0),
    ] as [(String, Int64, Int64)])
  func instantsAreCountedFrom1970(text: String, seconds: Int64, nanoseconds: Int64) throws {
    let instant = PaddedBytes(text).withText { RFC3339.instant($0, 0..<$0.end) }
    #expect(try #require(instant) == (seconds, nanoseconds))
  }
}
