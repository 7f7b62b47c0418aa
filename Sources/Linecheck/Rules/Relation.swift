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
  /// This time (RFC 3339) is not earlier than the other.
  case notBefore
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
      case .relation, .unexpected: true
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

  /// Two values inside this one relate to each other; the first is blamed where they do not.
  ///
  /// Judged where both are there, neither is null, and both are of one kind.
  ///
  /// - Parameters:
  ///   - path: the names of the members that lead to the first, such as `phoneNumber/id`.
  ///   - relation: what the first has to do with the second.
  ///   - other: the names of the members that lead to the second.
  /// - Returns: the rule with the constraint.
  public func pairing(_ path: String, _ relation: Relation, with other: String) -> Rule {
    adding(.pair(Self.names(path), relation, Self.names(other)), name: relation.rawValue)
  }

  /// The member is out of place (ignored, say) where a rule holds for the object that has it.
  ///
  /// Silent where the value is null or breaks a rule of its own that comes before relations.
  public func unexpected(when condition: Rule) -> Rule {
    adding(.unexpected(condition), name: "unexpected")
  }

  /// The value differs from another member's.
  public func differing(from member: String) -> Rule { relating(.differs, to: member) }

  /// The value equals another member's.
  public func equal(to member: String) -> Rule { relating(.equals, to: member) }

  /// The digits of the string end those of another member's: `(415) 777-4444` and `+14157774444`.
  public func sameDigits(as member: String) -> Rule { relating(.endsDigits, to: member) }
}
