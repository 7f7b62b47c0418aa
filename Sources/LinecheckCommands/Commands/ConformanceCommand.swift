import Linecheck
import LinecheckProviders
import LinecheckReports
import LinecheckRunner

/// `linecheck conformance`: checks the Corpus, proves every rule, writes the reports.
struct ConformanceCommand: Command {
  static let name = "conformance"
  static let operands = Operands.none
  static let summary = "Checks the Corpus against every rule, and writes Reports."
  static let options = [
    Option("--corpus", "DIR", .folder, "the payloads with known verdicts; Corpus by default"),
    Option("--reports", "DIR", .folder, "where the reports go; Reports by default"),
    Option(
      "--derive", "first derive payloads from the rules anew: derived.jsonl of every contract"),
    Option("--mutants", "damage every rule, one way at a time, and fail where no payload notices"),
    Option("--every", "N", "of the damages only each N-th"),
    Option("--no-color", "no colours, whatever the terminal can do"),
  ]

  private let corpus: String
  private let reports: String
  private let derives: Bool
  private let mutates: Bool
  private let every: Int

  init(_ arguments: Arguments) throws(UsageError) {
    if let word = arguments.operands.first {
      throw UsageError("conformance takes no path: \(word)", help: "linecheck check \(word)")
    }
    corpus = arguments.value("--corpus") ?? "Corpus"
    reports = arguments.value("--reports") ?? "Reports"
    derives = arguments.has("--derive")
    mutates = arguments.has("--mutants")
    let every = arguments.value("--every") ?? "1"
    if arguments.has("--every") && !mutates {
      throw UsageError("--every is about --mutants", help: "linecheck conformance --mutants")
    }
    guard let count = Int(every), count > 0 else {
      throw UsageError("--every needs a number from 1, not \(every)")
    }
    self.every = count
  }

  func run(_ console: inout Console) throws(UsageError) -> ExitCode {
    if derives { try derive(&console) }
    if mutates { return try mutate(&console) }
    let run = try withCorpus { corpus in
      try ConformanceRun(corpus, Providers.contracts, Providers.operations)
    }
    var summary = Summary(countsNotes: true)
    var text = TextReport(
      color: console.usesColor, quiet: true, terminalWidth: console.width)
    let output = ReportOutput()
    for result in run.results {
      summary.add(result)
      text.add(result, to: output)
    }
    console.print(output)
    let code: ExitCode = run.isConformant ? .success : .findings
    summary.exit = code.rawValue
    let rules = Set(run.coverage.flatMap(\.rows).map(\.constraint.id)).count
    let payloads = run.results.count { $0.resolvedBy != nil && !run.isDerived($0) }
    let derived = run.derived.values.reduce(0) { $0 + $1.payloads }
    console.print(
      "\(payloads) payloads and \(derived) derived ones, \(run.coverage.count) contracts, \(rules) rules: "
        + (run.isConformant ? "all as they should be\n" : "not all as they should be\n"))
    return write(run, summary, &console) ? code : .reportNotWritten
  }

  /// Does something with the Corpus; what goes wrong with it is a mistake of the call.
  private func withCorpus<Result>(
    _ body: (Corpus) throws -> Result
  ) throws(UsageError) -> Result {
    do {
      let corpus = try Corpus(corpus)
      if corpus.cases.isEmpty { throw UsageError("\(self.corpus) holds no payload") }
      return try body(corpus)
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

  /// Damages every rule, and says what nobody notices.
  private func mutate(_ console: inout Console) throws(UsageError) -> ExitCode {
    let run = try withCorpus { corpus in
      try MutationRun(corpus, Providers.contracts, Providers.operations, every: every)
    }
    for survivor in run.survivors {
      console.print("nobody notices: \(survivor.rule) \(survivor.damage) (\(survivor.contract))\n")
    }
    let noticed = run.mutants - run.survivors.count
    console.print(
      "\(run.rules) rules damaged in \(run.mutants) ways, one at a time: \(noticed) noticed\n")
    if run.mutants == 0 { return .nothingChecked }
    return run.survivors.isEmpty ? .success : .findings
  }

  /// Makes the derived payloads anew.
  private func derive(_ console: inout Console) throws(UsageError) {
    let files = try withCorpus { corpus in
      try Providers.contracts.compactMap { contract -> (path: String, text: String)? in
        guard corpus.cases.contains(where: { $0.contract == contract.id }) else { return nil }
        let text = try DerivedFile.derived(
          from: contract, among: Providers.contracts, Providers.operations, in: corpus,
          examples: Self.examples)
        return ("\(self.corpus)/\(contract.id)/\(DerivedFile.name)", text)
      }
    }
    do throws(SystemError) {
      for (path, text) in files { try FileSystem.write(text, to: path) }
    } catch {
      throw UsageError("\(error)")
    }
  }

  private static func examples(of rule: RuleID) -> [String] {
    let example = Providers.example(of: rule)
    return [example?.failing, example?.passing].compactMap(\.self)
      .map(ConstraintExample.writtenOut)
  }

  private func write(_ run: ConformanceRun, _ summary: Summary, _ console: inout Console) -> Bool {
    var junit = JUnitReport()
    let xml = ReportOutput()
    for result in run.results { junit.add(result, to: xml) }
    junit.end(summary, to: xml)
    do throws(SystemError) {
      let files = [
        ("conformance.md", ConformanceReport(run).text),
        ("coverage.md", CoverageReport(run, unencoded: Providers.unencoded).text),
        ("junit.xml", try xml.text()),
      ]
      try FileSystem.makeFolder(reports)
      for (name, text) in files { try FileSystem.write(text, to: reports + "/" + name) }
      return true
    } catch {
      console.printError("linecheck: \(error)")
      return false
    }
  }
}
