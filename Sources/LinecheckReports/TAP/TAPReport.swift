import Linecheck
public import LinecheckRunner

/// A report in version 14 of the Test Anything Protocol (testanything.org), with a test point for
/// each payload:
///
///     TAP version 14
///     ok 1 - captures/good.json (retell/get-phone-number/200)
///     not ok 2 - captures/number.json (retell/get-phone-number/200)
///       ---
///       message: "1 finding"
///       …
///       ...
///     1..2
///
/// What could not be checked is `not ok`: it is nobody's wish, as `SKIP` would say. A payload that
/// fails by nothing but what a baseline has or the configuration suppresses is `not ok` with `TODO`,
/// which harnesses count as passed and name. Findings that make no payload fail are comments.
public struct TAPReport: ReportWriter, Sendable {
  private let failOn: FailOn
  private var count = 0

  /// A report.
  ///
  /// - Parameter failOn: from which severity on a finding is a failure.
  public init(failOn: FailOn = .error) { self.failOn = failOn }

  /// The version.
  public mutating func begin(_ output: ReportOutput) { output.write("TAP version 14\n") }

  /// The test point of a payload.
  public mutating func add(_ payload: PayloadResult, to output: ReportOutput) {
    count += 1
    let point = TAPPoint(payload, failOn)
    output.write(point.line(number: count))
    output.write(point.diagnostics)
    for finding in point.lower {
      output.write(LogText(FindingText(finding, of: payload), margin: "# "))
    }
  }

  /// The plan, and what the run came to.
  public mutating func end(_ summary: Summary, to output: ReportOutput) {
    for sentence in summary.unmet {
      count += 1
      let line: TAPText = "not ok \(count) - \(sentence)\n"
      output.write(line)
    }
    output.write(count == 0 ? "1..0 # SKIP nothing was checked\n" : "1..\(count)\n")
    output.write(
      Self.comment([summary.payloadLine, summary.findingLine] + summary.furtherLines(.init())))
    if summary.isInterrupted {
      output.write("Bail out! interrupted: the rest of the input was not checked\n")
    }
  }

  /// Lines that harnesses show, and read nothing in. Each of ours begins with words of our own.
  private static func comment(_ lines: [String]) -> LogText {
    var comment: LogText = ""
    for line in lines { comment += line.isEmpty ? "#\n" : "# \(line)\n" }
    return comment
  }
}
