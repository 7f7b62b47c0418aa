/// A rule that is damaged on purpose, in one small way: a Corpus that does not notice it does not
/// prove the rule.
///
/// Mutants are made of compiled rules, one for each way that is known here to get a rule wrong:
/// forgotten, too loose, too tight, turned round. What a closure decides is only forgotten or turned
/// round; words, citations and who may see a value are not damaged.
package struct Mutant: Sendable {
  /// What is done to a rule.
  package enum Damage: String, Sendable, CaseIterable {
    /// It is not judged any more.
    case disabled
    /// It accepts something that it should not.
    case loosened
    /// It refuses something that it should not.
    case tightened
    /// It accepts what it should refuse, and the other way round.
    case inverted
  }

  /// The rule.
  package let rule: RuleID
  /// What is done to it.
  package let damage: Damage
  /// What is different, such as `at most 41 characters`.
  package let change: String
  /// Whether it moves a boundary of the rule by one step.
  package let isBoundary: Bool
  /// Where the damaged part judges: pointers with `*` for any item or member.
  package let places: [String]
  /// Changes of a valid payload in these places that are likely to show the damage.
  package let probes: [Probe]

  let edit: @Sendable (inout Draft) -> Void

  /// What a mutant changes of a program.
  struct Draft {
    var code: Code
    var records: [Constraint]
  }
}

/// A change in one place of a payload.
package enum Probe: Sendable, Hashable {
  /// The payload as it is.
  case unchanged
  /// Nothing in the place.
  case absent
  /// A value, as JSON.
  case value(String)
  /// A string of this many characters: the one in the place cut, or filled up with a character, its own
  /// last where that is empty.
  case length(Int, String)
  /// An array of this many items made of the one in the place.
  case count(Int)
  /// Another member of the items, such that all of them add up to a total.
  case total(Double, of: String)
  /// The value that some names lead to from the value around the place.
  case copy(of: [String])
  /// The same with a blank behind its first character.
  case spacedCopy(of: [String])
  /// A further member, of this name.
  case member(String)
  /// Members of the object in the place: what names lead to, and the value, or one that stands there
  /// in another payload.
  case members([Member])

  package struct Member: Sendable, Hashable {
    package let path: [String]
    package let json: String?
  }
}

extension Program {
  /// The rules with one of them damaged.
  package func damaged(by mutant: Mutant) -> Program {
    var draft = Mutant.Draft(code: code, records: records)
    mutant.edit(&draft)
    return Program(unproven: draft.code, draft.records, of: self)
  }

  /// Every way in which a rule of these may be damaged. Rules that another always decides before
  /// have none.
  package var mutants: [Mutant] {
    var maker = MutantMaker(self)
    return maker.mutants()
  }
}
