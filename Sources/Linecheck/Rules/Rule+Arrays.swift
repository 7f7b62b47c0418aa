extension Rule {
  /// An array whose items all follow a rule.
  public static func array(of item: Rule) -> Rule { Rule(.array).adding(.items(item, after: 0)) }

  /// The items of an array from a position on follow a rule.
  ///
  /// - Parameters:
  ///   - first: how many items at the beginning are not concerned.
  ///   - rule: what the others follow.
  /// - Returns: the rule with the constraint.
  public func items(after first: Int = 0, _ rule: Rule) -> Rule {
    adding(.items(rule, after: first))
  }

  /// The first items of an array follow a rule each, where they are there.
  public func prefix(_ rules: [Rule]) -> Rule { adding(.prefix(rules)) }

  /// This many items of an array follow a rule.
  public func containing(_ rule: Rule, count: ClosedRange<Int>) -> Rule {
    containing(rule, least: count.lowerBound, most: count.upperBound)
  }

  /// At least this many items of an array follow a rule.
  public func containing(_ rule: Rule, count: PartialRangeFrom<Int> = 1...) -> Rule {
    containing(rule, least: count.lowerBound, most: nil)
  }

  /// How many items of an array follow a rule, which may be none at all.
  ///
  /// - Parameters:
  ///   - rule: what is counted.
  ///   - least: the fewest.
  ///   - most: the most; nil for any number.
  ///   - evaluates: whether an item that follows the rule is one that `unevaluatedItems` leaves
  ///     alone, as it is since JSON Schema 2020-12.
  /// - Returns: the rule with the constraint.
  package func containing(
    _ rule: Rule, least: Int, most: Int?, evaluates: Bool = true
  ) -> Rule {
    let count = Clause.Containing(least: least, most: most, evaluates: evaluates)
    return adding(.containing(rule, count), name: "contains")
  }

  /// Items of an array that no other constraint on it speaks of follow a rule (JSON Schema 2020-12,
  /// core, section 11.2).
  public func unevaluatedItems(_ rule: Rule) -> Rule { adding(.unevaluatedItems(rule)) }

  /// An array has this many items.
  public func count(_ range: ClosedRange<Int>) -> Rule {
    adding(.minimumCount(range.lowerBound), .maximumCount(range.upperBound))
  }

  /// An array has at least this many items.
  public func count(_ range: PartialRangeFrom<Int>) -> Rule {
    adding(.minimumCount(range.lowerBound))
  }

  /// An array has at most this many items.
  public func count(_ range: PartialRangeThrough<Int>) -> Rule {
    adding(.maximumCount(range.upperBound))
  }

  /// No item of an array stands in it twice; numbers are equal by value, objects in any order.
  public func uniqueItems() -> Rule { adding(.uniqueItems) }

  /// A member of the items of a non-empty array adds up to a total.
  ///
  /// The sum is not judged where an item lacks the member or where the member breaks a rule of its
  /// own, so that one fault is reported once.
  public func sum(
    of member: String, equals total: Double, tolerance: Double = 1e-9
  ) -> Rule {
    adding(.sum(member: member, total: total, tolerance: tolerance), name: "sum")
  }
}
