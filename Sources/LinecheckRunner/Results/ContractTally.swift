/// What became of the payloads of one contract.
public struct ContractTally: Sendable, Hashable {
  /// How many rules there were for one payload, at least and at most; nil until one is checked.
  public private(set) var rules: ClosedRange<Int>?
  /// How many payloads passed.
  public private(set) var passed = 0
  /// How many payloads failed.
  public private(set) var failed = 0
  /// How many payloads could not be checked.
  public private(set) var notChecked = 0

  /// Nothing yet.
  public init() {}

  /// How many payloads were checked.
  public var checked: Int { passed + failed }

  /// Counts payloads.
  public mutating func add(_ outcome: PayloadResult.Outcome, _ count: Int = 1, rules: Int) {
    switch outcome {
    case .passed: passed += count
    case .failed: failed += count
    case .notChecked: notChecked += count
    }
    if outcome != .notChecked && count > 0 { widen(by: rules...rules) }
  }

  /// What became of these payloads and of others.
  public func adding(_ other: ContractTally) -> ContractTally {
    var sum = self
    sum.passed += other.passed
    sum.failed += other.failed
    sum.notChecked += other.notChecked
    if let range = other.rules { sum.widen(by: range) }
    return sum
  }

  private mutating func widen(by range: ClosedRange<Int>) {
    let old = rules ?? range
    rules = min(old.lowerBound, range.lowerBound)...max(old.upperBound, range.upperBound)
  }
}
