import LinecheckReports
import LinecheckRunner
import Testing

/// Each format writes three fixed runs as its golden files have them: one with all that a run can
/// have, an empty one, and one that was interrupted.
@Suite struct GoldenTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    /// The name of the file, behind `report`, `empty` or `interrupted`.
    let name: String
    let writer: @Sendable () -> any ReportWriter

    init(_ name: String, _ writer: @escaping @Sendable () -> any ReportWriter) {
      (self.name, self.writer) = (name, writer)
    }

    var testDescription: String { name }
  }

  static let samples = [
    Sample(".txt") { TextReport() },
    Sample("-color.txt") { TextReport(color: true) },
    Sample("-60.txt") { TextReport(terminalWidth: 60) },
    Sample(".json") { JSONReport() },
    Sample(".ndjson") { NDJSONReport() },
    Sample(".xml") { JUnitReport() },
    Sample("-strict.xml") { JUnitReport(flavor: .strict) },
    Sample(".md") { MarkdownReport() },
    Sample(".html") { HTMLReport() },
    Sample(".github") { GitHubReport() },
    Sample(".sarif") { SARIFReport(version: "0.1.0") },
    Sample(".tap") { TAPReport() },
    Sample(".codeclimate.json") { CodeClimateReport() },
  ]

  @Test(arguments: samples) func writesWhatTheGoldenFilesHave(of sample: Sample) throws {
    func expect(_ run: String, _ payloads: [PayloadResult], _ summary: Summary) throws {
      let text = FixedRun.report(sample.writer(), payloads, summary)
      try Golden.expect(text, run + sample.name)
    }
    let all = FixedRun.payloads
    try expect("report", all, FixedRun.summary(all, expired: 1))
    try expect("empty", [], Summary())
    try expect("interrupted", Array(all.prefix(2)), FixedRun.interrupted(Array(all.prefix(2))))
  }
}
