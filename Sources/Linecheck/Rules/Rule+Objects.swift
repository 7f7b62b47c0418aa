/// What an object may have beside the members that its rule names.
public indirect enum FurtherMembers: Sendable {
  /// Anything, without a word.
  case allowed
  /// Anything, reported as a note; also inside the objects below that say nothing themselves.
  case noted
  /// Nothing.
  case forbidden
  /// Values that follow a rule.
  case ruled(Rule)
}

extension Rule {
  /// An object with these members; others are allowed unless `furtherMembers` says otherwise.
  public static func object(@FieldBuilder _ fields: () -> [Field]) -> Rule {
    Rule(.object).adding(.members(fields()))
  }

  /// What is promised of members where the value is an object; of a value of another kind nothing,
  /// since somebody else has checked the kind.
  public static func members(@FieldBuilder _ fields: () -> [Field]) -> Rule {
    Rule.any.adding(.members(fields()))
  }

  /// An object has this many members.
  public func memberCount(_ range: ClosedRange<Int>) -> Rule {
    adding(.minimumMembers(range.lowerBound), .maximumMembers(range.upperBound))
  }

  /// An object has at least this many members.
  public func memberCount(_ range: PartialRangeFrom<Int>) -> Rule {
    adding(.minimumMembers(range.lowerBound))
  }

  /// An object has at most this many members.
  public func memberCount(_ range: PartialRangeThrough<Int>) -> Rule {
    adding(.maximumMembers(range.upperBound))
  }

  /// Members that no other constraint on the object speaks of follow a rule (JSON Schema 2020-12,
  /// core, section 11.3).
  public func unevaluatedMembers(_ rule: Rule) -> Rule { adding(.unevaluatedMembers(rule)) }

  /// An object with any members.
  public static let object = Rule.object {}

  /// Says what an object may have beside its named members.
  public func furtherMembers(_ policy: FurtherMembers) -> Rule {
    adding(.furtherMembers(policy), name: "unknown-property")
  }

  /// An object that has these members, whatever their values but null: for conditions.
  public static func having(_ names: String...) -> Rule {
    object { for name in names { Field(name, .not(.null)) } }
  }

  /// An object in which these members stand, whatever their values, null too: for conditions.
  public static func containing(_ names: String...) -> Rule {
    object { for name in names { Field(name, .any) } }
  }

  /// Optional members of this object, and of the objects below it, are absent rather than `null`.
  ///
  /// What `null` breaks then is this constraint and not the one on the member's kind. Required
  /// members, and those whose rule allows `null`, are not concerned.
  public func optionalNulls() -> Rule { adding(.optionalNulls, name: "null") }

  /// Every name of an object follows a rule for strings.
  public func names(_ rule: Rule) -> Rule { adding(.names(rule)) }

  /// An object has none of these members.
  public func without(_ names: String...) -> Rule { adding(.absent(names)) }
}
