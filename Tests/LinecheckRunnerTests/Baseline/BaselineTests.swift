import Linecheck
import LinecheckJSON
import LinecheckProviders
import TestSupport
import Testing

@testable import LinecheckRunner

struct BaselineTests {
  private static let title =
    "# linecheck baseline 1: known findings; fingerprint, rule, contract, place\n"

  /// The baseline of what is found in some bodies.
  private func baseline(
    _ bodies: [String], revealing: Bool = false, over old: Baseline = Baseline(),
    keepingStale: Bool = false
  ) throws -> Baseline {
    let policy = Policy(today: .sure("2026-11-26"), baseline: .updating(old))
    var ledger = PolicyLedger(policy)
    for body in bodies {
      let found = try reported(Array(body.utf8), Sample.contract, revealing: revealing)
      ledger.add(
        PayloadResult(
          index: 0, source: "a.json", contract: Sample.contract.id, outcome: .failed,
          findings: found))
    }
    return ledger.updated(keepingStale: keepingStale)
  }

  private static let wrong = #"{"count": 12, "parts": [1, "x", 2, "y"], "name": "Ada Lovelace"}"#

  @Test func isOneLineAFaultSortedAndMasked() throws {
    let lines = try baseline([Self.wrong]).text.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[1...].sorted() == Array(lines[1...]))
    #expect(
      Set(lines[1...].map { String($0.dropFirst(17)) }) == [
        "sample.body.200.count.range sample/body/200 /count",
        "sample.body.200.name.max-length sample/body/200 /name",
        "sample.body.200.parts.item.type sample/body/200 /parts/*",
      ])
  }

  @Test(arguments: [
    [wrong, wrong], ["{}", wrong], [wrong.replacing("{", with: "\n\n{ ")],
    [#"{"name": "Grace Hopper", "count": 77, "parts": ["z"]}"#],
    [#"{"name": "Grace Hopper"}"#, #"{"count": -1}"#, #"{"parts": [0, [], 1]}"#],
  ])
  func isTheSameWhateverFilesLinesAndValues(bodies: [String]) throws {
    #expect(try baseline(bodies).text == baseline([Self.wrong]).text)
  }

  @Test func isMaskedWhateverIsRevealed() throws {
    let body = #"{"Lovelace": 1, "box": {"Ada": 1}, "count": "x"}"#
    let text = try baseline([body], revealing: true).text
    #expect(text == (try baseline([body]).text))
    #expect(!text.contains("Ada") && !text.contains("Lovelace"))
    #expect(text.contains("sample.body.200.box.id.required sample/body/200 /box/id\n"))
  }

  @Test func hasNeitherNotesNorWhatIsNoJSON() throws {
    #expect(try baseline([#"{"count": "#, #"{"x": 9007199254740993}"#, ""]).text == Self.title)
  }

  @Test func keepsWhatDidNotOccurOnlyWhereToldTo() throws {
    let old = try baseline([#"{"count": 12}"#])
    let new = #"{"parts": ["x"]}"#
    #expect(try baseline([new], over: old).entries.map(\.place) == ["/parts/*"])
    let both = try baseline([new], over: old, keepingStale: true)
    #expect(Set(both.entries.map(\.place)) == ["/count", "/parts/*"])
  }

  /// What is written is read again, byte for byte, in any order and with whatever a merge leaves.
  @Test(arguments: [UInt64(5), 20_261_126])
  func isReadAsItWasWritten(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "Zz", " ", "/", "~", "*", "é", "\n", "\"", "9", "", "#", "e\u{301}", "\u{1F600}",
    ]
    for _ in 0..<300 {
      let entries = (0..<random.below(6)).map { _ in
        let names = (0..<random.below(4)).map { _ in
          Redaction.shownName(random.pick(pieces) + random.pick(pieces), revealing: false)
        }
        let place = JSONPointer(names)
        let rule = "rule.\(random.below(3))"
        let contract = "c/\(random.below(3))/200"
        return BaselineEntry(
          fingerprint: Fingerprint.of(contract, RuleID(rule), place), rule: rule,
          contract: contract, place: place.text)
      }
      let baseline = Baseline(entries)
      let text = baseline.text
      #expect(try Baseline(reading: text) == baseline, "seed \(seed): \(text)")
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        .map { $0 + "\r" }
      lines.shuffle(using: &random)
      let shuffled = Self.title + (lines + lines + ["", "# by hand"]).joined(separator: "\n")
      #expect(try Baseline(reading: shuffled).text == text, "seed \(seed): \(shuffled)")
    }
  }
}
