/// The reason that a text is no regular expression, and where it stands.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to write instead where that is known.
  public let message: String
  /// The place in the UTF-8 bytes of the source.
  public let offset: Int

  /// The message and the place.
  public var description: String { "\(message) (at byte \(offset))" }
}

extension PatternError {
  /// Counted repetitions, written out, are too many.
  static let tooLarge = PatternError(
    message:
      "the pattern is too large: written out, it has more than \(AutomatonCompiler.nodeLimit) steps",
    offset: 0)
}
