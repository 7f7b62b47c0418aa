import Linecheck
import LinecheckJSON
import TestSupport
import Testing

@testable import LinecheckRunner

/// Whatever a configuration says, findings are those that a plain reading of it gives.
struct PolicyPropertyTests {
  private static let patterns = [
    "sample.body.200.count.range", "sample.body.200.parts.item.type", "sample.body.*", "sample.*",
    "json.*", "json.duplicate-key", "json.unsafe-integer",
  ]

  private static let bodies = [
    #"{"count": 12, "parts": [1, "x"], "count": 9007199254740993}"#,
    #"{"parts": [[], 9007199254740993]}"#, #"{"x": 1, "x": 2, "name": "Ada Lovelace"}"#, "{", "{}",
  ]

  private static func settings(_ random: inout SeededGenerator) -> [Policy.Setting] {
    (0..<random.below(5)).map { _ in
      Policy.Setting(RulePattern(random.pick(patterns)), random.pick(Severity.allCases))
    }
  }

  /// The severity by the words of the documentation: the closest pattern, of equals the last.
  private static func severity(_ finding: Finding, _ settings: [Policy.Setting]) -> Severity {
    let isUnreadable = ["json.syntax", "json.utf-8", "json.depth"].contains(finding.rule.name)
    var best: (length: Int, severity: Severity)?
    for setting in settings {
      let text = setting.rule.text
      let isPrefix = text.hasSuffix(".*")
      let fits =
        isPrefix
        ? finding.rule.name.hasPrefix(text.dropLast()) && !isUnreadable : finding.rule.name == text
      let length = isPrefix ? text.count : 1000
      if fits && length >= best?.length ?? 0 { best = (length, setting.severity) }
    }
    return best?.severity ?? finding.severity
  }

  @Test(arguments: [UInt64(7), 20_261_126])
  func severitiesAreThoseOfTheClosestSetting(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var raised = 0
    for round in 0..<400 {
      let settings = Self.settings(&random)
      let raisesNotes = settings.contains { Sampling.vocabulary.raisesNotes($0) }
      let policy = Policy(
        settings: settings, raisesNotes: raisesNotes, today: .sure("2026-11-26"))
      let least = random.pick([Severity.note, .warning])
      let body = random.pick(Self.bodies)
      let bytes = PaddedBytes(body)
      var checker = Checker(try Sample.contract.program)
      let redactor = FindingRedactor(bytes, Sample.contract, revealing: false)
      let file = policy.about("a.json", least: least)
      let found = checker.findings(in: bytes, from: policy.leastSeverity(default: least))
        .compactMap { file.reported($0, redactor.redacted) }
      // Asked for everything, nothing else counts.
      let expected = checker.findings(in: bytes, from: .note)
        .map { (rule: $0.rule.name, severity: Self.severity($0, settings)) }
        .filter { $0.severity >= least }
      let words = settings.map { "\($0.rule.text)=\($0.severity.rawValue)" }
      #expect(
        found.map { "\($0.rule) \($0.severity)" } == expected.map { "\($0.rule) \($0.severity)" },
        "seed \(seed), round \(round): \(body) by \(words) from \(least)")
      if raisesNotes && least == .warning { raised += 1 }
    }
    #expect(raised > 20)
  }
}
