import Linecheck
import LinecheckJSON
import LinecheckReports
import LinecheckRunner
import Testing

/// Coverage by traffic: a small example to the letter.
struct TrafficReportTests {
  private static let used = Contract("a/b/200", title: "A", document: FixedRun.page) {
    .object {
      Field("name", .string.length(...3))
      Field("kind", .string.one(of: "x|y", "z")).optional()
      Field("weight", .number.atMost(1)).optional()
      Field("hint", .string.length(1...).severity(.note)).optional()
    }
  }
  private static let unused = Contract("a/b/404", title: "B", document: FixedRun.page) {
    .object { Field("message", .string) }
  }

  private static func coverage(_ payloads: [String]) throws -> TrafficCoverage {
    var coverage = try TrafficCoverage([used, unused], from: .warning)
    var checker = Checker(try used.program)
    for payload in payloads {
      coverage.add(
        try? Document(payload), used, checker.findings(in: PaddedBytes(payload), from: .warning))
    }
    return coverage
  }

  private static let payloads = [
    #"{"name": "abc"}"#, #"{"name": "a", "weight": 0.995}"#, #"{"name": "abcde", "weight": 7}"#,
    #"{"weight": 0.5}"#, "no JSON",
  ]

  @Test func isMarkdown() throws {
    let report = TrafficReport(try Self.coverage(Self.payloads)).text(for: "coverage.md")
    try Golden.expect(report, "coverage.md")
  }

  @Test func isJSON() throws {
    let report = TrafficReport(try Self.coverage(Self.payloads)).text(for: "coverage.json")
    try Golden.expect(report, "coverage.json")
    let root = try Document(report).root
    #expect(root["summary"]?["payloads"]?.integer == 5)
  }

  @Test func saysThatNothingWasChecked() throws {
    let report = TrafficReport(try Self.coverage([])).markdown
    #expect(report.contains("0 payloads exercised 0 of "))
    #expect(report.contains("- <code>a/b/200</code>: "))
    #expect(!report.contains("## <code>a"))
  }

  /// What two workers counted is what one would have.
  @Test(arguments: 0...Self.payloads.count)
  func isAddedUp(cut: Int) throws {
    var (first, second) = (
      try Self.coverage(Array(Self.payloads[..<cut])),
      try Self.coverage(Array(Self.payloads[cut...]))
    )
    let whole = TrafficReport(try Self.coverage(Self.payloads)).json
    (first, second) = (second, first)
    first.merge(second)
    #expect(TrafficReport(first).json == whole)
  }
}
