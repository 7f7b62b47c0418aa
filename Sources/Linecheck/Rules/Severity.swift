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
