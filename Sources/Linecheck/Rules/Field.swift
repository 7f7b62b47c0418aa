/// One member of an object: its name, its rule, and whether it must be there.
///
/// `named`, `identified`, `severity`, `documented`, `disputed`, `expecting` and `help` describe the
/// constraint that it must be there; what is said about its value belongs to its rule.
public struct Field: Sendable {
  package let name: String
  package internal(set) var rule: Rule
  var isRequired = true
  /// What the names match that it stands for; nil where it is one name.
  var pattern: Pattern?
  /// Whether it only says that a member has to be there.
  var isPresenceOnly = false
  /// The member is required only where this holds for the object.
  var condition: Rule?
  /// What is said about its being there.
  @Said var annotation: Annotation
  /// The part of the object model that it belongs to, where that is not the object's own.
  var part: Component?

  /// A required member.
  public init(_ name: String, _ rule: Rule) {
    self.name = name
    self.rule = rule
  }

  /// Members whose names match a pattern, however many; a member that is named besides follows
  /// both rules.
  public init(matching pattern: Pattern, _ rule: Rule) {
    name = pattern.source
    self.rule = rule
    self.pattern = pattern
    isRequired = false
  }

  /// A member that has to be there, about which nothing else is said: to `furtherMembers` it stays
  /// one that is not named.
  public static func present(_ name: String) -> Field {
    var field = Field(name, .any)
    field.isPresenceOnly = true
    return field
  }

  /// The member may be absent.
  public func optional() -> Field { changing { $0.isRequired = false } }

  /// The member is required where a rule holds for the object, else optional.
  public func required(when condition: Rule) -> Field { changing { $0.condition = condition } }

  /// Gives the constraint that the member be there the last part of its id, in place of `required`.
  public func named(_ name: String) -> Field { changing { $0.annotation.name = name } }

  /// Gives the constraint that the member be there a whole id.
  public func identified(as id: String) -> Field { changing { $0.annotation.id = id } }

  /// Gives the constraint that the member be there a severity; `error` is the default.
  public func severity(_ severity: Severity) -> Field {
    changing { $0.annotation.severity = severity }
  }

  /// Says what the constraint that the member be there rests on; see `Rule.documented`, where own
  /// places are relative to the object's.
  public func documented(
    _ basis: Basis, at places: String..., in document: SourceDocument? = nil
  ) -> Field {
    changing { $0.annotation.document(basis, at: places, in: document) }
  }

  /// Says which document contradicts the constraint that the member be there; see `Rule.disputed`.
  public func disputed(
    _ words: String, at place: String, in document: SourceDocument? = nil
  ) -> Field {
    changing { $0.annotation.dispute(words, at: place, in: document) }
  }

  /// Words what is expected, such as `an object that names its provider`.
  public func expecting(_ expectation: String) -> Field {
    changing { $0.annotation.expectation = expectation }
  }

  /// Says what to do when the member is missing.
  public func help(_ help: String) -> Field { changing { $0.annotation.help = help } }

  /// Members of a part of the object model with ids and a place of its own: what several variants
  /// of an object have in common, say, or what only one of them has.
  ///
  ///     Rule.object {
  ///       Field.group("vapi.phone-number", at: "#/components/schemas/ByoPhoneNumber") {
  ///         Field("name", .string.length(...40)).optional()
  ///       }
  ///     }
  ///
  /// - Parameters:
  ///   - id: what the ids of the members' constraints begin with.
  ///   - place: where the document describes the object that has them.
  ///   - document: the document, where it is not the one around.
  ///   - fields: the members.
  /// - Returns: the members, which belong to that part.
  public static func group(
    _ id: String, at place: String, in document: SourceDocument? = nil,
    @FieldBuilder _ fields: () -> [Field]
  ) -> [Field] {
    fields().map { field in
      field.changing { field in
        field.part = field.part ?? Component(id: id, place: place, own: nil, document: document)
      }
    }
  }

  private func changing(_ change: (inout Field) -> Void) -> Field {
    var field = self
    change(&field)
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
