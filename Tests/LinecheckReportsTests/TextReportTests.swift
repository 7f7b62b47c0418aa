import LinecheckJSON
import LinecheckRunner
import Testing

@testable import LinecheckReports

@Suite struct TextReportTests {
  @Test func drawsTheExampleOfTheHandbook() {
    let payload = PayloadResult(
      index: 0, source: "captures/number.json", contract: FixedRun.contract, outcome: .failed,
      findings: [FixedRun.weight])
    var report = TextReport()
    #expect(
      FixedRun.text { report.add(payload, to: $0) } == """
        error[retell.agent-weight.weight.maximum]: 1.5 is greater than 1, the maximum
          --> captures/number.json:14:17  at /inbound_agents/0/weight
           |
        14 |       "weight": 1.5
           |                 ^^^ the weight of one agent is above 0 and at most 1
           |
           = documented: Retell API, Get Phone Number, AgentWeight.weight (schema)
           = help: weights of a list add up to 1


        """)
  }

  @Test func namesThePlaceOfSeveralNotesOnce() {
    func note(_ message: String, _ column: Int) -> ReportedNote {
      let place = SourcePosition(line: 1, column: column)
      return ReportedNote(
        message: message, pointer: "", span: SourceSpan(start: place, end: place, bytes: 0..<0))
    }
    var finding = FixedRun.weight
    finding.notes = [note("a", 1), note("b", 1), note("c", 2), note("d", 1)]
    let payload = PayloadResult(index: 0, source: "x.json", outcome: .failed, findings: [finding])
    var report = TextReport()
    let notes = FixedRun.text { report.add(payload, to: $0) }
      .split(separator: "\n").filter { $0.contains("= note: ") }
    #expect(
      notes.map { $0.drop { $0 == " " } } == [
        "= note: a, at 1:1", "= note: b", "= note: c, at 1:2", "= note: d, at 1:1",
      ])
  }

  @Test func showsAFaultOfSeveralItemsOnce() {
    let findings = (0..<8).map { index in
      var finding = FixedRun.weight
      finding.pointer = "/inbound_agents/\(index)/weight"
      finding.span = FixedRun.span(14 + index, 17..<20)
      return finding
    }
    let payload = PayloadResult(
      index: 0, source: "x.json", outcome: .failed, findings: findings + [FixedRun.nickname])
    var report = TextReport()
    let text = FixedRun.text { report.add(payload, to: $0) }
    #expect(text.ranges(of: "error[").count == 1)
    #expect(text.contains("--> x.json:14:17  at /inbound_agents/0/weight\n"))
    #expect(
      text.contains(
        "   = also at: 15:17 /inbound_agents/1/weight, 16:17 /inbound_agents/2/weight, "
          + "17:17 /inbound_agents/3/weight, 18:17 /inbound_agents/4/weight, "
          + "19:17 /inbound_agents/5/weight and 2 more\n"))
    #expect(text.contains("warning[retell.phone-number.nickname.type]"))
  }

  private func text(_ count: Int, _ payload: (Int) -> PayloadResult) -> String {
    var report = TextReport()
    return FixedRun.text { output in
      for index in 0..<count { report.add(payload(index), to: output) }
      report.end(Summary(), to: output)
    }
  }

  @Test func takesALineForAFaultThatWasShownOften() {
    let text = text(12) { index in
      PayloadResult(
        index: index, source: "\(index).json", outcome: .failed, findings: [FixedRun.weight])
    }
    #expect(text.ranges(of: "^^^ the weight").count == 10)
    #expect(
      text.contains(
        """
        to 1

        error[retell.agent-weight.weight.maximum]: 1.5 is greater than 1, the maximum --> \
        10.json:14:17  at /inbound_agents/0/weight
        error[retell.agent-weight.weight.maximum]: 1.5 is greater than 1, the maximum --> \
        11.json:14:17  at /inbound_agents/0/weight

        0 payloads
        """))
  }

  @Test func countsWhatEachLineOfALogHas() {
    let text = text(5000) { index in
      PayloadResult(
        index: index, source: "log.ndjson", entry: "line 14", outcome: .failed,
        findings: [FixedRun.weight])
    }
    #expect(text.ranges(of: "^^^ the weight").count == 10)
    #expect(
      text.contains(
        "to 1\n\nerror[retell.agent-weight.weight.maximum]: 4990 more in log.ndjson, "
          + "the last at 14:17\n\n0 payloads"))
  }

  @Test func countsWhatCouldNotBeCheckedOfALog() {
    let text = text(13) { index in
      PayloadResult(
        index: index, source: "log.ndjson", entry: "line \(index + 1)", outcome: .notChecked,
        reason: "no contract fits", reasonHelp: "name one")
    }
    #expect(text.ranges(of: "= help: name one").count == 10)
    #expect(text.contains("not checked: no contract fits: 3 more in log.ndjson\n\n0 payloads"))
  }

  @Test func saysWhatAnEmptyRunIs() {
    #expect(
      FixedRun.emptyReport(TextReport()) == """
        0 payloads: nothing was checked
        0 errors, 0 warnings; rules applied 0 times
        failed: there is nothing to check

        """)
  }

  @Test func countsEverythingInTheSummary() {
    var summary = FixedRun.summary(FixedRun.payloads, expired: 1)
    summary.shard = "1/4"
    summary.isInterrupted = true
    var report = TextReport()
    #expect(
      FixedRun.text { report.end(summary, to: $0) } == """
        share 1/4, 6 payloads: 2 passed, 2 failed, 2 not checked; 2 foreign, left out
        7 errors, 2 warnings, 1 note, 1 of them known, 2 of them suppressed; rules applied 178 times
        expired: 1 suppression
        interrupted: the rest of the input was not checked
        failed: a suppression is past its date

        """)
  }

  @Test func saysWhatElseThereIsToKnow() {
    let payload = PayloadResult(
      index: 0, source: "x.json", outcome: .passed, rules: 1,
      findings: [FixedRun.suppressed, FixedRun.suppressed])
    var summary = Summary()
    summary.add(payload)
    summary.stale = ["0011223344556677"]
    #expect(
      FixedRun.report(TextReport(), [payload], summary) == """
        1 payload: 1 passed
        2 errors, 0 warnings, 2 of them suppressed; rules applied 1 time
        suppressed: 2 findings: the provider promises to mend it in May
        stale: 1 entry of the baseline that occurs no more

        """)
  }

  @Test func isSilentWhenQuietAndAllIsWell() {
    let good = [FixedRun.payloads[0]]
    #expect(FixedRun.report(TextReport(quiet: true), good).isEmpty)
    let text = FixedRun.report(TextReport(quiet: true))
    #expect(text.contains("error[retell.agent-weight.weight.maximum]"))
    #expect(text.contains("not checked: captures/empty.json: the file is empty\n = help: record"))
    #expect(!text.contains("6 payloads"))
  }

  @Test func leavesOutWhatABaselineHas() {
    #expect(!FixedRun.report(TextReport()).contains("/outbound_agents/0/weight"))
  }

  @Test func letsNothingReachTheTerminal() {
    for scalar in FixedRun.report(TextReport()).unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !JSONText.isInvisible(scalar), "\(scalar.value)")
    }
    let lines = FixedRun.report(TextReport()).split(separator: "\n")
    #expect(lines.allSatisfy { !$0.hasPrefix("::") && !$0.hasPrefix("##") })
  }

  @Test func colorsOnlyAddEscapes() {
    let colored = FixedRun.report(TextReport(color: true))
    #expect(colored.replacing(/\u{1b}\[[0-9;]*m/, with: "") == FixedRun.report(TextReport()))
  }
}
