import Linecheck
import LinecheckProviders
import LinecheckRunner

/// The options of a check that a configuration may speak about too, each as it was given.
struct CheckOptions: Sendable {
  static let table = [
    Option("--baseline", "FILE", "findings that are known: they are counted and do not fail"),
    Option("--update-baseline", "write what is found to the baseline"),
    Option("--fail-on-stale", "fail where an entry of the baseline occurs no more"),
    Option("--min-payloads", "N", "fail where fewer payloads are checked"),
    Option("--require", "ID", "fail where nothing is checked against it; may be repeated"),
    Option("--config", "FILE", "none, or a file; else linecheck.json beside the payloads or above"),
  ]

  var contract: String?
  /// None where the option was not given.
  var reports: [String] = []
  var failOn: FailOn?
  var notes = false
  var config: String?
  var baseline: String?
  var updatesBaseline = false
  var failsOnStale = false
  var minPayloads: Int?
  var required: [String] = []

  /// No option.
  init() {}

  init(_ arguments: Arguments) throws(UsageError) {
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
    for (name, file) in [("--config", config), ("--baseline", baseline)] where file == "" {
      throw UsageError("\(name) names no file")
    }
    try Self.check(required)
  }

  /// Refuses what no contract has; a prefix is as good as an id.
  static func check(_ required: [String]) throws(UsageError) {
    for id in required { _ = try CheckCommand.selection(id) }
  }
}
