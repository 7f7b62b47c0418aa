import Linecheck
import LinecheckProviders
package import LinecheckRunner

/// What a check is told by its options and its configuration together: options win.
///
/// An option that may be repeated takes the place of the whole list in the configuration, and the
/// list itself stays as it is. An option without a value can only turn something on; `--config none`
/// leaves all of the configuration out.
package struct CheckSettings: Sendable {
  var contract: String?
  package var reports: [ReportRequest]
  package var failOn: FailOn
  package var notes: Bool
  var baseline: String?
  var updatesBaseline: Bool
  var failsOnStale: Bool
  var minPayloads: Int
  var required: [String]

  /// What options and a configuration ask for.
  ///
  /// - Throws: `UsageError` where that makes no sense together.
  package init(_ options: CheckOptions, _ configuration: Configuration) throws(UsageError) {
    contract = options.contract ?? configuration.contract
    reports = try ReportRequest.all(
      options.reports.isEmpty ? configuration.reports : options.reports)
    failOn = options.failOn ?? configuration.failOn ?? .error
    notes = options.notes || configuration.notes ?? false
    baseline = options.baseline ?? configuration.baseline
    updatesBaseline = options.updatesBaseline
    failsOnStale = options.failsOnStale || configuration.failOnStale ?? false
    minPayloads = options.minPayloads ?? configuration.minPayloads ?? 0
    required = options.required.isEmpty ? configuration.require : options.required
    required = Self.wholeOrPrefixes(required)
    guard baseline == nil else { return }
    let idle = [
      ("--update-baseline", updatesBaseline), ("--fail-on-stale", options.failsOnStale),
    ]
    if let (name, _) = idle.first(where: \.1) {
      throw UsageError("\(name) needs a baseline", help: "name its file with --baseline FILE")
    }
  }

  /// What is no whole id begins several, and then ends in `/`.
  static func wholeOrPrefixes(_ ids: [String]) -> [String] {
    ids.map { id in
      let isKnown = Providers.contracts.contains { $0.id == id }
      let isWhole = isKnown || id.hasSuffix("/") || SchemaFile.isContract(id)
      return isWhole ? id : id + "/"
    }
  }

  /// What the run has to come to.
  var gates: Gates {
    Gates(
      failOn: failOn, minPayloads: minPayloads, required: required, failOnStale: failsOnStale)
  }

  /// A report must not take the place of the configuration or the baseline.
  package func refuseToReplace(_ configuration: Configuration) throws(UsageError) {
    let kept = [("the configuration", configuration.path), ("the baseline", baseline ?? "")]
    for file in reports.compactMap(\.file) {
      for (name, path) in kept where !path.isEmpty {
        let identity = try? FileSystem.identity(of: path)
        guard file == path || identity != nil && identity == (try? FileSystem.identity(of: file))
        else { continue }
        throw UsageError(
          "the report \(file) would take the place of \(name)", help: "name another file")
      }
    }
  }
}
