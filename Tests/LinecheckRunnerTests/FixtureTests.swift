import Linecheck
import LinecheckJSON
import LinecheckProviders
import TestSupport
import Testing

@testable import LinecheckRunner

/// Captures become fixtures: other words, the same verdict.
struct FixtureTests {
  private func fixture(_ body: String, _ contract: String = "") throws -> Fixture {
    var maker = FixtureMaker()
    let contract = Providers.contracts.first { $0.id == contract }
    return try maker.fixture(of: PaddedBytes(body), contract)
  }

  @Test(arguments: [
    (
      #"{"phone_number": "+14157774444", "phone_number_pretty": "+1 (415) 777-4444"}"#,
      #"{"phone_number": "+14155550100", "phone_number_pretty": "+1 (415) 555-0100"}"#
    )
  ])
  func replaces(body: String, expected: String) throws {
    let made = try fixture(body, "retell/get-phone-number/200")
    #expect(String(decoding: made.bytes, as: UTF8.self) == expected)
    #expect(made.changed == [])
  }
}
