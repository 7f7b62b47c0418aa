/// One promise of a document, as a program checks it.
public struct Constraint: Sendable {
  /// The stable name.
  public let id: RuleID
  /// How bad it is when the constraint is broken.
  public let severity: Severity
  /// The severity in the case in which it is softer, where there is one.
  public let softerSeverity: Severity?
  /// What the constraint rests on.
  public let basis: Basis
  /// Where it is documented; the first is the main one.
  public let citations: [Citation]
  /// What is expected, such as `at most 1`.
  public let requirement: String
  /// What to do when it is broken.
  public let help: String?
  /// Who may see the values that it judges.
  public let sensitivity: Sensitivity
  /// Where it judges: pointers with `*` for any item, such as `/inbound_agents/*/weight`.
  public internal(set) var places: [String]
}
