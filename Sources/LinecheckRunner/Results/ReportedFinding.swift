public import Linecheck

/// One thing that is wrong with a payload, ready to be shown: everything in it is redacted.
public struct ReportedFinding: Sendable {
  /// The stable name of the broken constraint.
  public var rule: String
  /// How bad it is.
  public var severity: Severity
  /// What the constraint rests on.
  public var basis: Basis
  /// What is wrong.
  public var message: String
  /// What was expected.
  public var requirement: String
  /// What to do about it.
  public var help: String?
  /// The value, as an RFC 6901 pointer.
  public var pointer: String
  /// Where it stands.
  public var span: SourceSpan
  /// Where the constraint is documented; the first is the main one.
  public var citations: [Citation]
  /// Other places that have to do with it.
  public var notes: [ReportedNote]
  /// Equal for the same fault in the same place of any payload: 16 hexadecimal digits.
  public var fingerprint: String
  /// The place that the fingerprint is of: a pointer that is masked whatever is revealed, with `*`
  /// for positions.
  public var place: String
  /// Whether a baseline has it.
  public var known: Bool
  /// The reason that the configuration gives for not counting it; nil where it counts.
  public var suppression: String?
  /// Which of the configuration's suppressions that is, counted from 0.
  public var suppressedBy: Int?
  /// The lines of the payload around it.
  public var frame: CodeFrame?

  /// A finding of these parts.
  public init(
    rule: String, severity: Severity, basis: Basis, message: String, requirement: String,
    help: String? = nil, pointer: String, span: SourceSpan, citations: [Citation],
    notes: [ReportedNote] = [], fingerprint: String, place: String = "",
    known: Bool = false, suppression: String? = nil, suppressedBy: Int? = nil,
    frame: CodeFrame? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.basis = basis
    self.message = message
    self.requirement = requirement
    self.help = help
    self.pointer = pointer
    self.span = span
    self.citations = citations
    self.notes = notes
    self.fingerprint = fingerprint
    self.place = place
    self.known = known
    self.suppression = suppression
    self.suppressedBy = suppressedBy
    self.frame = frame
  }
}

extension ReportedFinding {
  /// Whether it counts: neither a baseline has it, nor is it suppressed.
  public var counts: Bool { !known && suppression == nil }
}
