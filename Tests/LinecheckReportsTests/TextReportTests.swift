import LinecheckJSON
import LinecheckRunner
import Testing

@testable import LinecheckReports

@Suite struct TextReportTests {
  @Test func matchesGoldenFile() throws {
    try Golden.expect(FixedRun.report(TextReport()), "report.txt")
    try Golden.expect(FixedRun.report(TextReport(color: true)), "report-color.txt")
    try Golden.expect(FixedRun.report(TextReport(terminalWidth: 60)), "report-60.txt")
  }

  @Test func drawsTheExampleOfTheHandbook() {
    let payload = PayloadResult(
      index: 0, source: "captures/number.json", contract: FixedRun.contract, outcome: .failed,
      findings: [FixedRun.weight])
    var report = TextReport()
    #expect(
      report.add(payload) == """
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
    let notes = report.add(payload).split(separator: "\n").filter { $0.contains("= note: ") }
    #expect(
      notes.map { $0.drop { $0 == " " } } == [
        "= note: a, at 1:1", "= note: b", "= note: c, at 1:2", "= note: d, at 1:1",
      ])
  }

  @Test func saysWhatAnEmptyRunIs() {
    #expect(
      FixedRun.emptyReport(TextReport()) == """
        0 payloads: nothing was checked
        0 errors, 0 warnings; rules applied 0 times

        """)
  }

  @Test func countsEverythingInTheSummary() {
    var summary = FixedRun.summary(FixedRun.payloads)
    summary.shard = "1/4"
    var report = TextReport()
    #expect(
      report.end(summary) == """
        share 1/4, 6 payloads: 2 passed, 2 failed, 2 not checked; 2 foreign, left out
        7 errors, 2 warnings, 1 note, 1 of them known, 2 of them suppressed; rules applied 178 times
        expired: 1 suppression
        interrupted: the rest of the input was not checked

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
