/// What became of one payload, ready to be shown: everything in it is redacted.
public struct PayloadResult: Sendable {
  /// What a run can say about a payload.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// It was checked, and nothing at or above the failing severity was found.
    case passed
    /// Something at or above the failing severity was found.
    case failed
    /// It could not be checked.
    case notChecked
  }

  /// Its place in the whole input, counted from 0.
  public var index: Int
  /// The path as it was given or found, or `<stdin>`.
  public var source: String
  /// The place inside a capture that holds several payloads.
  public var entry: String?
  /// The contract that it was checked against.
  public var contract: String?
  /// How the contract was found: `option`, `map`, `configuration`, `request`, `folder`, `tag` or
  /// `shape`.
  public var resolvedBy: String?
  /// What a reader has to know of that choice: which other contracts describe the same object.
  public var remark: String?
  /// What became of it.
  public var outcome: Outcome
  /// Why it was not checked.
  public var reason: String?
  /// What to do about that.
  public var reasonHelp: String?
  /// How many rules were checked.
  public var rules: Int
  /// What is wrong, in the order of the text.
  public var findings: [ReportedFinding]
  /// How long the answer took that it is of; nil where that is not known. It is never judged.
  public var milliseconds: Int?

  /// A result; findings and the rest follow.
  public init(
    index: Int, source: String, entry: String? = nil, contract: String? = nil,
    resolvedBy: String? = nil, remark: String? = nil, outcome: Outcome, reason: String? = nil,
    reasonHelp: String? = nil, rules: Int = 0, findings: [ReportedFinding] = []
  ) {
    self.index = index
    self.source = source
    self.entry = entry
    self.contract = contract
    self.resolvedBy = resolvedBy
    self.remark = remark
    self.outcome = outcome
    self.reason = reason
    self.reasonHelp = reasonHelp
    self.rules = rules
    self.findings = findings
  }
}

extension PayloadResult {
  /// What a person calls the payload: the source and, where there is one, the entry
  /// (`log.ndjson, line 812`).
  public var name: String { entry.map { "\(source), \($0)" } ?? source }
}

extension PayloadResult {
  /// A payload that could not be checked, and why.
  package static func notChecked(
    _ source: String, _ reason: String, help: String? = nil, entry: String? = nil
  ) -> PayloadResult {
    PayloadResult(
      index: 0, source: source, entry: entry, outcome: .notChecked, reason: reason,
      reasonHelp: help)
  }
}
