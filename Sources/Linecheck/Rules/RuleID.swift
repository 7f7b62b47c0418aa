/// The stable name of a constraint, such as `retell.agent-weight.weight.maximum`.
public struct RuleID: Sendable, Hashable, Comparable, ExpressibleByStringLiteral {
  /// The name.
  public let name: String

  /// A name.
  public init(_ name: String) { self.name = name }

  /// A name.
  public init(stringLiteral name: String) { self.name = name }

  /// Compares by the bytes of the names.
  public static func < (left: RuleID, right: RuleID) -> Bool {
    left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}

extension RuleID: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
