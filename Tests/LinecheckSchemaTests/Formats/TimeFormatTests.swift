import Testing

@testable import Linecheck
@testable import LinecheckSchema

/// Dates, times and durations, beyond what the suite asks.
struct TimeFormatTests {
  @Test(arguments: ["0000-02-29", "9999-12-31", "2000-02-29", "1970-01-01"])
  func datesAreThoseOfTheCalendar(text: String) {
    #expect(Format.date.accepts(text))
  }

  @Test(
    arguments: [
      ("2024-01-15T09:30:00Z", "leave the time out"), ("2024-04-31", nil), ("1900-02-29", nil),
      ("2024-01-1a", nil), ("", nil), ("2024-01-15 ", nil),
    ] as [(String, String?)])
  func datesAreNothingElse(text: String, advice: String?) {
    #expect(!Format.date.accepts(text))
    #expect(Format.date.advice(text) == advice)
  }

  @Test(arguments: [
    "09:30:00z", "09:30:00.000000000000000001+00:00", "00:00:60+00:01", "23:58:60-00:01",
    "23:59:60.9Z", "22:59:60-01:00",
  ])
  func timesMayBeLeapSecondsOfUTC(text: String) {
    #expect(Format.time.accepts(text))
  }

  @Test(
    arguments: [
      ("09:30:00", "write Z or an offset behind the time"),
      ("2024-01-15T09:30:00Z", "leave the date out"), ("00:00:60Z", nil), ("23:59:60+00:01", nil),
      ("09:30:00Z ", nil), ("09:30:00+1:00", nil), ("09:30:00+0100", nil), ("9:30:00Z", nil),
      ("09:30:00.Z", nil), ("-9:30:00Z", nil), ("", nil),
    ] as [(String, String?)])
  func timesAreNothingElse(text: String, advice: String?) {
    #expect(!Format.time.accepts(text))
    #expect(Format.time.advice(text) == advice)
  }

  @Test(arguments: ["P1Y", "P1M", "P1D", "P1YT1S", "P1DT1M", "PT1H", "PT1S", "P00W", "P1Y1MT1H1M"])
  func durationsHaveUnitsInOrder(text: String) {
    #expect(Format.duration.accepts(text))
  }

  @Test(arguments: [
    "", "T1S", "P1", "P1S", "P1H", "PT1D", "PT1Y", "P1D1M", "P1Y1D", "PT1H1S", "P1WT1S", "P1W1D",
    "P1D1W", "P1DT", "PT1S1S", "P1Y1Y", "P1DT1ST1S", "p1d", "P1d", "P 1D", "P+1D", "PY", "P1DT1",
  ])
  func durationsAreNothingElse(text: String) {
    #expect(!Format.duration.accepts(text))
  }
}
