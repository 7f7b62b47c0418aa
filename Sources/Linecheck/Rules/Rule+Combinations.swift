extension Rule {
  /// A value that follows all of these rules.
  public static func all(_ rules: Rule...) -> Rule { Rule.any.adding(.all(rules)) }

  /// A value that follows at least one of these rules.
  public static func any(_ rules: Rule...) -> Rule { union(rules).adding(.any(rules)) }

  /// A value that follows exactly one of these rules.
  ///
  /// Where the kinds of the rules do not overlap (an integer or a string) the kind decides which of
  /// them is meant, and only that one speaks.
  public static func one(_ rules: Rule...) -> Rule { union(rules).adding(.one(rules)) }

  /// A value that does not follow a rule.
  public static func not(_ rule: Rule) -> Rule { Rule.any.adding(.not(rule)) }

  /// A value that follows one rule where it follows a condition, and another where it does not.
  public static func when(_ condition: Rule, then: Rule? = nil, else otherwise: Rule? = nil) -> Rule
  {
    Rule.any.adding(.when(condition, then: then, otherwise: otherwise))
  }

  /// An object whose rule is chosen by the string in one of its members.
  ///
  ///     Rule.tagged(by: "type", ["number": number, "sip": sip])
  public static func tagged(by member: String, _ variants: [String: Rule]) -> Rule {
    Rule(.object).adding(.tagged(member, variants), name: "known")
  }

  /// The rule that a program defines under a name; it may contain itself.
  public static func reference(_ name: String) -> Rule { Rule.any.adding(.reference(name)) }

  private static func union(_ rules: [Rule]) -> Rule {
    Rule(rules.reduce([]) { $0.union($1.kinds) })
  }
}
