import Linecheck

/// What the meta-schemas of all drafts say in the same words.
extension Rule {
  /// The names that `type` knows.
  static let simpleTypes = Rule.enumeration(
    "array", "boolean", "integer", "null", "number", "object", "string")

  /// One type, or several different ones.
  static let simpleTypeOrTypes = Rule.any(
    simpleTypes, .array(of: simpleTypes).count(1...).uniqueItems())

  /// A length or a count.
  static let nonNegativeInteger = Rule.integer.atLeast(0)

  /// The keywords for numbers, lengths and counts, in the words of drafts 6 to 2020-12.
  @FieldBuilder static var bounds: [Field] {
    Field("multipleOf", .number.above(0))
    Field("maximum", .number)
    Field("exclusiveMaximum", .number)
    Field("minimum", .number)
    Field("exclusiveMinimum", .number)
    Field("maxLength", .nonNegativeInteger)
    Field("minLength", .nonNegativeInteger)
    Field("pattern", .string)
    Field("maxItems", .nonNegativeInteger)
    Field("minItems", .nonNegativeInteger)
    Field("uniqueItems", .boolean)
    Field("maxProperties", .nonNegativeInteger)
    Field("minProperties", .nonNegativeInteger)
  }

  /// Different strings.
  static let stringArray = Rule.array(of: .string).uniqueItems()

  /// One schema at least.
  static func schemaArray(_ schema: Rule) -> Rule { .array(of: schema).count(1...) }

  /// One schema, or an array of one at least.
  ///
  /// What is an array is judged as one: then what is wrong with a schema in it is said of that schema.
  static func schemaOrArray(_ schema: Rule) -> Rule {
    .when(.array(of: .any), then: schemaArray(schema), else: schema)
  }

  /// What an entry of `dependencies` is: a schema, or names.
  static func dependency(_ schema: Rule, _ names: Rule = .stringArray) -> Rule {
    .when(.array(of: .any), then: names, else: schema)
  }

  /// An object whose members all follow a rule: schemas by name.
  static func map(of rule: Rule) -> Rule { .object.furtherMembers(.ruled(rule)) }

  /// A string with a part of a form.
  ///
  /// - Precondition: the pattern is one.
  static func string(matching pattern: String) -> Rule {
    do {
      return .string.matching(try Pattern(pattern))
    } catch {
      preconditionFailure("\(pattern): \(error.message)")
    }
  }
}
