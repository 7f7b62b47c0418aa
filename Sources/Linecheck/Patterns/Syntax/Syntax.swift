/// A regular expression as a tree (ECMA-262, section 22.2.1, with the flag `u`).
indirect enum Syntax: Hashable, Sendable {
  case scalars(ScalarSet)
  case sequence([Syntax])
  case alternatives([Syntax])
  case repeated(Syntax, Repetition)
  /// A group that captures, with its number.
  case group(Syntax, Int)
  case look(Syntax, Look)
  /// `^` and `$`: the ends of the text, there being no flag `m`.
  case start, end
  /// `\b`, or `\B`.
  case wordBoundary(isNegated: Bool)
  /// `\1` or `\k<name>`: the number of the reference, not that of the group.
  case reference(Int)

  static let empty = Syntax.sequence([])

  /// How often something is repeated.
  struct Repetition: Hashable, Sendable {
    var minimum: Int
    /// Nil for no end.
    var maximum: Int?
    var isLazy = false
    /// The groups inside, whose captures every turn forgets.
    var groups: Range<Int>
  }

  /// The side of a look-around, and what it asks.
  struct Look: Hashable, Sendable {
    var isAhead: Bool
    var isNegated: Bool
  }
}

extension Syntax {
  /// Whether it can match more than the empty string.
  var canConsume: Bool {
    switch self {
    case .scalars, .reference: true
    case .sequence(let parts), .alternatives(let parts): parts.contains(where: \.canConsume)
    case .repeated(let body, let repetition): repetition.maximum != 0 && body.canConsume
    case .group(let body, _): body.canConsume
    case .look, .start, .end, .wordBoundary: false
    }
  }

  /// Whether every match begins at the beginning of the text; "no" where that is not plain.
  var isAnchoredAtStart: Bool { isAnchored(to: .start, from: { $0.first }) }

  /// Whether every match ends at the end of the text; "no" where that is not plain.
  var isAnchoredAtEnd: Bool { isAnchored(to: .end, from: { $0.last }) }

  private func isAnchored(to anchor: Syntax, from side: ([Syntax]) -> Syntax?) -> Bool {
    switch self {
    case anchor: true
    case .sequence(let parts): side(parts)?.isAnchored(to: anchor, from: side) ?? false
    case .alternatives(let choices):
      choices.allSatisfy { $0.isAnchored(to: anchor, from: side) }
    case .group(let body, _): body.isAnchored(to: anchor, from: side)
    default: false
    }
  }

  /// Whether there is a part that satisfies a predicate.
  func contains(where predicate: (Syntax) -> Bool) -> Bool {
    if predicate(self) { return true }
    return switch self {
    case .sequence(let parts), .alternatives(let parts):
      parts.contains { $0.contains(where: predicate) }
    case .repeated(let body, _), .group(let body, _), .look(let body, _):
      body.contains(where: predicate)
    default: false
    }
  }
}
