import Linecheck

/// What a run used of its policy: whoever takes the results in order keeps it.
public struct PolicyLedger: Sendable {
  private let policy: Policy
  private var used: Set<Int> = []
  /// The fingerprints that occurred, of whatever severity.
  private var occurred: Set<String> = []
  /// What a baseline would take.
  private var found: [String: BaselineEntry] = [:]

  /// A ledger with nothing in it.
  public init(_ policy: Policy) { self.policy = policy }

  /// Takes a result.
  ///
  /// - Complexity: O(*n*) in the number of its findings; memory grows with the number of different
  ///   faults only.
  public mutating func add(_ payload: PayloadResult) {
    for finding in payload.findings {
      if let index = finding.suppressedBy { used.insert(index) }
      if policy.baseline == nil { continue }
      occurred.insert(finding.fingerprint)
      if isUpdate, Baseline.takes(finding), found[finding.fingerprint] == nil {
        found[finding.fingerprint] = BaselineEntry(finding, contract: payload.contract ?? "")
      }
    }
  }

  private var isUpdate: Bool {
    if case .updating = policy.baseline { return true }
    return false
  }

  /// The suppressions in force that suppressed nothing.
  public var unused: [Suppression] {
    policy.suppressions.enumerated().filter { index, suppression in
      !used.contains(index) && suppression.expires >= policy.today
    }.map(\.element)
  }

  /// The entries of the baseline that did not occur, sorted; nil without a baseline.
  public var stale: [BaselineEntry]? {
    policy.baseline?.baseline.entries.filter { !occurred.contains($0.fingerprint) }
  }

  /// The baseline that an update leaves behind: what occurred. Of a run that did not see everything
  /// (it was stopped, or something could not be checked, or there was nothing) what did not occur is
  /// kept, too: nobody knows.
  public func updated(keepingStale: Bool) -> Baseline {
    let old = policy.baseline?.baseline.entries ?? []
    return Baseline(Array(found.values) + (keepingStale ? old : []))
  }
}
