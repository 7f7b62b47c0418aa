import Linecheck
import LinecheckRunner

/// One object of a report of code quality.
struct CodeClimateIssue {
  private let name: String
  private let description: String
  private let body: String
  private let severity: String
  private let lines: ClosedRange<Int>
  /// The beginning of the fingerprint, which other issues may share.
  let fingerprint: String

  /// A finding. An error is `critical`: worse is only what was not looked at.
  init(_ finding: ReportedFinding, of payload: PayloadResult, isElsewhere: Bool) {
    let text = ShortFinding(finding, of: payload, isElsewhere: isElsewhere)
    name = finding.rule.isEmpty ? "linecheck.unnamed" : finding.rule
    description = text.what.joined(separator: "; ")
    body = text.why.joined(separator: "\n")
    severity =
      switch finding.severity {
      case .error: "critical"
      case .warning: "minor"
      case .note: "info"
      }
    let start = max(finding.span.start.line, 1)
    lines = start...max(finding.span.end.line, start)
    fingerprint = finding.fingerprint
  }

  /// A payload that was not checked.
  init(notChecked payload: PayloadResult) {
    let reason = payload.reason ?? "no reason was given"
    name = "linecheck.not-checked"
    description = ShortFinding.shortened("not checked: \(payload.name): \(reason)")
    body = payload.reasonHelp.map { ShortFinding.shortened("help: \($0)") } ?? ""
    severity = "major"
    lines = (payload.line ?? 1)...(payload.line ?? 1)
    fingerprint = "not-checked"
  }

  /// Writes the object.
  func write(to json: inout JSONWriter, path: String, fingerprint: String) {
    json.object { json in
      json.row("type", "issue")
      json.row("check_name", name)
      json.row("description", description)
      if !body.isEmpty { json.row("content", JSONMembers { $0.row("body", body) }) }
      json.row("categories", ["Compatibility"])
      json.row("severity", severity)
      json.row("fingerprint", fingerprint)
      json.row(
        "location",
        JSONMembers { json in
          json.row("path", path)
          json.row(
            "lines",
            JSONMembers { json in
              json.row("begin", lines.lowerBound)
              json.row("end", lines.upperBound)
            })
        })
    }
  }
}
