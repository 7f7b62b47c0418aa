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
  /// The share of the input that was checked, such as `1/4`; nil for all of it.
  public var shard: String?
  /// The exit code.
  public var exit: Int32 = 0

  /// Nothing yet.
  ///
  /// - Parameter countsNotes: whether notes are looked for.
  public init(countsNotes: Bool = false) { notes = countsNotes ? 0 : nil }

  /// Counts a payload.
  public mutating func add(_ payload: PayloadResult) {
    payloads += 1
    switch payload.outcome {
    case .passed: passed += 1
    case .failed: failed += 1
    case .notChecked: notChecked += 1
    }
    for finding in payload.findings {
      if finding.known { known += 1 }
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes = (notes ?? 0) + 1
      }
    }
  }
}
