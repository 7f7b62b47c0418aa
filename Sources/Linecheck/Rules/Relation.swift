/// What a member has to do with another member of the same object.
///
/// A relation is judged where both are there, neither is null, and neither breaks a rule of its own
/// that comes before relations (kind, constants, length, bounds).
public enum Relation: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  /// The two strings differ.
  case differs
  /// The digits of the two strings differ, whatever stands between them.
  case differsInDigits
  /// The two values are equal.
  case equals
  /// The digits of this string are the last digits, three at least, of the other.
  case endsDigits
  /// This integer is digits 2 to 4 of the other, where that is a number of the North American plan
  /// (`+1…`); beside a number of another country it is not expected.
  case areaCode
}

extension Rule {
  /// Whether the rule, or a branch of it, has to do with another member.
  var isRelated: Bool {
    clauses.contains { clause in
      switch clause.check {
      case .relation: true
      case .all(let rules), .any(let rules), .one(let rules): rules.contains(where: \.isRelated)
      case .when(_, let then, let otherwise):
        then?.isRelated ?? false || otherwise?.isRelated ?? false
      default: false
      }
    }
  }

  /// The value relates to another member of the object that holds it.
  public func relating(_ relation: Relation, to member: String) -> Rule {
    adding(.relation(relation, member))
  }

  /// The value differs from another member's.
  public func differing(from member: String) -> Rule { relating(.differs, to: member) }

  /// The value equals another member's.
  public func equal(to member: String) -> Rule { relating(.equals, to: member) }

  /// The digits of the string end those of another member's: `(415) 777-4444` and `+14157774444`.
  public func sameDigits(as member: String) -> Rule { relating(.endsDigits, to: member) }
}
