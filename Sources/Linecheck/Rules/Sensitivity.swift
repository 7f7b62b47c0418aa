/// Who may see a value.
public enum Sensitivity: String, Sendable, Hashable, BitwiseCopyable {
  /// Everybody: codes, tags, times.
  case plain
  /// Shown by its shape unless asked for: what may tell about a person.
  case personal
  /// Nobody, ever: passwords, tokens.
  case secret
}

extension Sensitivity {
  /// The stricter of two words; nil is none.
  package func stricter(_ other: Sensitivity?) -> Sensitivity {
    if self == .secret || other == .secret { return .secret }
    return self == .personal || other == .personal ? .personal : .plain
  }
}
