import Linecheck
import LinecheckJSON
import LinecheckRunner
import LinecheckSchema

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `linecheck schema lint`: finds mistakes in schemas, which are payloads like any other.
struct SchemaLintCommand: Command {
  static let name = "lint"
  static let operands = Operands([[.list("FILE", .file)]])
  static let summary = "Finds mistakes in JSON Schemas."
  static let options =
    SchemaOptions.options + CheckOptions.reporting.filter { $0.name != "--coverage" }
    + CheckOptions.gating.filter { $0.name != "--require" }
    + CheckOptions.showing.filter { $0.name != "--reveal" }
  static let examples = [
    Example(
      "linecheck schema lint schemas",
      "finds mistakes in schemas: words that nobody knows and so on")
  ]

  private let paths: [String]
  private let given: CheckOptions
  private let schemas: SchemaOptions

  init(_ arguments: Arguments) throws(UsageError) {
    paths = Array(arguments.operands.dropFirst())
    if paths.isEmpty {
      throw UsageError("schema lint needs a file", help: "linecheck schema lint FILE, FOLDER or -")
    }
    if paths.count(where: { $0 == "-" }) > 1 {
      throw UsageError("standard input can be read only once")
    }
    given = try CheckOptions(arguments)
    schemas = try SchemaOptions(arguments)
  }

  func run(_ console: inout Console) throws(UsageError) -> ExitCode {
    let folder = FileManager.default.currentDirectoryPath
    let configuration = try Configuration.loaded(
      named: given.config, for: paths, in: folder, &console
    ).aboutFindings
    let settings = try CheckSettings(given, configuration)
    var options = CheckRun.Options()
    options.take(
      settings, configuration, try Policy.loaded(settings, configuration, in: folder, &console))
    let inputs = PayloadInputs(paths)
    try ReportRequest.refuse(settings.reports, toReplace: inputs.inputs.map(\.name), "schema")
    for folder in inputs.emptyFolders {
      console.printError("linecheck: \(folder) holds no .json, .ndjson, .jsonl or .har file")
    }
    Interruption.watch()
    var reporter = RunReporter(
      given, settings, configuration, options.policy, saysUnused: false, console)
    reporter.begin(&console)
    var summary = Summary(countsNotes: settings.notes)
    for input in inputs.inputs {
      if Interruption.isRequested { break }
      var result = lint(input, options)
      result.index = summary.payloads
      summary.add(result)
      reporter.add(result, console)
      reporter.flush(&console) { "\(summary.payloads) of \(inputs.inputs.count) files" }
    }
    summary.isInterrupted = Interruption.isRequested
    summary.unmatched = inputs.emptyGlobs.sorted()
    return reporter.end(&summary, isLimited: false, &console)
  }

  private func lint(_ input: PayloadInput, _ options: CheckRun.Options) -> PayloadResult {
    do throws(SystemError) {
      let bytes = try input.read()
      let file = SchemaFile(input.name)
      let lint = SchemaLint(options: schemas.reading(file))
      let found = lint.findings(in: Array(bytes.all), at: file.uri, title: file.name)
      return PayloadResult(found, in: bytes, of: input.name, "schema", options)
    } catch {
      return .notChecked(input.name, error.reason)
    }
  }
}
