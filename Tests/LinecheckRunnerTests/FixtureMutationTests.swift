import Foundation
import Linecheck
import LinecheckJSON
import LinecheckProviders
import TestSupport
import Testing

@testable import LinecheckRunner

/// Payloads that somebody has changed at random keep their verdict as well, and no word that is
/// planted in them survives.
struct FixtureMutationTests {
  @Test(arguments: [UInt64(20_261_126), 7])
  func keepsTheVerdict(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var maker = FixtureMaker()
    var judges: [String: BodyJudge] = [:]
    let contracts = Dictionary(uniqueKeysWithValues: Providers.contracts.map { ($0.id, $0) })
    let cases = try Corpus(FixtureCorpusTests.folder).cases.filter { $0.kind == .body }
    for _ in 0..<150 {
      let item = generator.pick(cases)
      let contract = try #require(contracts[item.contract])
      let judge = try judges[item.contract] ?? BodyJudge(contract.program)
      judges[item.contract] = judge
      var bytes = Array(try item.read().all)
      for _ in 0...generator.below(2) { Self.mutate(&bytes, &generator) }
      let planted = Self.plant(in: bytes, judge.program, &generator)
      let made = try maker.fixture(of: PaddedBytes(planted), contract)
      let name = Comment(rawValue: "seed \(seed), \(item.path): \(Self.text(planted))")
      #expect(!Self.text(made.bytes).contains("Kz4Qx"), name)
      if made.changed.isEmpty {
        #expect(judge.verdict(on: made.bytes) == judge.verdict(on: planted), name)
      }
      #expect(made.changed.isEmpty, name)
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// A change such as happens to captures: bytes lost, doubled or swapped, values of other kinds.
  private static func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = generator.below(bytes.count)
    let end = min(bytes.count, place + 1 + generator.below(8))
    switch generator.below(6) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 2: bytes[place] ^= 1 << UInt8(generator.below(7))
    case 3: bytes.replaceSubrange(place..<end, with: bytes[place..<end].reversed())
    default:
      let marks = Array(":,[".utf8)
      guard let mark = bytes[place...].firstIndex(where: marks.contains) else { return }
      let values = [
        "null", "12", "\"+14157774444\"", "\"v1\"", "{}", "[\"a\"]", "\"a b\"", "1e400",
        "14157774444", "\"x@y.example\"", "\"\\ud800\"",
      ]
      let ends = Array(",]}\n".utf8)
      let stop = bytes[(mark + 1)...].firstIndex(where: ends.contains) ?? bytes.count
      bytes.replaceSubrange(mark + 1..<stop, with: Array(generator.pick(values).utf8))
    }
  }

  /// Writes a word into strings of which no rule says that they are plain.
  private static func plant(
    in bytes: [UInt8], _ program: Program, _ generator: inout SeededGenerator
  ) -> [UInt8] {
    guard let document = try? Document(bytes) else { return bytes }
    let words = program.sensitivities(in: document)
    var text: [UInt8] = []
    var place = 0
    for (index, node) in document.nodes.enumerated() {
      guard node.kind == .string, words[index] != .plain, generator.below(3) == 0 else { continue }
      text += bytes[place..<Int(node.start)]
      text += "Kz4Qx".utf8
      place = generator.below(2) == 0 ? Int(node.start) : Int(node.end)
    }
    return text + bytes[place...]
  }
}
