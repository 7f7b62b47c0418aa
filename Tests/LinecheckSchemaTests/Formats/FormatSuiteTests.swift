import Linecheck
import Testing

@testable import LinecheckSchema

@Suite(
  .enabled(
    if: FormatSuite.folder != nil,
    "JSON-Schema-Test-Suite is absent; LINECHECK_SHARED may name its place"))
struct FormatSuiteTests {
  /// Cases that do not come out as the suite wants them, each with the reason.
  private static let knownFailures: [FormatSuite.Case: String] = [:]

  @Test(arguments: FormatSuite.drafts)
  func stringsHaveTheFormatsThatTheyHaveInTheSuite(draft: String) throws {
    let cases = try FormatSuite.cases(draft)
    #expect(cases.count > 100)
    for item in cases {
      // What the suite calls an unknown format accepts everything.
      let isRight = Format.named(item.format)?.accepts(item.string) ?? true
      let isKnownFailure = Self.knownFailures[item] != nil
      #expect((isRight == item.isRight) != isKnownFailure, "\(draft), \(item)")
    }
  }

  @Test func everyFormatIsInTheSuite() throws {
    let asked = Set(try FormatSuite.cases("draft2020-12").map(\.format))
    #expect(asked.subtracting(formatNames) == ["unknown"])
    #expect(asked.isSuperset(of: formatNames))
  }
}
