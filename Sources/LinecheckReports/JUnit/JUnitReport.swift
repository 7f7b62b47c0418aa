import Linecheck
public import LinecheckRunner

/// A report in JUnit's XML, as continuous integration reads it: one case for each payload that
/// passed, each finding that makes a payload fail, and each payload that was not checked.
///
/// Findings of a baseline, and those that the configuration suppresses, are skipped cases. Findings below the failing severity are output of the
/// payload's case or, where it has none, of its first failing one. Counts stand before the cases,
/// so that everything is written at the end.
public struct JUnitReport: ReportWriter, Sendable {
  private let failOn: FailOn
  private var cases: XMLText = ""
  private var names = JUnitNames()
  private var tests = 0
  private var failures = 0
  private var errors = 0
  private var skipped = 0
  /// How long all answers took that payloads are of.
  private var milliseconds = 0
  /// What the first case of the payload has to say of that.
  private var ownMilliseconds = 0

  /// A report.
  ///
  /// - Parameter failOn: from which severity on a finding is a failure.
  public init(failOn: FailOn = .error) {
    self.failOn = failOn
  }

  /// Nothing yet.
  public mutating func begin() -> String { "" }

  /// Nothing yet.
  public mutating func add(_ payload: PayloadResult) -> String {
    ownMilliseconds = payload.milliseconds ?? 0
    milliseconds += ownMilliseconds
    let fresh = payload.findings.filter(\.counts)
    let failing = fresh.filter { failOn.fails($0.severity) }
    let lower = fresh.filter { !failOn.fails($0.severity) }
    var output = Array(
      lower.map { FindingText($0, of: payload).plainLines }.joined(separator: [""]))
    if let verdict = Self.verdict(of: payload, hasFailures: !failing.isEmpty) {
      add(verdict, for: payload, output: &output)
    }
    for finding in failing {
      let verdict = JUnitCase.Verdict.failure(
        type: finding.rule, message: finding.message,
        text: FindingText(finding, of: payload).plainLines)
      add(verdict, for: payload, finding, output: &output)
    }
    var nothing: [String] = []
    for finding in payload.findings where !finding.counts {
      let why = finding.suppression.map { "suppressed (\($0))" } ?? "known"
      let verdict = JUnitCase.Verdict.skipped(
        message: "\(why): \(finding.message)", text: FindingText(finding, of: payload).plainLines)
      add(verdict, for: payload, finding, output: &nothing)
    }
    return ""
  }

  /// The whole report.
  public mutating func end(_ summary: Summary) -> String {
    let counts: XMLText = "tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\""
    let report: XMLText = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="linecheck" \(counts) time="\(JUnitCase.seconds(milliseconds))">
        <testsuite name="linecheck" \(counts) skipped="\(skipped)" time="\(JUnitCase.seconds(milliseconds))">
      \(Self.properties(of: summary))\(cases)  </testsuite>
      </testsuites>

      """
    return report.markup
  }

  /// What the counts of cases do not say.
  private static func properties(of summary: Summary) -> XMLText {
    var properties: [(name: String, value: String)] = [
      ("rules", "\(summary.applications)"), ("known", "\(summary.known)"),
      ("suppressed", "\(summary.suppressed)"), ("expired", "\(summary.expired)"),
      ("stale", "\(summary.staleCount)"), ("foreign", "\(summary.foreign)"),
      ("interrupted", "\(summary.isInterrupted)"),
    ]
    if let shard = summary.shard { properties.append(("shard", shard)) }
    var element: XMLText = "    <properties>\n"
    for (name, value) in properties {
      element += "      <property name=\"\(name)\" value=\"\(value)\"/>\n"
    }
    element += "    </properties>\n"
    return element
  }

  /// What the case of the payload itself says; nil where those of its findings say it all.
  private static func verdict(
    of payload: PayloadResult, hasFailures: Bool
  ) -> JUnitCase.Verdict? {
    switch payload.outcome {
    case .passed: return .passed
    case .failed:
      let message = "the payload failed"
      return hasFailures ? nil : .failure(type: "failed", message: message, text: [message])
    case .notChecked:
      let reason = payload.reason ?? "no reason was given"
      let help = payload.reasonHelp.map { [" = help: \($0)"] } ?? []
      return .error(message: reason, text: ["not checked: \(payload.name): \(reason)"] + help)
    }
  }

  /// Adds a case, which takes the output.
  private mutating func add(
    _ verdict: JUnitCase.Verdict, for payload: PayloadResult, _ finding: ReportedFinding? = nil,
    output: inout [String]
  ) {
    tests += 1
    switch verdict {
    case .passed: break
    case .failure: failures += 1
    case .error: errors += 1
    case .skipped: skipped += 1
    }
    let parts = [payload.name, finding?.pointer, finding?.rule].compactMap { $0 }
    let name = XMLText(escaping: parts.filter { !$0.isEmpty }.joined(separator: " "))
    let classname = XMLText(escaping: payload.contract ?? "unresolved")
    cases +=
      JUnitCase(
        classname: classname, name: names.unique(name, in: classname), file: payload.source,
        line: finding?.span.start.line, verdict: verdict, output: output,
        milliseconds: ownMilliseconds
      ).element
    output = []
    ownMilliseconds = 0
  }
}
