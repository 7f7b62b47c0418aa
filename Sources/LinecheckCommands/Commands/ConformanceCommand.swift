import Linecheck
import LinecheckProviders
import LinecheckReports
import LinecheckRunner

/// `linecheck conformance`: checks the Corpus, proves every rule, writes the reports.
struct ConformanceCommand: Command {
  static let name = "conformance"
  static let operands = "[--corpus DIR] [--reports DIR] [--derive]"
  static let summary = "Checks the Corpus against every rule, and writes Reports."
  static let options = [
    Option("--corpus", "DIR", "the payloads with known verdicts; Corpus by default"),
    Option("--reports", "DIR", "where the reports go; Reports by default"),
    Option("--derive", "first add a payload for each rule that none breaks, made of a valid one"),
    Option("--no-color", "no colours, whatever the terminal can do"),
  ]

  private let corpus: String
  private let reports: String
  private let derives: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    if let word = arguments.operands.first {
      throw UsageError("conformance takes no path: \(word)", help: "linecheck check \(word)")
    }
    corpus = arguments.value("--corpus") ?? "Corpus"
    reports = arguments.value("--reports") ?? "Reports"
    derives = arguments.has("--derive")
  }

  func run(_ console: inout Console) throws(UsageError) -> ExitCode {
    if derives { try derive(&console) }
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
    let rules = Set(run.coverage.flatMap(\.rows).map(\.constraint.id)).count
    let payloads = run.results.count { $0.resolvedBy != nil }
    console.print(
      "\(payloads) payloads, \(run.coverage.count) contracts, \(rules) rules: "
        + (run.isConformant ? "all as they should be\n" : "not all as they should be\n"))
    return write(run, summary, &console) ? code : .reportNotWritten
  }

  private func conformance() throws(UsageError) -> ConformanceRun {
    do {
      let corpus = try Corpus(corpus)
      if corpus.cases.isEmpty { throw UsageError("\(self.corpus) holds no payload") }
      return try ConformanceRun(corpus, Providers.contracts, Providers.operations)
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

  /// Adds payloads to the Corpus for the rules that none breaks, and says which are left.
  private func derive(_ console: inout Console) throws(UsageError) {
    do {
      let corpus = try Corpus(self.corpus)
      let run = try ConformanceRun(corpus, Providers.contracts, Providers.operations)
      let derivation = try CorpusDerivation(run, corpus, Providers.contracts) { rule in
        Providers.example(of: rule).map { ConstraintExample.writtenOut($0.failing) }
      }
      for payload in derivation.derived {
        let path = self.corpus + "/" + payload.path
        try FileSystem.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
        try FileSystem.write(payload.text, to: path)
        let list = String(path.dropLast(".json".utf8.count)) + ".expect"
        try FileSystem.write(payload.expectation, to: list)
      }
      for (contract, rule) in derivation.missing {
        console.printError(
          "linecheck: no change of a valid payload breaks \(rule) alone (\(contract))")
      }
      console.printError("linecheck: added \(derivation.derived.count) payloads to \(self.corpus)")
    } catch {
      throw UsageError("nothing could be derived: \(error)")
    }
  }

  private func write(_ run: ConformanceRun, _ summary: Summary, _ console: inout Console) -> Bool {
    var junit = JUnitReport()
    var xml = junit.begin()
    for result in run.results { xml += junit.add(result) }
    xml += junit.end(summary)
    let files = [
      ("conformance.md", ConformanceReport(run).text),
      ("coverage.md", CoverageReport(run, unencoded: Providers.unencoded).text),
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
