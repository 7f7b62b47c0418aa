package import LinecheckJSON

/// What rules that are read from a schema need besides: a schema says of one value, in one place, what
/// pages of ours say in several rules.
extension Rule {
  /// A value of one of several kinds.
  ///
  /// - Parameters:
  ///   - kinds: the kinds.
  ///   - integers: whether integers are allowed, where numbers are not.
  /// - Returns: the rule, without constraints.
  package static func kinds(_ kinds: [Value.Kind], integers: Bool) -> Rule {
    var union = kinds.reduce(into: Kinds()) { $0.insert(Kinds($1)) }
    if integers && !union.contains(.number) { union.insert(.integer) }
    return Rule(union)
  }

  /// Whether values of a kind may follow the rule.
  package func allows(_ kind: Value.Kind) -> Bool { kinds.widened.contains(Kinds(kind)) }

  /// Whether a constraint concerns values of all kinds, and null is one that is allowed.
  package var mayJudgeNull: Bool {
    kinds.contains(.null) && clauses.contains { $0.check.kinds.contains(.null) }
  }

  /// An object has members by these rules.
  package func adding(fields: [Field]) -> Rule { adding(.members(fields)) }

  /// The value follows another rule, too, which is a reference.
  package func referring(by reference: Rule) -> Rule {
    var rule = self
    if rule.clauses.isEmpty && rule.kinds.isSuperset(of: .any) { return reference }
    rule.clauses += reference.clauses
    return rule
  }

  /// The value follows all of some rules.
  package func adding(all rules: [Rule]) -> Rule { adding(.all(rules)) }

  /// The value follows at least one of some rules.
  ///
  /// - Parameters:
  ///   - rules: the rules.
  ///   - narrowing: whether the kinds of the value become those of the rules.
  /// - Returns: the rule with the constraint.
  package func adding(any rules: [Rule], narrowing: Bool) -> Rule {
    narrowed(to: rules, narrowing).adding(.any(rules))
  }

  /// The value follows exactly one of some rules.
  package func adding(one rules: [Rule], narrowing: Bool) -> Rule {
    narrowed(to: rules, narrowing).adding(.one(rules))
  }

  private func narrowed(to rules: [Rule], _ narrowing: Bool) -> Rule {
    guard narrowing, kinds.isSuperset(of: .any) else { return self }
    var union = rules.reduce(Kinds()) { $0.union($1.kinds) }
    if union.contains(.number) { union.remove(.integer) }
    var rule = self
    rule.kinds = union
    return rule
  }

  /// The value follows one rule where it follows a condition, and another where it does not.
  package func adding(when condition: Rule, then: Rule?, otherwise: Rule? = nil) -> Rule {
    adding(.when(condition, then: then, otherwise: otherwise))
  }

  /// The rule as one that stands in a place of its own, while its ids follow from those of the rule
  /// around it: what follows from a keyword that our rules have no word for.
  ///
  /// - Parameters:
  ///   - id: what its ids have behind those of the rule around it.
  ///   - place: where its document has it.
  /// - Returns: the rule, to be put into the one around it.
  package func beside(_ id: String, at place: String) -> Rule {
    var rule = self
    rule.component = Component(id: id, place: place, own: nil, isBeside: true)
    return rule
  }
}
