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

/// One member of an object: its name, its rule, and whether it must be there.
public struct Field: Sendable {
  let name: String
  var rule: Rule
  var isRequired = true
  /// The member is required only where this holds for the object.
  var condition: Rule?

  /// A required member.
  public init(_ name: String, _ rule: Rule) {
    self.name = name
    self.rule = rule
  }

  /// The member may be absent.
  public func optional() -> Field {
    var field = self
    field.isRequired = false
    return field
  }

  /// The member is required where a rule holds for the object, else optional.
  public func required(when condition: Rule) -> Field {
    var field = self
    field.condition = condition
    return field
  }
}

/// Collects the members of an object, with `if` and `for`.
@resultBuilder
public enum FieldBuilder {
  /// One member.
  public static func buildExpression(_ field: Field) -> [Field] { [field] }
  /// Several members.
  public static func buildExpression(_ fields: [Field]) -> [Field] { fields }
  /// The members of a block.
  public static func buildBlock(_ parts: [Field]...) -> [Field] { parts.flatMap(\.self) }
  /// The members of an `if` without `else`.
  public static func buildOptional(_ part: [Field]?) -> [Field] { part ?? [] }
  /// The members of an `if`.
  public static func buildEither(first part: [Field]) -> [Field] { part }
  /// The members of an `else`.
  public static func buildEither(second part: [Field]) -> [Field] { part }
  /// The members of a `for`.
  public static func buildArray(_ parts: [[Field]]) -> [Field] { parts.flatMap(\.self) }
}

extension Rule {
  /// An object with these members; others are allowed unless `furtherMembers` says otherwise.
  public static func object(@FieldBuilder _ fields: () -> [Field]) -> Rule {
    Rule(.object).adding(.members(fields()))
  }

  /// An object with any members.
  public static let object = Rule.object {}

  /// Says what an object may have beside its named members.
  public func furtherMembers(_ policy: FurtherMembers) -> Rule {
    adding(.furtherMembers(policy), name: "unknown-property")
  }

  /// Every name of an object follows a rule for strings.
  public func names(_ rule: Rule) -> Rule { adding(.names(rule)) }

  /// An object has none of these members.
  public func without(_ names: String...) -> Rule { adding(.absent(names)) }
}
