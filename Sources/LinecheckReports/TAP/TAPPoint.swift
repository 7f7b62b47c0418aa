import Linecheck
import LinecheckRunner

/// The test point of a payload: a line, and what YAML has to say of it.
struct TAPPoint {
  private let payload: PayloadResult
  /// What makes the payload fail.
  private let failing: [ReportedFinding]
  /// What would, were it not known or suppressed.
  private let excused: [ReportedFinding]
  /// What makes no payload fail.
  let lower: [ReportedFinding]

  /// The point of a payload.
  init(_ payload: PayloadResult, _ failOn: FailOn) {
    self.payload = payload
    failing = payload.findings.filter { $0.counts && failOn.fails($0.severity) }
    excused = payload.findings.filter { !$0.counts && failOn.fails($0.severity) }
    lower = payload.findings.filter { $0.counts && !failOn.fails($0.severity) }
  }

  /// The first line.
  func line(number: Int) -> TAPText {
    let isOK = payload.outcome == .passed && excused.isEmpty
    var line: TAPText = isOK ? "ok " : "not ok "
    line += "\(number) - \(payload.name)"
    if let contract = payload.contract { line += " (\(contract))" }
    if payload.outcome == .passed && !excused.isEmpty {
      let known = excused.count(where: \.known)
      var parts: [String] = []
      if known > 0 { parts.append("\(known) known") }
      if excused.count > known { parts.append("\(excused.count - known) suppressed") }
      line += " # TODO \(parts.joined(separator: ", "))"
    }
    line += "\n"
    return line
  }

  /// The block of YAML; nothing where all is well.
  var diagnostics: YAMLText {
    var block: YAMLText = ""
    switch payload.outcome {
    case .notChecked:
      block += "  message: \"not checked: \(payload.reason ?? "no reason was given")\"\n"
      if let help = payload.reasonHelp { block += "  help: \"\(help)\"\n" }
    case .failed:
      let message = failing.isEmpty ? "the payload failed" : counted(failing.count, "finding")
      block += "  message: \"\(message)\"\n"
      block += Self.list(failing, of: payload)
    case .passed:
      if excused.isEmpty { return block }
      block += "  message: \"nothing but what is known or suppressed\"\n"
      block += Self.list(excused, of: payload)
    }
    return "  ---\n\(block)  ...\n"
  }

  private static func list(_ findings: [ReportedFinding], of payload: PayloadResult) -> YAMLText {
    var block: YAMLText = ""
    if findings.isEmpty { return block }
    block += "  findings:\n"
    for finding in findings {
      block += "    - message: \"\(finding.message)\"\n"
      block += "      severity: \"\(finding.severity.rawValue)\"\n"
      block += "      rule: \"\(finding.rule)\"\n"
      let start = finding.span.start
      block += "      at: \"\(payload.source):\(start.line):\(start.column)\"\n"
      if !finding.pointer.isEmpty { block += "      pointer: \"\(finding.pointer)\"\n" }
      if !finding.requirement.isEmpty { block += "      expected: \"\(finding.requirement)\"\n" }
      for citation in finding.citations.prefix(1) {
        let document = "\(citation.document.title), \(citation.label)"
        block += "      documented: \"\(document) (\(finding.basis.rawValue))\"\n"
        block += "      url: \"\(citation.document.url)\"\n"
      }
      if let help = finding.help { block += "      help: \"\(help)\"\n" }
      if finding.known { block += "      known: true\n" }
      if let reason = finding.suppression { block += "      suppressed: \"\(reason)\"\n" }
    }
    return block
  }
}
