import LinecheckJSON
import LinecheckReports
import LinecheckRunner
import Testing

@Suite struct SARIFReportTests {
  private static func run(
    _ payloads: [PayloadResult] = FixedRun.payloads, _ summary: Summary? = nil
  ) throws -> Value {
    let report = FixedRun.report(SARIFReport(version: "1.2.3"), payloads, summary)
    let root = try Document(report.utf8).root
    #expect(root["version"]?.string == "2.1.0")
    #expect(root["$schema"]?.string?.hasSuffix("/sarif-schema-2.1.0.json") == true)
    #expect(root["runs"]?.items?.count == 1)
    return try #require(root["runs"]?[0])
  }

  @Test func saysWhatIsWrongWithWhat() throws {
    let run = try Self.run()
    #expect(run["columnKind"]?.string == "unicodeCodePoints")
    let result = try #require(run["results"]?[0])
    #expect(result["ruleId"]?.string == "retell.agent-weight.weight.maximum")
    #expect(result["level"]?.string == "error")
    #expect(
      result["message"]?["text"]?.string
        == "1.5 is greater than 1, the maximum; "
        + "expected: the weight of one agent is above 0 and at most 1; at /inbound_agents/0/weight")
    let place = try #require(result["locations"]?[0]?["physicalLocation"])
    #expect(place["artifactLocation"]?["uri"]?.string == "captures/number.json")
    let region = try #require(place["region"])
    #expect(
      ["startLine", "startColumn", "endLine", "endColumn"].map { region[$0]?.integer }
        == [14, 17, 14, 20])
    #expect(
      result["partialFingerprints"]?["primaryLocationLineHash"]?.string == "5f1c2e9a0b7d4c33:1")
  }

  /// GitHub takes an empty text for none, and refuses the report.
  @Test func leavesNoTextOfARuleEmpty() throws {
    let driver = try #require(try Self.run()["tool"]?["driver"])
    #expect(driver["version"]?.string == "1.2.3")
    for rule in try #require(driver["rules"]?.items) {
      #expect(rule["id"]?.string?.isEmpty == false)
      for name in ["shortDescription", "fullDescription", "help"] {
        let text = try #require(rule[name]?["text"]?.string)
        #expect((1...1024).contains(text.unicodeScalars.count) || name == "help")
      }
      #expect(rule["help"]?["markdown"]?.string?.isEmpty == false)
      #expect(rule["helpUri"]?.string?.hasPrefix("http") != false)
      #expect((1...10).contains(rule["properties"]?["tags"]?.items?.count ?? 0))
    }
    let help = try #require(driver["rules"]?[0]?["help"]?["text"]?.string)
    #expect(help.contains("documented: Retell API, Get Phone Number, AgentWeight.weight (schema)"))
  }

  /// GitHub would open alerts for what does not count.
  @Test func putsTheWorstFirstAndLeavesOutWhatDoesNotCount() throws {
    let results = try #require(try Self.run()["results"]?.items)
    let levels = results.map { $0["level"]?.string ?? "" }
    #expect(
      levels == ["error", "error", "error", "error", "warning", "warning", "note"])
  }

  @Test func saysWhatWasNotChecked() throws {
    let invocation = try #require(try Self.run()["invocations"]?[0])
    #expect(invocation["executionSuccessful"]?.boolean == false)
    #expect(invocation["exitCode"]?.integer == 1)
    #expect(invocation["startTimeUtc"] == nil)
    let notifications = try #require(invocation["toolExecutionNotifications"]?.items)
    #expect(notifications.count == 2)
    #expect(
      notifications[0]["message"]?["text"]?.string
        == "not checked: captures/empty.json: the file is empty\nhelp: record the answer again")
    #expect(notifications[0]["descriptor"]?["id"]?.string == "linecheck.not-checked")
  }

  @Test func tellsEmptyAndInterruptedRuns() throws {
    let empty = try Self.run([], Summary())
    #expect(empty["results"]?.items?.count == 0)
    #expect(empty["tool"]?["driver"]?["rules"]?.items?.count == 0)
    func notes(_ run: Value) -> [String?]? {
      run["invocations"]?[0]?["toolExecutionNotifications"]?.items?.map {
        $0["descriptor"]?["id"]?.string
      }
    }
    #expect(notes(empty) == ["linecheck.unmet"])
    let payloads = Array(FixedRun.payloads.prefix(2))
    let interrupted = try Self.run(payloads, FixedRun.interrupted(payloads))
    #expect(notes(interrupted) == ["linecheck.interrupted"])
    #expect(interrupted["invocations"]?[0]?["executionSuccessful"]?.boolean == false)
    #expect(interrupted["invocations"]?[0]?["exitCode"]?.integer == 130)
  }

  @Test func saysTimesWhereTheyAreAskedFor() throws {
    var summary = FixedRun.summary([FixedRun.payloads[0]])
    summary.timing = Timing(start: "2026-11-26T04:17:00", milliseconds: 1234)
    summary.exit = 0
    let run = try Self.run([FixedRun.payloads[0]], summary)
    let invocation = try #require(run["invocations"]?[0])
    #expect(invocation["executionSuccessful"]?.boolean == true)
    #expect(invocation["startTimeUtc"]?.string == "2026-11-26T04:17:00Z")
    #expect(invocation["properties"]?["milliseconds"]?.integer == 1234)
  }

  @Test func keepsToTheLimitOfGitHub() throws {
    func payload(_ index: Int, _ finding: ReportedFinding, _ count: Int) -> PayloadResult {
      PayloadResult(
        index: index, source: "\(index).json", outcome: .failed,
        findings: Array(repeating: finding, count: count))
    }
    let payloads = [
      payload(0, FixedRun.known, 20_000), payload(1, FixedRun.nickname, 24_000),
      payload(2, FixedRun.unknown, 2000), payload(3, FixedRun.weight, 2500),
    ]
    let run = try Self.run(payloads)
    let results = try #require(run["results"]?.items)
    #expect(results.count == 25_000)
    #expect(results[2499]["level"]?.string == "error")
    #expect(results[2500]["level"]?.string == "warning")
    #expect(results[24_999]["level"]?.string == "warning")
    #expect(
      run["invocations"]?[0]?["toolExecutionNotifications"]?[0]?["message"]?["text"]?.string
        == "3500 more results are left out; see the other reports")
  }

  @Test func hasAFileForWhatIsNone() throws {
    let payload = PayloadResult(
      index: 0, source: "<stdin>", outcome: .failed, findings: [FixedRun.weight])
    let result = try #require(try Self.run([payload])["results"]?[0])
    let uri = result["locations"]?[0]?["physicalLocation"]?["artifactLocation"]?["uri"]?.string
    #expect(uri == "outside/stdin")
    #expect(
      result["message"]?["text"]?.string?.contains("in <stdin>, line 14, column 17") == true)
  }

  @Test func writesBracesAndLinksAsText() throws {
    var finding = FixedRun.weight
    finding.message = "{0} [x](https://example.com) {{name}}"
    let payload = PayloadResult(index: 0, source: "a", outcome: .failed, findings: [finding])
    let result = try #require(try Self.run([payload])["results"]?[0])
    #expect(
      result["message"]?["text"]?.string?.hasPrefix(
        "{{0}} [x] (https://example.com) {{{{name}}}}; ") == true)
  }

  @Test(arguments: 0..<30) func isReadWhateverIsInIt(seed: UInt64) throws {
    var random = RandomRun(seed: seed)
    let payloads = random.payloads()
    let run = try Self.run(payloads)
    let results = try #require(run["results"]?.items)
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.items)
    #expect(results.count == payloads.reduce(0) { $0 + $1.findings.count(where: \.counts) })
    var fingerprints: Set<String> = []
    for result in results {
      let index = try #require(result["ruleIndex"]?.integer)
      #expect(rules[Int(index)]["id"]?.string == result["ruleId"]?.string)
      #expect(result["message"]?["text"]?.string?.isEmpty == false)
      let place = try #require(result["locations"]?[0]?["physicalLocation"])
      let uri = try #require(place["artifactLocation"]?["uri"]?.string)
      #expect(!uri.isEmpty && !uri.hasPrefix("/"))
      #expect(uri.utf8.allSatisfy { 0x21..<0x7f ~= $0 && $0 != UInt8(ascii: ":") })
      let hash = result["partialFingerprints"]?["primaryLocationLineHash"]?.string ?? ""
      #expect(fingerprints.insert("\(uri) \(hash)").inserted)
    }
  }
}
