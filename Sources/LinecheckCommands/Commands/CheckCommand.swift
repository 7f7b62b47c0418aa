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
  static let operands = Operands([[.list("PATH", .file)]])
  static let summary =
    "Checks captures: JSON, NDJSON, HAR, exchanges; files, folders, - for standard input."
  static let options =
    CheckOptions.resolving + [schemaOption, sideOption] + SchemaOptions.options + [
      Option("--group", "the payloads of one folder belong together: the numbers of one account")
    ] + CheckOptions.reporting + [
      Option("--jobs", "N", "how many payloads are checked at once; as many as there are cores"),
      Option("--shard", "I/N", "check each N-th payload only, beginning with the I-th"),
      Option("--limit", "N", "check no more than N payloads"),
    ] + CheckOptions.gating + [
      Option("--verbose", "name the exchanges that are foreign, too")
    ] + CheckOptions.showing
  static let examples = [
    Example("linecheck check captures", "checks all that is in a folder"),
    Example(
      "linecheck check --report text --report junit=report.xml captures",
      "shows what is found, and writes it for a build server, too"),
    Example(
      "linecheck check --contract retell/get-phone-number/200 - < number.json",
      "checks standard input as what a contract is about"),
    Example(
      "linecheck check --schema line.schema.json lines.ndjson", "checks each line by a JSON Schema"),
  ]

  private let paths: [String]
  private let given: CheckOptions
  private let maps: [ContractMap]
  private let schemas: CheckedSchemas
  private var selection: ContractSelection
  private var options: CheckRun.Options

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
    schemas = try CheckedSchemas(arguments)
    var options = CheckRun.Options(
      revealing: given.revealing, input: try arguments.choice("--input"),
      groups: arguments.has("--group"))
    options.jobs = try arguments.number("--jobs") ?? ProcessInfo.processInfo.activeProcessorCount
    options.limit = try arguments.number("--limit")
    options.shard = try Self.shard(arguments.value("--shard"))
    options.listsForeign = arguments.has("--verbose")
    options.baseURLs = try Self.baseURLs(arguments.values("--base-url"))
    for name in ["--shard", "--limit"] where !given.coverage.isEmpty && arguments.has(name) {
      throw UsageError(
        "--coverage is about all of the input, and \(name) leaves some of it out")
    }
    self.options = options
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
    command.selection = try schemas.selection(
      given.contract, maps, configuration, in: folder, &console)
    command.options.baseURLs += configuration.baseURLs
    command.options.take(
      settings, configuration,
      try Policy.loaded(settings, configuration, in: folder, &console))
    return try await command.check(settings, configuration, in: folder, &console)
  }

  private func check(
    _ settings: CheckSettings, _ configuration: Configuration, in folder: String,
    _ console: inout Console
  ) async throws(UsageError) -> ExitCode {
    let inputs = PayloadInputs(paths)
    try ReportRequest.refuse(settings.reports, toReplace: inputs.inputs.map(\.name), "payload")
    try settings.refuseToReplace(configuration)
    for folder in inputs.emptyFolders {
      console.printError("linecheck: \(folder) holds no .json, .ndjson, .jsonl or .har file")
    }
    Interruption.watch()
    var reporter = RunReporter(given, settings, configuration, options.policy, console)
    reporter.begin(&console)
    let progress = CheckProgress(inputs, isShown: reporter.showsProgress)
    var options = options
    options.countsCoverage = reporter.needsCoverage
    let run = CheckRun(selection, options)
    var summary = await run.check(
      inputs, in: folder, listsPassed: reporter.listsPassed,
      while: { console.outputFailure == nil || reporter.writesFiles }
    ) { event in
      switch event {
      case .payload(let payload): reporter.add(payload, console)
      case .foreign(let exchange): reporter.say("foreign: \(exchange)", console)
      case .coverage(let counted): reporter.add(counted)
      case .progress(let state): reporter.flush(&console) { progress.text(state) }
      }
    }
    let unused = selection.unusedMaps(among: inputs.inputs.lazy.map(\.name))
    summary.unmatched = (inputs.emptyGlobs + unused.map { "--map \($0)" }).sorted()
    return reporter.end(&summary, isLimited: options.limit != nil, &console)
  }
}
