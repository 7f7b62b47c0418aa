import Foundation
import Linecheck
import LinecheckJSON
import LinecheckProviders
import TestSupport
import Testing

@testable import LinecheckRunner

/// Every payload of the Corpus keeps its verdict as a fixture.
struct FixtureCorpusTests {
  static let folder = SharedFolder.project.appending(path: "Corpus").path(percentEncoded: false)

  private static let shares = 4

  /// Side by side, since they are many.
  @Test(arguments: 0..<shares)
  func keepsEveryVerdict(share: Int) throws {
    var maker = FixtureMaker()
    var judges: [String: BodyJudge] = [:]
    let contracts = Dictionary(uniqueKeysWithValues: Providers.contracts.map { ($0.id, $0) })
    let cases = try Corpus(Self.folder).cases.filter { $0.kind == .body }
    #expect(cases.count > 1500)
    for item in cases.enumerated().filter({ $0.offset % Self.shares == share }).map(\.element) {
      let bytes = try item.read()
      let contract = try #require(contracts[item.contract])
      let judge = try judges[item.contract] ?? BodyJudge(contract.program)
      judges[item.contract] = judge
      let made = try maker.fixture(of: bytes, contract)
      #expect(made.changed == [], "\(item.path)")
      let before = judge.verdict(on: Array(bytes.all))
      #expect(judge.verdict(on: made.bytes) == before, "\(item.path)")
    }
  }
}
