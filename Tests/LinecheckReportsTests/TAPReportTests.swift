import LinecheckReports
import LinecheckRunner
import Testing

@Suite struct TAPReportTests {
  private static func lines(_ report: String) -> [String] {
    report.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func points(_ report: String) -> [String] {
    lines(report).filter { $0.hasPrefix("ok ") || $0.hasPrefix("not ok ") }
  }

  @Test func hasAPointForEachPayload() {
    let points = Self.points(FixedRun.report(TAPReport()))
    #expect(points[0] == "ok 1 - captures/good.json (retell/get-phone-number/200)")
    #expect(points[1] == "not ok 2 - captures/number.json (retell/get-phone-number/200)")
    #expect(
      points[2]
        == "not ok 3 - captures/log.ndjson, line 812 (retell/get-phone-number/200) "
        + "# TODO 1 suppressed")
    #expect(points[3] == "not ok 4 - captures/empty.json")
    #expect(points.count == 6)
  }

  @Test func saysWhyInYAML() {
    let report = FixedRun.report(TAPReport(), [FixedRun.payloads[1], FixedRun.payloads[3]])
    #expect(
      report.contains(
        """
        not ok 1 - captures/number.json (retell/get-phone-number/200)
          ---
          message: "1 finding"
          findings:
            - message: "1.5 is greater than 1, the maximum"
              severity: "error"
              rule: "retell.agent-weight.weight.maximum"
              at: "captures/number.json:14:17"
              pointer: "/inbound_agents/0/weight"
              expected: "the weight of one agent is above 0 and at most 1"
              documented: "Retell API, Get Phone Number, AgentWeight.weight (schema)"
              url: "https://docs.retellai.com/api-references/get-phone-number"
              help: "weights of a list add up to 1"
          ...
        # warning[retell.phone-number.nickname.type]: a number stands where a string is expected

        """))
    #expect(
      report.contains(
        """
        not ok 2 - captures/empty.json
          ---
          message: "not checked: the file is empty"
          help: "record the answer again"
          ...
        1..2

        """))
  }

  @Test func escapesDescriptions() {
    let payload = PayloadResult(
      index: 0, source: "a # TODO \\ b\nok 2 # SKIP", contract: "x # SKIP y", outcome: .failed)
    let points = Self.points(FixedRun.report(TAPReport(), [payload]))
    #expect(points == [##"not ok 1 - a \# TODO \\ b\\nok 2 \# SKIP (x \# SKIP y)"##])
  }

  @Test func tellsEmptyAndInterruptedRuns() {
    #expect(
      FixedRun.emptyReport(TAPReport()) == """
        TAP version 14
        not ok 1 - there is nothing to check
        1..1
        # 0 payloads: nothing was checked
        # 0 errors, 0 warnings; rules applied 0 times

        """)
    let payloads = Array(FixedRun.payloads.prefix(2))
    let report = FixedRun.report(TAPReport(), payloads, FixedRun.interrupted(payloads))
    #expect(report.hasSuffix("\nBail out! interrupted: the rest of the input was not checked\n"))
    #expect(report.contains("\n1..2\n"))
  }

  @Test func failsForWarningsWhereTheyFail() {
    let points = Self.points(
      FixedRun.report(
        TAPReport(failOn: .warning),
        [PayloadResult(index: 0, source: "a", outcome: .failed, findings: [FixedRun.nickname])]))
    #expect(points == ["not ok 1 - a"])
  }

  /// Each line is one of those that we mean to write, whatever is in the run.
  @Test(arguments: 0..<30) func isReadWhateverIsInIt(seed: UInt64) {
    var random = RandomRun(seed: seed)
    let payloads = random.payloads()
    let report = FixedRun.report(TAPReport(), payloads)
    #expect(Self.points(report).count == max(payloads.count, 1))
    var isBlock = false
    for line in Self.lines(report).dropLast() {
      #expect(!line.unicodeScalars.contains("\r") && !line.contains("##["))
      switch line {
      case "  ---":
        #expect(!isBlock)
        isBlock = true
      case "  ...":
        #expect(isBlock)
        isBlock = false
      case "TAP version 14", "1..\(max(payloads.count, 1))": break
      case _ where isBlock:
        #expect(
          line.hasPrefix("  ")
            && (line.hasSuffix("\"") || line == "  findings:" || line.hasSuffix("known: true")))
      default:
        #expect(line.hasPrefix("ok ") || line.hasPrefix("not ok ") || line.hasPrefix("#"))
      }
    }
    #expect(!isBlock)
  }
}
