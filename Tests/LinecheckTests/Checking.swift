import Linecheck
import Testing

/// What a program finds in a payload.
///
/// Every call holds the ways to run a program against each other: `accepts` certainly says nothing
/// wrong, and asking for the worse findings only leaves out the others.
func findings(
  _ program: Program, _ payload: String, _ place: SourceLocation = #_sourceLocation
) throws -> [Finding] {
  let document = try Document(payload)
  let findings = program.findings(in: document)
  var checker = Checker(program)
  for severity in Severity.allCases {
    let wanted = findings.filter { $0.severity >= severity }.map(\.rule)
    #expect(
      program.findings(in: document, from: severity).map(\.rule) == wanted,
      "from \(severity): \(payload)", sourceLocation: place)
    #expect(
      try program.accepts(payload, at: severity) == wanted.isEmpty,
      "at \(severity): \(payload)", sourceLocation: place)
    #expect(
      !checker.accepts(PaddedBytes(payload), at: severity) || wanted.isEmpty,
      "certain at \(severity): \(payload)", sourceLocation: place)
  }
  return findings
}

/// What a program finds in a payload, one line a finding:
///
///     rule.weight.maximum /weight `2`: 2 is greater than 1, the maximum
///
/// that is severity (unless it is an error), id, pointer, the bytes pointed at, and the message.
func found(
  _ program: Program, _ payload: String, _ place: SourceLocation = #_sourceLocation
) throws -> [String] {
  let bytes = Array(payload.utf8)
  return try findings(program, payload, place).map { finding in
    let severity = finding.severity == .error ? "" : "\(finding.severity) "
    let text = String(decoding: bytes[finding.range], as: UTF8.self)
    return "\(severity)\(finding.rule) \(finding.pointer) `\(text)`: \(finding.message)"
  }
}

/// What a rule finds in a payload; its ids begin with `rule`.
func found(
  _ rule: Rule, _ payload: String, definitions: [String: Rule] = [:],
  _ place: SourceLocation = #_sourceLocation
) throws -> [String] {
  try found(try Program(rule, definitions: definitions), payload, place)
}

/// The ids of what a rule finds in a payload.
func ids(
  _ rule: Rule, _ payload: String, definitions: [String: Rule] = [:],
  _ place: SourceLocation = #_sourceLocation
) throws -> [String] {
  let program = try Program(rule, definitions: definitions)
  return try findings(program, payload, place).map(\.rule.name)
}
