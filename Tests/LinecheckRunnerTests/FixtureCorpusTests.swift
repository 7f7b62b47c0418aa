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

  @Test func keepsEveryVerdict() throws {
    var maker = FixtureMaker()
    let contracts = Dictionary(uniqueKeysWithValues: Providers.contracts.map { ($0.id, $0) })
    for item in try Corpus(Self.folder).cases where item.kind == .body {
      let bytes = try item.read()
      let contract = try #require(contracts[item.contract])
      let program = try contract.program
      let made = try maker.fixture(of: bytes, contract)
      #expect(made.changed == [], "\(item.path)")
      #expect(
        BodyVerdict(made.bytes, program) == BodyVerdict(Array(bytes.all), program), "\(item.path)")
    }
  }
}
