public import LinecheckJSON

extension Rule {
  /// One of a few constants; kinds that the list does not name are not allowed.
  public static func enumeration(_ values: Literal...) -> Rule { enumeration(values) }

  /// One of a few constants; kinds that the list does not name are not allowed.
  public static func enumeration(_ values: [Literal]) -> Rule {
    Rule(values.reduce([]) { $0.union($1.kinds) }).adding(.enumeration(values))
  }

  /// The value is one of a few constants, where its kind is right.
  public func one(of values: Literal...) -> Rule { one(of: values) }

  /// The value is one of a few constants, where its kind is right.
  public func one(of values: [Literal]) -> Rule { adding(.enumeration(values)) }

  /// Exactly one constant.
  public static func constant(_ value: Literal) -> Rule {
    Rule(value.kinds).adding(.enumeration([value]), name: "const")
  }

  /// A string has this many Unicode scalars (JSON Schema 2020-12, section 6.3), nothing trimmed.
  public func length(_ range: ClosedRange<Int>) -> Rule {
    adding(.minimumLength(range.lowerBound), .maximumLength(range.upperBound))
  }

  /// A string has at least this many Unicode scalars.
  public func length(_ range: PartialRangeFrom<Int>) -> Rule {
    adding(.minimumLength(range.lowerBound))
  }

  /// A string has at most this many Unicode scalars.
  public func length(_ range: PartialRangeThrough<Int>) -> Rule {
    adding(.maximumLength(range.upperBound))
  }

  /// A string or number has a form.
  public func matching(_ format: Format) -> Rule { adding(.format(format)) }

  /// A string in which a pattern is found; one that is anchored (`^…$`) speaks of the whole string.
  ///
  ///     Rule.string.matching(try Pattern("^agent_[a-z0-9]+$"))
  public func matching(_ pattern: Pattern) -> Rule { adding(.pattern(pattern)) }

  /// A number is at least a bound, compared exactly.
  public func atLeast(_ bound: Decimal) -> Rule { adding(.minimum(bound)) }

  /// A number is at most a bound, compared exactly.
  public func atMost(_ bound: Decimal) -> Rule { adding(.maximum(bound)) }

  /// A number is greater than a bound, compared exactly.
  public func above(_ bound: Decimal) -> Rule { adding(.exclusiveMinimum(bound)) }

  /// A number is less than a bound, compared exactly.
  public func below(_ bound: Decimal) -> Rule { adding(.exclusiveMaximum(bound)) }

  /// A number lies between two bounds, which it may equal: one constraint, not two.
  public func within(_ range: ClosedRange<Decimal>) -> Rule {
    adding(.range(range.lowerBound, range.upperBound))
  }

  /// A number is a whole multiple of another, judged exactly: `0.3` is a multiple of `0.1`.
  public func multiple(of divisor: Decimal) -> Rule { adding(.multiple(of: divisor)) }

  /// Anything else: the closure says whether the value is right.
  ///
  /// - Parameters:
  ///   - name: the last part of the constraint's id.
  ///   - expectation: what is expected, such as `an even number`; it ends the message.
  ///   - isRight: whether a value is right.
  /// - Returns: the rule with the constraint.
  public func check(
    _ name: String, expecting expectation: String,
    _ isRight: @escaping @Sendable (Value) -> Bool
  ) -> Rule {
    adding(.custom(isRight), name: name).expecting(expectation)
  }

  /// Anything else about what a value contains: the closure names those that are wrong.
  ///
  /// - Parameters:
  ///   - name: the last part of the constraint's id.
  ///   - expectation: what is expected, such as `no item that names another twice`.
  ///   - find: the values to blame, all of them inside the one that is judged.
  /// - Returns: the rule with the constraint.
  public func blaming(
    _ name: String, expecting expectation: String,
    _ find: @escaping @Sendable (Value) -> [Value]
  ) -> Rule {
    adding(.blaming(find), name: name).expecting(expectation)
  }
}
