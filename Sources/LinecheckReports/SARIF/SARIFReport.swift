import Linecheck
public import LinecheckRunner

/// A report in SARIF 2.1.0 (OASIS, docs.oasis-open.org/sarif/sarif/v2.1.0), with all that GitHub's
/// code scanning demands: texts of rules, regions with lines and columns, and fingerprints.
///
///     {"$schema": "…", "version": "2.1.0", "runs": [{
///       "tool": {"driver": {"name": "linecheck", "rules": [{"id": "…", "help": …}, …]}},
///       "results": [{"ruleId": "…", "ruleIndex": 0, "level": "error", "locations": …}, …],
///       "invocations": [{"executionSuccessful": true, "exitCode": 1, …}]}]}
///
/// GitHub refuses a run of more than 25,000 results: the worst are written, and a notification says
/// how many are not. Findings of a baseline, and those that the configuration suppresses, are left
/// out: GitHub opens alerts for suppressed results, too. What was not checked is a notification of the tool.
///
/// A result needs a file of the repository. A source that is none, such as an answer of an API, gets
/// a path below `outside/`, with the line and column of what was checked, and the message says where
/// that is: GitHub then shows the result without a preview instead of refusing all of the report.
public struct SARIFReport: ReportWriter, Sendable {
  private let version: String
  private var source: PlacedSource
  private var rules = SARIFRules()
  private var ordinals = Ordinals()
  private var results = SARIFResults()
  private var notChecked = 0

  /// A report.
  ///
  /// - Parameters:
  ///   - version: the version of the program.
  ///   - places: where sources stand in the repository.
  public init(version: String, places: SourcePlaces = SourcePlaces()) {
    self.version = version
    source = PlacedSource(places)
  }

  /// There is nothing to say about them.
  public var listsPassed: Bool { false }

  /// Keeps the results of a payload.
  public mutating func add(_ payload: PayloadResult, to output: ReportOutput) {
    guard payload.outcome == .notChecked || payload.findings.contains(where: \.counts) else {
      return
    }
    source.move(to: payload.source)
    let uri = URI.reference(to: source.path)
    if payload.outcome == .notChecked { add(notChecked: payload, at: uri, output) }
    for finding in payload.findings where finding.counts {
      let number = ordinals.next(Array(finding.fingerprint.utf8), Array(uri.utf8))
      guard results.hasRoom(for: finding) else { continue }
      guard let rule = rules.index(of: finding, output) else { continue }
      let result = SARIFResult(
        finding: finding, payload: payload, rule: rule, uri: uri, isElsewhere: source.isElsewhere,
        fingerprint: "\(finding.fingerprint):\(number)")
      results.add(result, output)
    }
  }

  /// The whole report.
  public mutating func end(_ summary: Summary, to output: ReportOutput) {
    output.write(
      """
      {
        "$schema": "\(Self.schema)",
        "version": "2.1.0",
        "runs": [
          {
            "columnKind": "unicodeCodePoints",
            "tool": {
              "driver": {
                "name": "linecheck",
                "version": \(JSONWriter.text(version, .oneLine)),
                "notifications": \(JSONWriter.text(SARIFNotification.descriptors, .oneLine)),
                "rules": [
      """)
    rules.write(to: output)
    output.write("]\n        }\n      },\n      \"results\": [")
    let left = results.write(to: output)
    output.write("],\n      \"invocations\": [{")
    output.write(SARIFInvocation.members(of: summary))
    output.write(", \"toolExecutionNotifications\": [")
    var isFirst = notChecked == 0
    output.writeKept(Section.notifications.rawValue)
    for notification in SARIFNotification.all(
      of: summary, left: left, notChecked: notChecked - Self.notificationLimit)
    {
      output.write("\(isFirst ? "" : ",")\n        \(JSONWriter.text(notification, .oneLine))")
      isFirst = false
    }
    output.write("]}]\n    }\n  ]\n}\n")
  }

  private mutating func add(
    notChecked payload: PayloadResult, at uri: String, _ output: ReportOutput
  ) {
    notChecked += 1
    guard notChecked <= Self.notificationLimit else { return }
    var json = JSONWriter(.oneLine)
    json.write(notChecked == 1 ? "\n        " : ",\n        ")
    SARIFNotification(notChecked: payload, uri: uri).write(to: &json)
    output.keep(json.bytes, in: Section.notifications.rawValue)
  }
}

extension SARIFReport {
  /// What is kept until the end; results have the sections before these.
  enum Section: Int {
    case rules = 10
    case notifications = 11
  }

  /// How many payloads that were not checked are named.
  private static let notificationLimit = 1000

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
}
