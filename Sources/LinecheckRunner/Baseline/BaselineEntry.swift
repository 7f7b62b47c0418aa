/// One known fault: a line of a baseline.
public struct BaselineEntry: Sendable, Hashable {
  /// What it is told from others by.
  public var fingerprint: String
  /// The broken rule.
  public var rule: String
  /// The contract that the rule was broken in.
  public var contract: String
  /// Where: a masked pointer with `*` for positions.
  public var place: String

  /// An entry of these parts.
  public init(fingerprint: String, rule: String, contract: String, place: String) {
    self.fingerprint = fingerprint
    self.rule = rule
    self.contract = contract
    self.place = place
  }

  /// The entry that a finding becomes.
  init(_ finding: ReportedFinding, contract: String) {
    self.init(
      fingerprint: finding.fingerprint, rule: finding.rule, contract: contract,
      place: finding.place)
  }

  /// The line, without its end: an empty place, the whole body, takes the blank before it along.
  public var line: String {
    "\(fingerprint) \(rule) \(contract)" + (place.isEmpty ? "" : " \(place)")
  }
}
