/// How bad it is when a constraint is broken.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable, BitwiseCopyable {
  /// Worth knowing; a payload never fails for it.
  case note
  /// Probably wrong, or wrong only by an observation or an example.
  case warning
  /// The document says that the payload is wrong.
  case error

  /// Compares by badness: note, warning, error.
  public static func < (left: Severity, right: Severity) -> Bool { left.level < right.level }

  var level: UInt8 {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// What a constraint rests on.
public enum Basis: String, Sendable, Hashable, CaseIterable {
  /// The machine-readable schema of a provider's page.
  case schema
  /// A sentence on a provider's page.
  case prose
  /// A public document beyond the provider's page.
  case `public`
  /// An example or a name that suggests it.
  case implied
}

/// Who may see a value.
public enum Sensitivity: String, Sendable, Hashable, BitwiseCopyable {
  /// Everybody: codes, tags, times.
  case plain
  /// Shown by its shape unless asked for: what may tell about a person.
  case personal
  /// Nobody, ever: passwords, tokens.
  case secret
}

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
