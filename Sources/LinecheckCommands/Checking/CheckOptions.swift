import Linecheck
import LinecheckProviders
import LinecheckRunner

/// The options that all checks have, of captures and of live answers: what is reported, and what a run
/// has to come to. Of most of them a configuration may speak, too.
package struct CheckOptions: Sendable {
  /// What says of captures what they are.
  static let resolving = [
    Option("--contract", "ID", .contract, "the contract of every payload, or a prefix of several"),
    Option(
      "--map", "GLOB=ID", .pair(.file, .contract), "the contract of the payloads at some paths",
      isRepeatable: true),
    Option(
      "--base-url", "PROVIDER=URL", .pair(.provider, .text),
      "another address of a provider: of a proxy",
      isRepeatable: true),
    Option(
      "--input", "FORMAT", .one(of: InputFormat.self),
      "json, ndjson, exchange or har; else name or content says it"),
  ]

  /// Reports of a run.
  static let report = Option(
    "--report", "FORMAT[=FILE]", .report, "write a report", default: "text", isRepeatable: true)

  /// What is looked for and written.
  package static let reporting =
    [
      report,
      Option(
        "--fail-on", "SEVERITY", .one(of: FailOn.self), "from which severity on a payload fails",
        default: "error"),
      Option("--notes", "look for notes too: unknown members and the like"),
      Option(
        "--coverage", "FILE", .file,
        "write how often each constraint was exercised: .json, or Markdown", isRepeatable: true),
    ] + ReportLayout.options

  /// What the run has to come to.
  package static let gating = [
    Option(
      "--baseline", "FILE", .file, "findings that are known: they are counted and do not fail"),
    Option("--update-baseline", "write what is found to the baseline"),
    Option("--fail-on-stale", "fail where an entry of the baseline occurs no more"),
    Option("--min-payloads", "N", "fail where fewer payloads are checked"),
    Option(
      "--require", "ID", .contract, "fail where nothing is checked against it", isRepeatable: true),
    Option(
      "--config", "FILE", .fileOr(["none"]),
      "none, or a file; else linecheck.json beside the payloads or above"),
  ]

  /// How it is shown.
  package static let showing = [
    Option("--reveal", "show values instead of their shapes; secrets stay hidden"),
    Option("--quiet", "say nothing when all is well, and leave the summary out"),
    Option("--no-color", "no colours, whatever the terminal can do"),
  ]

  var contract: String?
  /// None where the option was not given.
  var reports: [String] = []
  var failOn: FailOn?
  var notes = false
  package var config: String?
  var baseline: String?
  var updatesBaseline = false
  var failsOnStale = false
  var minPayloads: Int?
  var required: [String] = []
  /// Where it is written how often each constraint was exercised.
  package var coverage: [String] = []
  /// Whether values of persons are shown as they are.
  package var revealing = false
  package var layout = ReportLayout()

  /// No option.
  init() {}

  /// Reads the options.
  ///
  /// - Throws: `UsageError` where one of them makes no sense.
  package init(_ arguments: Arguments) throws(UsageError) {
    contract = arguments.value("--contract")
    reports = arguments.values("--report")
    failOn = try arguments.choice("--fail-on")
    notes = arguments.has("--notes")
    config = arguments.value("--config")
    baseline = arguments.value("--baseline")
    updatesBaseline = arguments.has("--update-baseline")
    failsOnStale = arguments.has("--fail-on-stale")
    required = arguments.values("--require")
    minPayloads = try arguments.number("--min-payloads", from: 0)
    coverage = arguments.values("--coverage")
    revealing = arguments.has("--reveal")
    layout = try ReportLayout(arguments)
    for (name, file) in [("--config", config), ("--baseline", baseline)] where file == "" {
      throw UsageError("\(name) names no file")
    }
    try Self.check(required)
    let requests = try ReportRequest.all(reports)
    for file in coverage where requests.contains(where: { $0.file == file }) {
      throw UsageError("two reports would go to \(file)")
    }
  }

  /// Refuses what no contract has; a prefix is as good as an id.
  static func check(_ required: [String]) throws(UsageError) {
    for id in required where !SchemaFile.isContract(id) { _ = try CheckCommand.selection(id) }
  }
}
