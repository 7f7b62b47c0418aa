import LinecheckJSON
import LinecheckReports
import LinecheckRunner
import Testing

@Suite struct CodeClimateReportTests {
  private static func read(_ payloads: [PayloadResult]) throws -> [Value] {
    let report = FixedRun.report(CodeClimateReport(), payloads)
    return try #require(try Document(report.utf8).root.items)
  }

  @Test func hasWhatGitLabDemands() throws {
    let issue = try #require(try Self.read([FixedRun.payloads[1]]).first)
    #expect(issue["check_name"]?.string == "retell.agent-weight.weight.maximum")
    #expect(
      issue["description"]?.string
        == "1.5 is greater than 1, the maximum; "
        + "expected: the weight of one agent is above 0 and at most 1; at /inbound_agents/0/weight")
    #expect(issue["severity"]?.string == "critical")
    #expect(issue["location"]?["path"]?.string == "captures/number.json")
    #expect(issue["location"]?["lines"]?["begin"]?.integer == 14)
    #expect(
      issue["content"]?["body"]?.string
        == "documented: Retell API, Get Phone Number, AgentWeight.weight (schema)\n"
        + "help: weights of a list add up to 1")
  }

  @Test func tellsSeveritiesApart() throws {
    let issues = try Self.read(FixedRun.payloads)
    #expect(
      issues.map { $0["severity"]?.string ?? "" } == [
        "critical", "minor", "info", "minor", "major", "critical", "critical", "critical",
        "major",
      ])
    #expect(issues[4]["check_name"]?.string == "linecheck.not-checked")
    #expect(
      issues[4]["description"]?.string == "not checked: captures/empty.json: the file is empty")
    #expect(issues[4]["location"]?["lines"]?["begin"]?.integer == 1)
  }

  @Test func writesAnArrayInAnyCase() {
    #expect(FixedRun.emptyReport(CodeClimateReport()) == "[]\n")
  }

  @Test func writesPathsFromTheTop() throws {
    let sources = ["./a.json", "b/./c.json", "/tmp/d.json", "<stdin>"]
    let payloads = sources.map { source in
      PayloadResult(index: 0, source: source, outcome: .failed, findings: [FixedRun.weight])
    }
    #expect(
      try Self.read(payloads).map { $0["location"]?["path"]?.string ?? "" }
        == ["a.json", "b/c.json", "outside/tmp/d.json", "outside/stdin"])
  }

  /// A fault keeps its fingerprint when lines and other faults are added before it.
  @Test func keepsFingerprints() throws {
    func fingerprints(_ findings: [ReportedFinding]) throws -> [String] {
      let payload = PayloadResult(index: 0, source: "a", outcome: .failed, findings: findings)
      return try Self.read([payload]).compactMap { $0["fingerprint"]?.string }
    }
    var moved = FixedRun.weight
    moved.span = FixedRun.span(99, 1..<2)
    let alone = try fingerprints([FixedRun.weight])
    #expect(try fingerprints([FixedRun.nickname, moved]).last == alone.first)
    let twice = try fingerprints([FixedRun.weight, FixedRun.weight])
    #expect(twice.first == alone.first)
    #expect(Set(twice).count == 2)
  }

  @Test(arguments: 0..<30) func isReadWhateverIsInIt(seed: UInt64) throws {
    var random = RandomRun(seed: seed)
    let payloads = random.payloads()
    let issues = try Self.read(payloads)
    let count = payloads.reduce(0) { sum, payload in
      sum + payload.findings.count(where: \.counts) + (payload.outcome == .notChecked ? 1 : 0)
    }
    #expect(issues.count == count)
    #expect(Set(issues.map { $0["fingerprint"]?.string }).count == count)
    for issue in issues {
      #expect(issue["description"]?.string?.isEmpty == false)
      #expect(issue["check_name"]?.string?.isEmpty == false)
      let path = try #require(issue["location"]?["path"]?.string)
      #expect(!path.isEmpty && !path.hasPrefix("/") && !path.hasPrefix("./"))
      #expect(issue["location"]?["lines"]?["begin"]?.integer ?? 0 > 0)
    }
  }
}
