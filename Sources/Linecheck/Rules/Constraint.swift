/// One promise of a document, as a program checks it.
public struct Constraint: Sendable {
  /// The stable name.
  public let id: RuleID
  /// How bad it is when the constraint is broken.
  public let severity: Severity
  /// The severity in the cases in which it is another one, where there are such.
  public internal(set) var exceptionalSeverity: Severity?
  /// What the constraint rests on.
  public let basis: Basis
  /// Where it is documented; the first is the main one.
  public internal(set) var citations: [Citation]
  /// Documents that say something else.
  public internal(set) var disputes: [Dispute]
  /// What is expected, such as `at most 1`.
  public let requirement: String
  /// What to do when it is broken.
  public let help: String?
  /// Who may see the values that it judges.
  public let sensitivity: Sensitivity
  /// The constraint that always decides first, where this one can never be found alone.
  public let coveredBy: RuleID?
  /// Where it judges: pointers with `*` for any item, such as `/inbound_agents/*/weight`.
  public internal(set) var places: [String]
  /// What a finding says, where its author worded it.
  let saying: String?
}

extension Constraint {
  /// A promise of a document that no program checks.
  package init(
    _ id: RuleID, _ severity: Severity, at citation: Citation, _ requirement: String,
    help: String? = nil, sensitivity: Sensitivity = .personal
  ) {
    self.init(
      id: id, severity: severity, exceptionalSeverity: nil, basis: .public, citations: [citation],
      disputes: [], requirement: requirement, help: help, sensitivity: sensitivity,
      coveredBy: nil, places: [], saying: nil)
  }
}

extension [Constraint] {
  /// One constraint an id, in the order in which the ids come up.
  ///
  /// What several rules check under one id is one promise: it has all their places and citations.
  var merged: [Constraint] {
    var merged: [Constraint] = []
    var positions: [RuleID: Int] = [:]
    for constraint in self {
      guard let position = positions[constraint.id] else {
        positions[constraint.id] = merged.count
        merged.append(constraint)
        continue
      }
      merged[position].merge(constraint)
    }
    return merged
  }
}

extension Constraint {
  fileprivate mutating func merge(_ other: Constraint) {
    for place in other.places where !places.contains(place) { places.append(place) }
    for citation in other.citations where !citations.contains(citation) {
      citations.append(citation)
    }
    for dispute in other.disputes where !disputes.contains(dispute) { disputes.append(dispute) }
    if other.severity != severity { exceptionalSeverity = other.severity }
    if exceptionalSeverity == nil { exceptionalSeverity = other.exceptionalSeverity }
  }
}
