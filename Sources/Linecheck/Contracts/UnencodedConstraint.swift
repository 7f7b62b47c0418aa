/// A documented constraint that no rule checks, and why.
public struct UnencodedConstraint: Sendable {
  /// The stable name.
  public let id: RuleID
  /// The contract that it would belong to.
  public let contract: String
  /// What it rests on.
  public let basis: Basis
  /// How bad it would be.
  public let severity: Severity
  /// What is expected.
  public let requirement: String
  /// Why nothing checks it.
  public let reason: String

  /// A constraint that nothing checks.
  public init(
    _ id: RuleID, contract: String, basis: Basis, severity: Severity, requirement: String,
    reason: String
  ) {
    self.id = id
    self.contract = contract
    self.basis = basis
    self.severity = severity
    self.requirement = requirement
    self.reason = reason
  }
}
