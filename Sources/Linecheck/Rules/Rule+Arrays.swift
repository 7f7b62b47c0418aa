extension Rule {
  /// An array whose items all follow a rule.
  public static func array(of item: Rule) -> Rule { Rule(.array).adding(.items(item)) }

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
