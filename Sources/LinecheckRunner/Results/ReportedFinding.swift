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
  /// Whether a baseline has it.
  public var known: Bool
  /// The lines of the payload around it.
  public var frame: CodeFrame?

  /// A finding of these parts.
  public init(
    rule: String, severity: Severity, basis: Basis, message: String, requirement: String,
    help: String? = nil, pointer: String, span: SourceSpan, citations: [Citation],
    notes: [ReportedNote] = [], fingerprint: String, known: Bool = false, frame: CodeFrame? = nil
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
    self.known = known
    self.frame = frame
  }
}

/// Another place in the payload, and why it is named.
public struct ReportedNote: Sendable, Hashable {
  /// Why.
  public var message: String
  /// The value.
  public var pointer: String
  /// Where it stands.
  public var span: SourceSpan

  /// A note of these parts.
  public init(message: String, pointer: String, span: SourceSpan) {
    self.message = message
    self.pointer = pointer
    self.span = span
  }
}

/// A stretch of a text, as people and as machines count.
public struct SourceSpan: Sendable, Hashable {
  /// The line and column of the first scalar, counted from 1.
  public var start: SourcePosition
  /// The line and column behind the last scalar, counted from 1.
  public var end: SourcePosition
  /// The bytes, counted from 0.
  public var bytes: Range<Int>

  /// A stretch.
  public init(start: SourcePosition, end: SourcePosition, bytes: Range<Int>) {
    self.start = start
    self.end = end
    self.bytes = bytes
  }
}

/// One line of a payload with a mark under a part of it, redacted.
public struct CodeFrame: Sendable, Hashable {
  /// The number of the line, counted from 1.
  public var line: Int
  /// The line, cut around the mark where it is long; control characters are written as escapes.
  public var text: String
  /// The first marked scalar of the text, counted from 0.
  public var mark: Int
  /// How many scalars are marked, 1 at least.
  public var length: Int

  /// A frame of these parts.
  public init(line: Int, text: String, mark: Int, length: Int) {
    self.line = line
    self.text = text
    self.mark = mark
    self.length = length
  }
}
