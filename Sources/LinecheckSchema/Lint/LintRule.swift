public import Linecheck

/// What `SchemaLint` looks for beside what the meta-schemas say.
public enum LintRule {
  private static let core = SourceDocument(
    title: "JSON Schema 2020-12, core",
    url: "https://json-schema.org/draft/2020-12/json-schema-core", basis: .public)
  private static let validation = SourceDocument(
    title: "JSON Schema 2020-12, validation",
    url: "https://json-schema.org/draft/2020-12/json-schema-validation", basis: .public)

  private static func core(
    _ id: RuleID, _ severity: Severity, at section: String, _ requirement: String
  ) -> Constraint {
    Constraint(id, severity, at: Citation(core, at: section), requirement, sensitivity: .plain)
  }

  private static func validation(
    _ id: RuleID, _ severity: Severity, at section: String, _ requirement: String
  ) -> Constraint {
    Constraint(
      id, severity, at: Citation(validation, at: section), requirement, sensitivity: .plain)
  }

  /// Every name in a schema is a keyword of some draft, or begins with `x-`.
  public static let unknownKeyword = core(
    "schema.unknown-keyword", .warning, at: "section 6.5", "keywords of the schema's draft")
  /// A keyword is one of the schema's own draft.
  public static let otherDraft = core(
    "schema.other-draft", .warning, at: "section 6.5", "keywords of the schema's draft")
  /// The dialect that `$schema` names is known.
  public static let dialect = core(
    "schema.dialect", .error, at: "section 8.1.1", "a dialect that is known")
  /// The address of a schema has no fragment.
  public static let identifier = core(
    "schema.identifier", .warning, at: "section 8.2.1", "an address without a fragment")
  /// An address or anchor names one schema.
  public static let anchor = core(
    "schema.anchor", .error, at: "section 8.2.2", "a name for one schema only")
  /// A reference leads to a schema.
  public static let reference = core(
    "schema.reference", .error, at: "section 8.2.3", "a reference that leads to a schema")
  /// References do not go round in circles without going into the value.
  public static let circle = core(
    "schema.circle", .error, at: "section 9.4.1", "references that come to an end")
  /// What stands beside a reference has an effect.
  public static let besideReference = core(
    "schema.beside-reference", .warning, at: "section 8.2.3", "nothing beside $ref up to draft 7")
  /// A keyword has an effect where it stands.
  public static let noEffect = validation(
    "schema.no-effect", .warning, at: "section 6", "keywords that have an effect")
  /// Something follows the schema.
  public static let impossible = validation(
    "schema.impossible", .warning, at: "section 6", "bounds that leave something")
  /// A branch or constant can be reached.
  public static let unreachable = core(
    "schema.unreachable", .warning, at: "section 10.2", "branches that a value can reach")
  /// Nothing stands twice in a list of alternatives.
  public static let duplicate = validation(
    "schema.duplicate", .warning, at: "section 6.1.2", "every alternative once")
  /// A pattern is a regular expression.
  public static let pattern = core(
    "schema.pattern", .error, at: "section 6.4", "a regular expression of ECMA-262")
  /// A pattern matches something.
  public static let emptyPattern = core(
    "schema.empty-pattern", .warning, at: "section 6.4", "a pattern that matches something")
  /// A format is a known one.
  public static let format = validation(
    "schema.format", .warning, at: "section 7.3", "a format that is known")
  /// Defaults and examples follow their own schema.
  public static let example = validation(
    "schema.example", .warning, at: "section 9", "defaults and examples that follow the schema")
  /// Everything else that keeps a schema from becoming rules.
  public static let mistake = core(
    "schema.mistake", .error, at: "section 4.3", "a schema that can be compiled")

  /// All of them.
  public static let all = [
    unknownKeyword, otherDraft, dialect, identifier, anchor, reference, circle, besideReference,
    noEffect, impossible, unreachable, duplicate, pattern, emptyPattern, format, example, mistake,
  ]
}
