/// Why rules cannot become a program: mistakes of whoever wrote them, found before any payload.
public struct RuleMistakes: Error, Sendable, Hashable, CustomStringConvertible {
  /// One sentence a mistake, each with the place of the rule.
  public let mistakes: [String]

  /// The sentences, one a line.
  public var description: String { mistakes.joined(separator: "\n") }
}
