public import Linecheck

/// From which severity on a payload fails.
public enum FailOn: String, Sendable, Hashable, CaseIterable {
  /// From errors on.
  case error
  /// From warnings on.
  case warning
  /// From errors on, without an effect on the exit code.
  case never

  /// Whether a finding of a severity makes its payload fail. With `never` errors still do: only the
  /// exit code does not say so.
  public func fails(_ severity: Severity) -> Bool {
    switch self {
    case .error, .never: severity == .error
    case .warning: severity >= .warning
    }
  }
}

extension FailOn {
  /// What became of a payload in which this was found: what a baseline has or the configuration
  /// suppresses does not count.
  func outcome(of findings: [ReportedFinding]) -> PayloadResult.Outcome {
    findings.contains { $0.counts && fails($0.severity) } ? .failed : .passed
  }
}
