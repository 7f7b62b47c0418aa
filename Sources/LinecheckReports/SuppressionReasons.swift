import LinecheckRunner

/// How many findings each reason of the configuration suppresses.
struct SuppressionReasons: Sendable {
  private var counts: [String: Int] = [:]

  /// Counts what is suppressed in a payload.
  mutating func add(_ payload: PayloadResult) {
    for finding in payload.findings {
      if let reason = finding.suppression { counts[reason, default: 0] += 1 }
    }
  }

  /// The reasons, in the order of their bytes.
  var rows: [(reason: String, findings: Int)] {
    counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { (reason: $0.key, findings: $0.value) }
  }
}
