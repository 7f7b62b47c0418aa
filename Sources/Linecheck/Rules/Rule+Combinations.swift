extension Rule {
  /// A value that follows all of these rules.
  public static func all(_ rules: Rule...) -> Rule { all(rules) }

  /// A value that follows all of these rules.
  public static func all(_ rules: [Rule]) -> Rule { Rule.any.adding(.all(rules)) }

  /// A value that follows at least one of these rules.
  public static func any(_ rules: Rule...) -> Rule { any(rules) }

  /// A value that follows at least one of these rules.
  public static func any(_ rules: [Rule]) -> Rule { union(rules).adding(.any(rules)) }

  /// A value that follows exactly one of these rules.
  ///
  /// Where the kinds of the rules do not overlap (an integer or a string) the kind decides which of
  /// them is meant, and only that one speaks. Else the one speaks that a value which fits none comes
  /// closest to, by its kind, its members and its constants, then by the number of errors; the finding
  /// names it, or all that a value fits which fits several.
  public static func one(_ rules: Rule...) -> Rule { union(rules).adding(.one(rules)) }

  /// A value that does not follow a rule.
  public static func not(_ rule: Rule) -> Rule { Rule.any.excluding(rule) }

  /// The value does not follow a rule.
  ///
  /// - Parameters:
  ///   - rule: what it does not follow.
  ///   - path: the names of the members that lead to the value to blame, such as
  ///     `headers/Authorization`; nil for the value itself.
  /// - Returns: the rule with the constraint.
  public func excluding(_ rule: Rule, blaming path: String? = nil) -> Rule {
    adding(.not(rule, blaming: path.map(Self.names) ?? []))
  }

  /// The names that a path is made of.
  static func names(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }

  /// A value that follows one rule where it follows a condition, and another where it does not.
  public static func when(_ condition: Rule, then: Rule? = nil, else otherwise: Rule? = nil) -> Rule
  {
    Rule.any.adding(.when(condition, then: then, otherwise: otherwise))
  }

  /// An object whose rule is chosen by the string in one of its members.
  ///
  ///     Rule.tagged(by: "type", ["number": number, "sip": sip])
  ///
  /// - Parameters:
  ///   - member: the tag.
  ///   - variants: a rule for each string that the tag may be.
  ///   - signs: where the tag is absent the first of these members that is there chooses the variant
  ///     of the name beside it, whose own rule then says that the tag is missing.
  ///   - otherwise: what judges the object where nothing chooses a variant: what all have in common.
  /// - Returns: the rule of the union; a tag that names no variant breaks its constraint.
  ///
  /// A tag that names no variant is an error, and so is what is wrong with the object by the variant
  /// that is surely meant: the one whose tag is a near miss, or that alone has some of the members. In
  /// place of `otherwise` that variant judges the object then. What is only likely is a note.
  public static func tagged(
    by member: String, _ variants: [String: Rule], signs: KeyValuePairs<String, String> = [:],
    otherwise: Rule? = nil
  ) -> Rule {
    let signs = signs.map { (member: $0.key, variant: $0.value) }
    let union = Clause.Union(tag: member, variants: variants, signs: signs, otherwise: otherwise)
    return Rule(.object).adding(.tagged(union), name: "known")
  }

  /// The rule that a program defines under a name; it may contain itself.
  public static func reference(_ name: String) -> Rule { Rule.any.adding(.reference(name)) }

  private static func union(_ rules: [Rule]) -> Rule {
    Rule(rules.reduce([]) { $0.union($1.kinds) })
  }
}
