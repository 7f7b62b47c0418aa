import Linecheck
public import LinecheckRunner

/// A report of code quality as GitLab reads it, an array with an object for each finding and for each
/// payload that was not checked.
///
///     {"type": "issue", "check_name": "retell.agent-weight.weight.maximum",
///      "description": "1.5 is greater than 1, the maximum; …", "categories": ["Compatibility"],
///      "severity": "critical", "fingerprint": "5f1c2e9a0b7d4c33-9d1b7c6a5f3e2d10-1",
///      "location": {"path": "captures/number.json", "lines": {"begin": 14, "end": 14}}}
///
/// GitLab compares fingerprints of two branches, and shows of equal ones in a file only the first:
/// ours are made of the finding's own, the path, and a number where one file has several. Findings
/// that a baseline has, or that the configuration suppresses, are left out. A path is seen from the
/// top of the repository; a source that is not in there gets one below `outside/`, and its
/// description says so. See docs.gitlab.com, "Code Quality", "Code Quality report format", and the
/// data types of the specification of Code Climate's engines.
public struct CodeClimateReport: ReportWriter, Sendable {
  private var source: PlacedSource
  private var ordinals = Ordinals()
  private var isFirst = true

  /// A report.
  ///
  /// - Parameter places: where sources stand in the repository.
  public init(places: SourcePlaces = SourcePlaces()) { source = PlacedSource(places) }

  /// There is nothing wrong with them.
  public var listsPassed: Bool { false }

  /// The head of the array.
  public mutating func begin(_ output: ReportOutput) {
    isFirst = true
    output.write("[")
  }

  /// The findings of a payload, or that it was not checked.
  public mutating func add(_ payload: PayloadResult, to output: ReportOutput) {
    guard payload.outcome == .notChecked || payload.findings.contains(where: \.counts) else {
      return
    }
    source.move(to: payload.source)
    var issues: [CodeClimateIssue] = []
    if payload.outcome == .notChecked { issues.append(CodeClimateIssue(notChecked: payload)) }
    for finding in payload.findings where finding.counts {
      issues.append(CodeClimateIssue(finding, of: payload, isElsewhere: source.isElsewhere))
    }
    var pathHash = StableHash()
    pathHash.add(part: Array(source.path.utf8))
    let hash = pathHash.digits
    var json = JSONWriter(.oneLine)
    for issue in issues {
      json.write(isFirst ? "\n" : ",\n")
      isFirst = false
      let number = ordinals.next(Array(issue.fingerprint.utf8), Array(hash.utf8))
      issue.write(
        to: &json, path: source.path, fingerprint: "\(issue.fingerprint)-\(hash)-\(number)")
    }
    output.write(json.bytes)
  }

  /// The end of the array.
  public mutating func end(_ summary: Summary, to output: ReportOutput) {
    output.write(isFirst ? "]\n" : "\n]\n")
  }
}
