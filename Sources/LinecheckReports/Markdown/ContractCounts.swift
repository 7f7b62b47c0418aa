import LinecheckRunner

/// What became of the payloads of each contract.
struct ContractCounts: Sendable {
  private struct Counts {
    /// How many rules there were for one payload; nil until one is checked.
    var rules: ClosedRange<Int>?
    var outcomes: [PayloadResult.Outcome: Int] = [:]
  }

  private var counts: [String: Counts] = [:]

  /// How often a rule was applied to a payload.
  private(set) var applications = 0

  /// Counts a payload.
  mutating func add(_ payload: PayloadResult) {
    applications += payload.rules
    guard let contract = payload.contract else { return }
    var entry = counts[contract] ?? Counts()
    if payload.outcome != .notChecked {
      let range = entry.rules ?? payload.rules...payload.rules
      entry.rules = min(range.lowerBound, payload.rules)...max(range.upperBound, payload.rules)
    }
    entry.outcomes[payload.outcome, default: 0] += 1
    counts[contract] = entry
  }

  /// One row a contract, those with failures first.
  func rows(limit: Int) -> WorstFirst {
    var rows = WorstFirst(limit: limit)
    let names = counts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in names {
      guard let entry = counts[name] else { continue }
      let (least, most) = (entry.rules?.lowerBound ?? 0, entry.rules?.upperBound ?? 0)
      let rules: MarkdownText = least == most ? "\(most)" : "\(least) to \(most)"
      let passed = entry.outcomes[.passed, default: 0]
      let failed = entry.outcomes[.failed, default: 0]
      let others = entry.outcomes[.notChecked, default: 0]
      rows.add(
        "| \(name) | \(rules) | \(passed) | \(failed) | \(others) |\n", rank: failed + others)
    }
    return rows
  }
}
