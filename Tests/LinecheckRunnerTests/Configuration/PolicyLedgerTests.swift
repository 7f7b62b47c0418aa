import Linecheck
import LinecheckJSON
import Testing

@testable import LinecheckRunner

struct PolicyLedgerTests {
  private static let wrong = #"{"count": 12, "parts": ["x"]}"#

  private static func suppression(_ rule: String, expires: String = "2027-01-01") -> Suppression {
    Suppression(rule: RulePattern(rule), reason: rule, expires: .sure(expires))
  }

  private func ledger(_ policy: Policy, _ bodies: [String]) throws -> PolicyLedger {
    var ledger = PolicyLedger(policy)
    for body in bodies {
      let bytes = PaddedBytes(body)
      let redactor = FindingRedactor(bytes, Sample.contract, revealing: false)
      let file = policy.about("a.json", least: .warning)
      let found = try Sample.contract.findings(in: bytes.all)
        .compactMap { file.reported($0, redactor.redacted) }
      ledger.add(
        PayloadResult(
          index: 0, source: "a.json", contract: Sample.contract.id, outcome: .failed,
          findings: found))
    }
    return ledger
  }

  @Test func knowsWhichSuppressionsFitNothing() throws {
    let suppressions = [
      Self.suppression("sample.body.200.count.range"), Self.suppression("json.duplicate-key"),
      Self.suppression("sample.*"), Self.suppression("json.*", expires: "2020-01-01"),
    ]
    let policy = Policy(suppressions: suppressions, today: .sure("2026-11-26"))
    #expect(
      try ledger(policy, [Self.wrong]).unused.map(\.reason) == ["json.duplicate-key"])
    #expect(
      try ledger(policy, ["{}"]).unused.map(\.reason)
        == ["sample.body.200.count.range", "json.duplicate-key", "sample.*"])
  }

  private func baseline(_ bodies: [String]) throws -> Baseline {
    let policy = Policy(today: .sure("2026-11-26"), baseline: .updating(Baseline()))
    return try ledger(policy, bodies).updated(keepingStale: false)
  }

  @Test(arguments: [
    (wrong, []), (#"{"count": 12}"#, ["/parts/*"]), ("{}", ["/count", "/parts/*"]),
    (#"{"count": 99, "parts": [1, 2, [], {}], "name": "too long for it"}"#, []),
  ])
  func knowsWhatOccursNoMore(body: String, stale: [String]) throws {
    let policy = Policy(
      today: .sure("2026-11-26"), baseline: .comparing(try baseline([Self.wrong])))
    let found = try ledger(policy, [body]).stale
    #expect(found?.map(\.place).sorted() == stale)
    #expect(try ledger(Policy.none, [body]).stale == nil)
  }

  @Test func onlyWhatIsNewCounts() throws {
    let policy = Policy(
      today: .sure("2026-11-26"), baseline: .comparing(try baseline([#"{"count": 12}"#])))
    let file = policy.about("b.json", least: .warning)
    let bytes = PaddedBytes(Self.wrong)
    let redactor = FindingRedactor(bytes, Sample.contract, revealing: false)
    let found = try Sample.contract.findings(in: bytes.all)
      .compactMap { file.reported($0, redactor.redacted) }
    #expect(found.map(\.pointer) == ["/count", "/parts/0"])
    #expect(found.map(\.known) == [true, false])
    #expect(FailOn.error.outcome(of: found) == .failed)
    #expect(FailOn.error.outcome(of: [found[0]]) == .passed)
  }

  /// After its date the finding has to count, so that a baseline must not have taken it.
  @Test func aBaselineDoesNotTakeWhatIsSuppressed() throws {
    let policy = Policy(
      suppressions: [Self.suppression("sample.body.200.count.range")], today: .sure("2026-11-26"),
      baseline: .updating(Baseline()))
    let updated = try ledger(policy, [Self.wrong]).updated(keepingStale: false)
    #expect(updated.entries.map(\.place) == ["/parts/*"])
  }
}
