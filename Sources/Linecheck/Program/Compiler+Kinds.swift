/// The kinds that choose among the branches of a union.
extension Compiler {
  /// Whether no kind has two of the branches, and every kind that is judged by them has one.
  func areDisjoint(_ branches: [Rule], in rule: Rule) -> Bool {
    guard let union = union(of: branches) else { return false }
    var judged = rule.kinds.widened
    if !rule.judgesNull && !judged.isSuperset(of: .any) { judged.remove(.null) }
    return union.widened.isSuperset(of: judged)
  }

  /// A rule that says with its own kinds what a union in it says with those of its branches.
  func narrowed(_ rule: Rule) -> Rule {
    guard rule.kinds.isSuperset(of: .any) else { return rule }
    for clause in rule.clauses {
      switch clause.check {
      case .any(let branches), .one(let branches):
        guard let union = union(of: branches), !union.isEmpty else { continue }
        var narrowed = rule
        narrowed.kinds = union.contains(.number) ? union.subtracting(.integer) : union
        narrowed.judgesNull = true
        return narrowed
      default: break
      }
    }
    return rule
  }

  /// The kinds of all branches, where no two have one in common.
  private func union(of branches: [Rule]) -> Kinds? {
    var union: Kinds = []
    var seen: Kinds = []
    for kinds in branches.lazy.map({ self.kinds(of: $0) }) {
      if !seen.isDisjoint(with: kinds.widened) { return nil }
      seen.formUnion(kinds.widened)
      union.formUnion(kinds)
    }
    return union
  }

  /// The kinds that a rule allows; in a schema also where it only refers to another, whose node it
  /// shares.
  private func kinds(of rule: Rule) -> Kinds {
    guard isImport, let name = rule.onlyReference else { return rule.kinds }
    return definitions[name]?.kinds ?? rule.kinds
  }
}
