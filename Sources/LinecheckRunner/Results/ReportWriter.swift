public import Linecheck

/// Writes a report of a run while it goes on: payloads are added in order, then the summary.
///
/// A writer only makes text; whoever runs it decides where the text goes. Every method returns what
/// can be written by now, which may be nothing.
public protocol ReportWriter {
  /// What stands before the first payload.
  mutating func begin() -> String
  /// What stands for a payload.
  mutating func add(_ payload: PayloadResult) -> String
  /// What stands after the last payload.
  mutating func end(_ summary: Summary) -> String
}

/// From which severity on a payload fails.
public enum FailOn: String, Sendable, Hashable, CaseIterable {
  case error, warning, never

  /// Whether a finding of a severity makes its payload fail. With `never` errors still do: only the
  /// exit code does not say so.
  public func fails(_ severity: Severity) -> Bool {
    switch self {
    case .error, .never: severity == .error
    case .warning: severity >= .warning
    }
  }
}
