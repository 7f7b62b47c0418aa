import Linecheck
import LinecheckJSON
import LinecheckRunner

extension ReportedFinding {
  /// Writes what is wrong: `error[retell.agent-weight.weight.maximum]: 1.5 is greater than 1`.
  func writeHead(to target: inout some FindingTarget) {
    target.add("\(severity.rawValue)[\(rule)]", .severity(severity))
    target.add(": \(message)", .strong)
  }

  /// Where a finding is: `log.ndjson:812:17  at /from/0`, `session.har (entry 3 response):90:17`.
  func place(in payload: PayloadResult) -> String {
    let start = span.start
    // That it is the payload of a line goes without saying where the line is said.
    let entry = payload.entry.flatMap { $0 == "line \(start.line)" ? nil : " (\($0))" } ?? ""
    let pointer = pointer.isEmpty ? "" : "  at \(pointer)"
    return "\(payload.source)\(entry):\(start.line):\(start.column)\(pointer)"
  }

  /// Writes a line that says what is wrong, and where.
  func writeLine(
    of payload: PayloadResult, others: [ReportedFinding], to target: inout some FindingTarget
  ) {
    writeHead(to: &target)
    target.add(" --> ", .gutter)
    target.add(place(in: payload))
    if !others.isEmpty { target.add(", also at \(FindingGroups.places(of: others))") }
    target.endLine()
  }
}
