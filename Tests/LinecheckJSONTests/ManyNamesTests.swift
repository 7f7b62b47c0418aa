import LinecheckJSON
import TestSupport
import Testing

struct ManyNamesTests {
  /// An object of names, each with the value 0.
  private static func object(_ names: [String]) -> [UInt8] {
    Array("{".utf8) + names.map { "\"\($0)\":0" }.joined(separator: ",").utf8 + Array("}".utf8)
  }

  /// The repeats that a dictionary finds, by the range of every name that is given.
  private static func repeats(_ names: [String]) -> [Observation] {
    var first: [String: Range<Int>] = [:]
    var found: [Observation] = []
    var start = 2
    for name in names {
      let range = start..<start + name.utf8.count
      let decoded = name.replacing(#"\u0061"#, with: "a")
      if let earlier = first[decoded] {
        found.append(.duplicateName(first: earlier, second: range))
      } else {
        first[decoded] = range
      }
      start = range.upperBound + 5
    }
    return found
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func findsWhatADictionaryFinds(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for count in [1, 2, 10, 63, 64, 65, 66, 130, 400] {
      let letters = generator.pick([
        ["a", "b"], ["a", "b", "c", #"\u0061"#], ["x", "aaaaaaaaa", "y"],
      ])
      let names = (0..<count).map { _ in
        (0..<generator.below(10)).map { _ in generator.pick(letters) }.joined()
      }
      #expect(Verdict(Self.object(names)) == .accepted(Self.repeats(names)), "\(count) names")
    }
  }

  @Test(arguments: [63, 64, 65, 1000])
  func findsTheOneThatRepeats(count: Int) {
    var names = (0..<count).map { "name\($0)" }
    #expect(Verdict(Self.object(names)) == .accepted([]))
    names[count - 1] = "name7"
    #expect(Verdict(Self.object(names)) == .accepted(Self.repeats(names)))
    #expect(Self.repeats(names).count == 1)
  }

  @Test(.timeLimit(.minutes(1)))
  func readsAHundredThousandEqualNames() throws {
    let document = try Document(Self.object([String](repeating: "a", count: 100_000)))
    #expect(document.observations.count == 99_999)
    #expect(document.observations.last?.range == 599_996..<599_997)
  }

  @Test(.timeLimit(.minutes(1)))
  func readsAHundredThousandNamesOfOneHash() throws {
    let names = (100_000..<200_000).map { "aaaaaaaa\(($0 * 7919) % 100_000 + 100_000)bbbbbbbb" }
    let document = try Document(Self.object(names))
    let hashes = Set(document.children(of: 0).map { document.nodes[$0].hash })
    #expect(hashes.count == 1)
    #expect(document.observations == [])
  }
}
