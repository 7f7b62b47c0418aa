import Linecheck
import LinecheckRunner

extension JSONLayout {
  /// A payload of the report.
  init(_ payload: PayloadResult) {
    self = .object([
      [("index", .number(payload.index))],
      [("source", .string(payload.source))],
      [("entry", JSONLayout(payload.entry))],
      [("contract", JSONLayout(payload.contract))],
      [("resolvedBy", JSONLayout(payload.resolvedBy))],
      [("outcome", .string(payload.outcome.rawValue))],
      [("reason", JSONLayout(payload.reason))],
      [("rules", .number(payload.rules))],
      [("findings", .array(payload.findings.map { JSONLayout($0) }))],
    ])
  }

  /// A finding of a payload.
  init(_ finding: ReportedFinding) {
    let (start, end) = (finding.span.start, finding.span.end)
    self = .object([
      [("rule", .string(finding.rule))],
      [("severity", .string(finding.severity.rawValue))],
      [("basis", .string(finding.basis.rawValue))],
      [("message", .string(finding.message))],
      [("pointer", .string(finding.pointer))],
      [
        ("line", .number(start.line)), ("column", .number(start.column)),
        ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
        ("offset", .number(finding.span.bytes.lowerBound)),
        ("length", .number(finding.span.bytes.count)),
      ],
      [("documented", finding.citations.first.map { JSONLayout($0) } ?? .null)],
      [("help", JSONLayout(finding.help))],
      [("notes", .array(finding.notes.map { JSONLayout($0) }))],
      [("fingerprint", .string(finding.fingerprint))],
      [("known", .boolean(finding.known))],
    ])
  }

  /// Where a constraint is documented.
  init(_ citation: Citation) {
    self = .inline([
      ("title", .string(citation.document.title)), ("at", .string(citation.place)),
      ("url", .string(citation.document.url)),
    ])
  }

  /// Another place of a finding.
  init(_ note: ReportedNote) {
    self = .inline([
      ("message", .string(note.message)), ("pointer", .string(note.pointer)),
      ("line", .number(note.span.start.line)), ("column", .number(note.span.start.column)),
    ])
  }

  /// The end of the report.
  init(_ summary: Summary) {
    self = .object([
      [
        ("payloads", .number(summary.payloads)), ("passed", .number(summary.passed)),
        ("failed", .number(summary.failed)), ("notChecked", .number(summary.notChecked)),
        ("foreign", .number(summary.foreign)),
      ],
      [
        ("errors", .number(summary.errors)), ("warnings", .number(summary.warnings)),
        ("notes", summary.notes.map { .number($0) } ?? .null), ("known", .number(summary.known)),
        ("shard", JSONLayout(summary.shard)), ("exit", .number(Int(summary.exit))),
      ],
    ])
  }
}
