import Foundation
import Testing

@testable import LinecheckLive

/// The three forms of RFC 9110, 5.6.7.
struct HTTPDateTests {
  private static let now = Date(timeIntervalSince1970: 1_795_685_400)

  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
    ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ("Thu, 29 Feb 2024 23:59:60 GMT", 1_709_251_200),
    // More than 50 years later would be 100 years earlier.
    ("Thursday, 26-Nov-76 00:00:00 GMT", 3_373_574_400),
    ("Saturday, 26-Nov-77 00:00:00 GMT", 249_350_400),
  ])
  func dates(text: String, seconds: Double) {
    #expect(HTTPDate.date(text, now: Self.now)?.timeIntervalSince1970 == seconds)
  }

  @Test(arguments: [
    "", "1", "now", "2026-11-26T09:30:00Z", "Sun, 06 Nov 1994 08:49:37 CET",
    "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 06 nov 1994 08:49:37 GMT",
    "Sun, +6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT GMT",
  ])
  func others(text: String) {
    #expect(HTTPDate.date(text, now: Self.now) == nil)
  }
}
