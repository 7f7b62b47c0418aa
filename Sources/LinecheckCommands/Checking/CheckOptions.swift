import Linecheck
import LinecheckProviders
import LinecheckRunner

/// The options that all checks have, of captures and of live answers: what is reported, and what a run
/// has to come to. Of most of them a configuration may speak, too.
package struct CheckOptions: Sendable {
  /// What is looked for and written.
  package static let reporting = [
    Option(
      "--report", "FORMAT[=FILE]", "text (default), json, ndjson, junit, markdown; repeatable"),
    Option("--fail-on", "SEVERITY", "error (default), warning or never"),
    Option("--notes", "look for notes too: unknown members and the like"),
    Option(
      "--coverage", "FILE", "write how often each constraint was exercised: .json, or Markdown"),
  ]

  /// What the run has to come to.
  package static let gating = [
    Option("--baseline", "FILE", "findings that are known: they are counted and do not fail"),
    Option("--update-baseline", "write what is found to the baseline"),
    Option("--fail-on-stale", "fail where an entry of the baseline occurs no more"),
    Option("--min-payloads", "N", "fail where fewer payloads are checked"),
    Option("--require", "ID", "fail where nothing is checked against it; may be repeated"),
    Option("--config", "FILE", "none, or a file; else linecheck.json beside the payloads or above"),
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
  package var isQuiet = false

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
    isQuiet = arguments.has("--quiet")
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
    for id in required { _ = try CheckCommand.selection(id) }
  }
}
