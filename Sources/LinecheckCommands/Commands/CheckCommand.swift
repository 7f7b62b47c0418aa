import Linecheck
import LinecheckProviders
import LinecheckReports
import LinecheckRunner

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `linecheck check`: checks payloads.
struct CheckCommand: Command {
  static let name = "check"
  static let operands = "[options] PATH …"
  static let summary =
    "Checks captures: JSON, NDJSON, HAR, exchanges; files, folders, - for standard input."
  static let options = [
    Option("--contract", "ID", "the contract of every payload, or a prefix of several"),
    Option("--map", "GLOB=ID", "the contract of the payloads at some paths; may be repeated"),
    Option("--base-url", "PROVIDER=URL", "another address of a provider: of a proxy; repeatable"),
    Option("--input", "FORMAT", "json, ndjson, exchange or har; else name or content says it"),
    Option("--group", "the payloads of one folder belong together: the numbers of one account"),
    Option(
      "--report", "FORMAT[=FILE]", "text (default), json, ndjson, junit, markdown; repeatable"),
    Option("--fail-on", "SEVERITY", "error (default), warning or never"),
    Option("--notes", "look for notes too: unknown members and the like"),
    Option(
      "--coverage", "FILE", "write how often each constraint was exercised: .json, or Markdown"),
    Option("--jobs", "N", "how many payloads are checked at once; as many as there are cores"),
    Option("--shard", "I/N", "check each N-th payload only, beginning with the I-th"),
    Option("--limit", "N", "check no more than N payloads"),
    Option("--reveal", "show values instead of their shapes; secrets stay hidden"),
    Option("--verbose", "name the exchanges that are foreign, too"),
    Option("--quiet", "say nothing when all is well, and leave the summary out"),
    Option("--no-color", "no colours, whatever the terminal can do"),
  ].inserting(CheckOptions.table, before: "--reveal")

  private let paths: [String]
  private let given: CheckOptions
  private let maps: [ContractMap]
  private var selection: ContractSelection
  private var reports: [ReportRequest]
  private var options: CheckRun.Options
  private let isQuiet: Bool
  private let coverageFiles: [String]

  init(_ arguments: Arguments) throws(UsageError) {
    paths = arguments.operands
    if paths.isEmpty {
      throw UsageError("check needs a path", help: "linecheck check FILE, FOLDER or -")
    }
    if paths.count(where: { $0 == "-" }) > 1 {
      throw UsageError("standard input can be read only once")
    }
    given = try CheckOptions(arguments)
    maps = try Self.maps(arguments.values("--map"))
    selection = try Self.selection(arguments.value("--contract"), maps)
    reports = try ReportRequest.all(arguments.values("--report"))
    var options = CheckRun.Options(
      failOn: try arguments.choice("--fail-on", default: FailOn.error),
      notes: arguments.has("--notes"), revealing: arguments.has("--reveal"),
      input: try arguments.choice("--input"), groups: arguments.has("--group"))
    options.jobs = try arguments.number("--jobs") ?? ProcessInfo.processInfo.activeProcessorCount
    options.limit = try arguments.number("--limit")
    options.shard = try Self.shard(arguments.value("--shard"))
    options.listsForeign = arguments.has("--verbose")
    options.baseURLs = try Self.baseURLs(arguments.values("--base-url"))
    coverageFiles = arguments.values("--coverage")
    options.countsCoverage = !coverageFiles.isEmpty
    for file in coverageFiles where reports.contains(where: { $0.file == file }) {
      throw UsageError("two reports would go to \(file)")
    }
    for name in ["--shard", "--limit"] where options.countsCoverage && arguments.has(name) {
      throw UsageError(
        "--coverage is about all of the input, and \(name) leaves some of it out")
    }
    self.options = options
    isQuiet = arguments.has("--quiet")
  }

  private static func shard(_ text: String?) throws(UsageError) -> Shard? {
    guard let text else { return nil }
    guard let shard = Shard(text) else {
      throw UsageError(
        "--shard takes a share such as 2/4, not \(text)", help: "the first of four is 1/4")
    }
    return shard
  }

  func run(_ console: inout Console) async throws(UsageError) -> ExitCode {
    let folder = FileManager.default.currentDirectoryPath
    let configuration = try Configuration.loaded(
      named: given.config, for: paths, in: folder, &console)
    let settings = try CheckSettings(given, configuration)
    var command = self
    command.selection = try Self.selection(given.contract, maps, configuration, in: folder)
    command.reports = settings.reports
    command.options.failOn = settings.failOn
    command.options.notes = settings.notes
    command.options.baseURLs += configuration.baseURLs
    command.options.additions = configuration.additions
    command.options.policy = try Policy.loaded(settings, configuration, in: folder, &console)
    return try await command.check(settings, configuration, in: folder, &console)
  }

  private func check(
    _ settings: CheckSettings, _ configuration: Configuration, in folder: String,
    _ console: inout Console
  ) async throws(UsageError) -> ExitCode {
    let inputs = PayloadInputs(paths)
    try ReportRequest.refuse(reports, toReplace: inputs.inputs.map(\.name), "payload")
    try settings.refuseToReplace(configuration)
    for folder in inputs.emptyFolders {
      console.printError("linecheck: \(folder) holds no .json, .ndjson, .jsonl or .har file")
    }
    Interruption.watch()
    var sinks = ReportSinks(reports, console, quiet: isQuiet, failOn: options.failOn)
    let talk = PolicyTalk(
      policy: options.policy, configuration: configuration, settings: settings)
    var ledger = PolicyLedger(options.policy)
    talk.begin(&console)
    sinks.begin(&console)
    var progress = ProgressLine(inputs, console)
    var coverage: TrafficCoverage?
    let run = CheckRun(selection, options)
    var summary = await run.check(
      inputs, in: folder, listsPassed: sinks.listPassed,
      while: { console.outputFailure == nil || writesFiles(settings) }
    ) { event in
      switch event {
      case .payload(let payload):
        ledger.add(payload)
        sinks.add(payload)
        if !showsText, let reason = payload.reason {
          progress.clear()
          console.printError("linecheck: not checked: \(payload.name): \(reason)")
        }
      case .foreign(let exchange):
        progress.clear()
        console.printError("linecheck: foreign: \(exchange)")
      case .coverage(let counted): coverage = counted
      case .progress(let state):
        if sinks.hasOutput { progress.clear() }
        sinks.flush(&console)
        progress.show(state)
      }
    }
    progress.clear()
    summary.gates = settings.gates
    let unused = selection.unusedMaps(among: inputs.inputs.lazy.map(\.name))
    summary.unmatched = (inputs.emptyGlobs + unused.map { "--map \($0)" }).sorted()
    let isCovered = write(coverage, &console)
    let code = end(&summary, &sinks, talk, ledger, &console)
    return isCovered || code == .interrupted ? code : .reportNotWritten
  }

  /// Writes how often each constraint was exercised; false where that cannot be written.
  private func write(_ coverage: TrafficCoverage?, _ console: inout Console) -> Bool {
    guard let coverage else { return true }
    let report = TrafficReport(coverage)
    var isWritten = true
    for file in coverageFiles {
      do throws(SystemError) {
        try FileSystem.write(report.text(for: file), to: file)
      } catch {
        console.printError("linecheck: the coverage: \(error)")
        isWritten = false
      }
    }
    return isWritten
  }

  /// Says what the run came to, and writes what is left.
  private func end(
    _ summary: inout Summary, _ sinks: inout ReportSinks, _ talk: PolicyTalk,
    _ ledger: PolicyLedger, _ console: inout Console
  ) -> ExitCode {
    if summary.isInterrupted { console.printError("linecheck: interrupted") }
    let isCut = console.outputFailure != nil && !writesFiles(talk.settings)
    let areUpdated = talk.end(ledger, &summary, isLimited: isCut || options.limit != nil, &console)
    let gate = summary.gates.exit(for: summary)
    for sentence in gate.sentences { console.printError("linecheck: \(sentence)") }
    let isPrinted = console.outputFailure == nil
    let code = areUpdated && isPrinted || gate.code == .interrupted ? gate.code : .reportNotWritten
    summary.exit = code.rawValue
    let areWritten = sinks.end(summary, &console)
    return areWritten || code == .interrupted ? code : .reportNotWritten
  }

  /// Whether the run is for more than standard output; else it ends where nobody reads that.
  private func writesFiles(_ settings: CheckSettings) -> Bool {
    reports.contains { $0.file != nil } || !coverageFiles.isEmpty || settings.updatesBaseline
  }

  /// Whether the text report goes to standard output, where a person reads what was not checked.
  private var showsText: Bool { reports.contains { $0.format == .text && $0.file == nil } }
}
