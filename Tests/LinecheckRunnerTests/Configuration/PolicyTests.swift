import Linecheck
import LinecheckJSON
import Testing

@testable import LinecheckRunner

struct PolicyTests {
  private static let today = Day.sure("2026-11-26")

  /// What a policy makes of the findings in a body; notes are looked for where it says so.
  private func findings(
    _ body: String, _ policy: Policy, in source: String = "a.json", least: Severity = .warning
  ) throws -> [ReportedFinding] {
    let bytes = PaddedBytes(body)
    var checker = Checker(try Sample.contract.program)
    let redactor = FindingRedactor(bytes, Sample.contract, revealing: false)
    let file = policy.about(source, least: least)
    return checker.findings(in: bytes, from: policy.leastSeverity(default: least))
      .compactMap { file.reported($0, redactor.redacted) }
  }

  private static let body = #"{"count": 12, "parts": [1, "x"], "count": 9007199254740993}"#

  @Test(arguments: [
    ([], ["error", "warning", "error", "error"]),
    ([("sample.body.200.count.range", "note")], ["warning", "error"]),
    ([("sample.body.*", "note")], ["warning"]),
    ([("json.*", "error")], ["error", "error", "error", "error", "error"]),
    ([("json.unsafe-integer", "warning")], ["error", "warning", "error", "error", "warning"]),
    (
      [("sample.body.200.count.range", "error"), ("sample.*", "warning")],
      ["error", "warning", "warning", "error"]
    ),
    ([("json.*", "error"), ("json.*", "note")], ["error", "error", "error"]),
  ])
  func severitiesAreThoseOfTheConfiguration(
    settings: [(String, String)], severities: [String]
  ) throws {
    let policy = Policy(
      settings: settings.map { Policy.Setting(RulePattern($0), Severity(rawValue: $1) ?? .note) },
      today: Self.today)
    let found = try findings(Self.body, policy)
    #expect(found.map(\.severity.rawValue).sorted() == severities.sorted())
  }

  @Test(
    arguments: [
      ("2026-11-25", nil), ("2026-11-26", "why"), ("2026-11-27", "why"), ("2025-12-31", nil),
    ] as [(String, String?)])
  func suppressesUpToItsLastDay(expires: String, reason: String?) throws {
    let suppression = Suppression(
      rule: RulePattern("sample.body.200.parts.item.type"), reason: "why",
      expires: .sure(expires))
    let policy = Policy(suppressions: [suppression], today: Self.today)
    let found = try findings(#"{"parts": ["x"]}"#, policy)
    #expect(found.map(\.suppression) == [reason])
    #expect(found.map(\.suppressedBy) == [reason == nil ? nil : 0])
    #expect(found.map(\.counts) == [reason == nil])
    #expect(policy.expired.map(\.reason) == (reason == nil ? ["why"] : []))
  }

  @Test(arguments: [
    ("/repo/app", "old/a.json", "old/**", true), ("/repo/app", "new/a.json", "old/**", false),
    ("/repo", "old/a.json", "app/old/*.json", true),
    ("/repo/app", "/repo/app/old/a.json", "old/a.json", true),
    ("/repo/app", "./old/../old/a.json", "old/*", true),
    ("/repo/conf", "old/a.json", "old/**", true), ("/repo/conf", "old/a.json", "conf/**", false),
    ("/repo/app", "<stdin>", "<stdin>", true), ("/repo/app", "<stdin>", "**", true),
  ])
  func pathsAreSeenFromTheConfiguration(
    folder: String, source: String, paths: String, fits: Bool
  ) throws {
    let suppression = Suppression(
      rule: RulePattern("sample.*"), paths: Glob(paths), reason: "why",
      expires: .sure("2027-01-01"))
    let policy = Policy(
      suppressions: [suppression], in: folder, workingFolder: "/repo/app", today: Self.today)
    let found = try findings(#"{"parts": ["x"]}"#, policy, in: source)
    #expect(found.map(\.suppression) == [fits ? "why" : nil])
  }

  @Test(arguments: [
    ("/parts/*", [false, true, true]), ("/parts/0", [false, true, false]),
    ("/count", [true, false, false]), ("/parts", [false, false, false]),
  ])
  func pointersAreThoseOfThePayload(pointer: String, suppressed: [Bool]) throws {
    let suppression = Suppression(
      rule: RulePattern("sample.*"), pointer: PointerPattern(pointer), reason: "why",
      expires: .sure("2027-01-01"))
    let policy = Policy(suppressions: [suppression], today: Self.today)
    let found = try findings(#"{"count": 12, "parts": ["x", "y"]}"#, policy)
    #expect(found.map { $0.suppression != nil } == suppressed)
  }

  @Test(arguments: ["", "{", "[1", "{\"count\": }"])
  func nothingSavesWhatIsNoJSON(body: String) throws {
    let suppression = Suppression(
      rule: RulePattern("json.*"), reason: "why", expires: .sure("2027-01-01"))
    let updating = Policy.BaselineUse.updating(Baseline())
    let policy = Policy(suppressions: [suppression], today: Self.today, baseline: updating)
    let found = try findings(body, policy)
    #expect(found.map(\.rule) == ["json.syntax"])
    #expect(found.map(\.counts) == [true])
  }
}
