import Linecheck

/// What a run came to.
public struct Summary: Sendable, Hashable {
  /// How many payloads there were.
  public var payloads = 0
  /// How many of them passed.
  public var passed = 0
  /// How many of them failed.
  public var failed = 0
  /// How many of them could not be checked.
  public var notChecked = 0
  /// How many entries of captures belong to hosts that no contract is about.
  public var foreign = 0
  /// How many errors were found.
  public var errors = 0
  /// How many warnings were found.
  public var warnings = 0
  /// How many notes were found; nil where they were not looked for.
  public var notes: Int?
  /// How many findings a baseline has.
  public var known = 0
  /// How many findings the configuration suppresses.
  public var suppressed = 0
  /// How often a rule was applied to a payload.
  public var applications = 0
  /// Fingerprints of the baseline that no finding of this run has, sorted; nil without a baseline.
  public var stale: [String]?
  /// How many suppressions are past their date.
  public var expired = 0
  /// What became of the payloads of each contract.
  public var contracts: [String: ContractTally] = [:]
  /// Globs and maps that fit nothing of the input, sorted.
  public var unmatched: [String] = []
  /// What the run has to come to.
  public var gates = Gates()
  /// Whether the run was stopped before its end.
  public var isInterrupted = false
  /// The share of the input that was checked, such as `1/4`; nil for all of it.
  public var shard: String?
  /// When the run began and how long it took; nil unless somebody asks, since two runs differ by it.
  public var timing: Timing?
  /// The exit code.
  public var exit: Int32 = 0

  /// Nothing yet.
  ///
  /// - Parameter countsNotes: whether notes are looked for.
  public init(countsNotes: Bool = false) { notes = countsNotes ? 0 : nil }

  /// Counts a payload.
  public mutating func add(_ payload: PayloadResult) {
    payloads += 1
    applications += payload.rules
    if let contract = payload.contract {
      contracts[contract, default: ContractTally()].add(payload.outcome, rules: payload.rules)
    }
    switch payload.outcome {
    case .passed: passed += 1
    case .failed: failed += 1
    case .notChecked: notChecked += 1
    }
    for finding in payload.findings {
      if finding.known { known += 1 }
      if finding.suppression != nil { suppressed += 1 }
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes = (notes ?? 0) + 1
      }
    }
  }

  /// Counts payloads of one contract that passed and in which nothing was found.
  public mutating func add(passed count: Int, of contract: String, rules: Int) {
    payloads += count
    passed += count
    applications += count * rules
    contracts[contract, default: ContractTally()].add(.passed, count, rules: rules)
  }

  /// Counts what another part of the run came to.
  public mutating func add(_ other: Summary) {
    payloads += other.payloads
    passed += other.passed
    failed += other.failed
    notChecked += other.notChecked
    foreign += other.foreign
    errors += other.errors
    warnings += other.warnings
    if let more = other.notes { notes = (notes ?? 0) + more }
    known += other.known
    suppressed += other.suppressed
    applications += other.applications
    contracts.merge(other.contracts) { $0.adding($1) }
  }
}
