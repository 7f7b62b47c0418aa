/// What speaks for and against one variant of a union, for one object.
struct UnionEvidence: Sendable {
  /// Members of the object that no other variant has.
  var own: [String] = []
  /// Members of the object that other variants have and this one does not.
  var foreign: [String] = []
  /// Members that the variant needs, others do not, and the object does not have.
  var missing: [String] = []
  /// The first member that is of another kind, and what it is and should be.
  var misfit: (name: String, found: Kinds, expected: Kinds)?
  /// How far the values of its members are from what the variant has there.
  var distance = 0
  /// How many members of the object the variant has.
  var present = 0
  /// How many members of the object the variant has and some other has not.
  var telling = 0

  /// What is counted against the variant.
  var cost: Int { 2 * (foreign.count + missing.count) + distance }

  /// Whether the members alone are enough to say that this one is meant.
  var isDecisive: Bool { !own.isEmpty && foreign.isEmpty }

  /// What a person would say against it; nil where there is nothing.
  var objection: String? {
    if let name = missing.first { return "\(name) is missing" }
    if let name = foreign.first { return "\(name) is none of its members" }
    return misfit.map { "\($0.name) is \($0.found), not \($0.expected)" }
  }
}
