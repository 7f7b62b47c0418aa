import Linecheck
public import LinecheckRunner

/// A report in JUnit's XML, as continuous integration reads it: one case for each payload that
/// passed, each finding that makes a payload fail, and each payload that was not checked.
///
/// Findings of a baseline, and those that the configuration suppresses, are skipped cases. Findings
/// below the failing severity are output of the payload's case or, where it has none, of its first
/// failing one. Counts stand before the cases, which are kept until the end.
public struct JUnitReport: ReportWriter, Sendable {
  /// How much a report says.
  public enum Flavor: String, Sendable, CaseIterable {
    /// With files, lines and properties of cases, as GitHub, GitLab and Azure show them.
    case rich
    /// With nothing but what the schema `junit-10.xsd` of the xUnit plugin of Jenkins allows.
    case strict
  }

  private let failOn: FailOn
  private let flavor: Flavor
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
  /// - Parameters:
  ///   - failOn: from which severity on a finding is a failure.
  ///   - flavor: how much it says.
  public init(failOn: FailOn = .error, flavor: Flavor = .rich) {
    self.failOn = failOn
    self.flavor = flavor
  }

  /// Keeps the cases of a payload.
  public mutating func add(_ payload: PayloadResult, to report: ReportOutput) {
    ownMilliseconds = payload.milliseconds ?? 0
    milliseconds += ownMilliseconds
    let fresh = payload.findings.filter(\.counts)
    let failing = fresh.filter { failOn.fails($0.severity) }
    let lower = fresh.filter { !failOn.fails($0.severity) }
    var output: XMLText = ""
    for finding in lower {
      if output.size > 0 { output += "\n" }
      output += XMLText(FindingText(finding, of: payload))
    }
    if let verdict = Self.verdict(of: payload, hasFailures: !failing.isEmpty) {
      add(verdict, for: payload, output: &output, report)
    }
    for finding in failing {
      let verdict = JUnitCase.Verdict.failure(
        type: finding.rule, message: finding.message,
        text: XMLText(FindingText(finding, of: payload)))
      add(verdict, for: payload, finding, output: &output, report)
    }
    var nothing: XMLText = ""
    for finding in payload.findings where !finding.counts {
      let why = finding.suppression.map { "suppressed (\($0))" } ?? "known"
      let verdict = JUnitCase.Verdict.skipped(
        message: "\(why): \(finding.message)", text: XMLText(FindingText(finding, of: payload)))
      add(verdict, for: payload, finding, output: &nothing, report)
    }
  }

  /// The counts, then the cases.
  public mutating func end(_ summary: Summary, to report: ReportOutput) {
    for sentence in summary.unmet {
      tests += 1
      errors += 1
      let gate = JUnitCase(
        classname: "linecheck", name: names.unique("\(sentence)", in: "linecheck"),
        verdict: .error(type: "gate", message: sentence, text: "\(sentence)"))
      report.keep(gate.element(flavor))
    }
    let counts: XMLText = "tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\""
    let time = Timing.seconds(summary.timing?.milliseconds ?? milliseconds)
    var head: XMLText = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="linecheck" \(counts) time="\(time)">
        <testsuite name="linecheck" \(counts) skipped="\(skipped)" time="\(time)"
      """
    if let timing = summary.timing { head += " timestamp=\"\(timing.start)\"" }
    head += ">\n\(Self.properties(of: summary))"
    report.write(head)
    report.writeKept()
    report.write("  </testsuite>\n</testsuites>\n")
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
      return hasFailures ? nil : .failure(type: "failed", message: message, text: "\(message)")
    case .notChecked:
      let reason = payload.reason ?? "no reason was given"
      var text: XMLText = "not checked: \(payload.name): \(reason)"
      if let help = payload.reasonHelp { text += "\n = help: \(help)" }
      return .error(type: "notChecked", message: reason, text: text)
    }
  }

  /// Adds a case, which takes the output.
  private mutating func add(
    _ verdict: JUnitCase.Verdict, for payload: PayloadResult, _ finding: ReportedFinding? = nil,
    output: inout XMLText, _ report: ReportOutput
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
    let element = JUnitCase(
      classname: classname, name: names.unique(name, in: classname), file: payload.source,
      verdict: verdict, finding: finding, output: output, milliseconds: ownMilliseconds
    ).element(flavor)
    report.keep(element)
    output = ""
    ownMilliseconds = 0
  }
}
