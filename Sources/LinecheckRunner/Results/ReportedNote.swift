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
