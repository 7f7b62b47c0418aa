import Linecheck
import LinecheckProviders
import LinecheckReports
import LinecheckRunner

/// `linecheck conformance`: checks the Corpus, proves every rule, writes the reports.
struct ConformanceCommand: Command {
  static let name = "conformance"
  static let operands = "[--corpus DIR] [--reports DIR]"
  static let summary = "Checks the Corpus against every rule, and writes Reports."
  static let options = [
    Option("--corpus", "DIR", "the payloads with known verdicts; Corpus by default"),
    Option("--reports", "DIR", "where the reports go; Reports by default"),
    Option("--no-color", "no colours, whatever the terminal can do"),
  ]

  private let corpus: String
  private let reports: String

  init(_ arguments: Arguments) throws(UsageError) {
    if let word = arguments.operands.first {
      throw UsageError("conformance takes no path: \(word)", help: "linecheck check \(word)")
    }
    corpus = arguments.value("--corpus") ?? "Corpus"
    reports = arguments.value("--reports") ?? "Reports"
  }

  func run(_ console: inout Console) throws(UsageError) -> ExitCode {
    let run = try conformance()
    var summary = Summary(countsNotes: true)
    var text = TextReport(
      color: console.usesColor, quiet: true, terminalWidth: console.width)
    console.print(text.begin())
    for result in run.results {
      summary.add(result)
      console.print(text.add(result))
    }
    let code: ExitCode = run.isConformant ? .success : .findings
    summary.exit = code.rawValue
    console.print(text.end(summary))
    let rules = run.coverage.reduce(0) { $0 + $1.rows.count }
    console.print(
      "\(run.results.count) payloads, \(run.coverage.count) contracts, \(rules) rules: "
        + (run.isConformant ? "all as they should be\n" : "not all as they should be\n"))
    return write(run, summary, &console) ? code : .reportNotWritten
  }

  private func conformance() throws(UsageError) -> ConformanceRun {
    do {
      let corpus = try Corpus(corpus)
      if corpus.cases.isEmpty { throw UsageError("\(self.corpus) holds no payload") }
      return try ConformanceRun(corpus, Providers.contracts)
    } catch let error as SystemError {
      throw UsageError(
        "there is no Corpus to check: \(error)",
        help: "run it where the project's Corpus folder is, or name one with --corpus")
    } catch let error as UsageError {
      throw error
    } catch {
      throw UsageError("a contract contradicts itself: \(error)")
    }
  }

  private func write(_ run: ConformanceRun, _ summary: Summary, _ console: inout Console) -> Bool {
    var junit = JUnitReport()
    var xml = junit.begin()
    for result in run.results { xml += junit.add(result) }
    xml += junit.end(summary)
    let files = [
      ("conformance.md", ConformanceReport(run).text),
      ("coverage.md", CoverageReport(run).text),
      ("junit.xml", xml),
    ]
    do throws(SystemError) {
      try FileSystem.makeFolder(reports)
      for (name, text) in files { try FileSystem.write(text, to: reports + "/" + name) }
      return true
    } catch {
      console.printError("linecheck: \(error)")
      return false
    }
  }
}
