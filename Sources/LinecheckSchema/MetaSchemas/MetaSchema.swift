package import Linecheck

/// A schema that says what a schema of some draft looks like: one of the documents that the JSON
/// Schema organisation publishes, as our own rules.
///
/// Its own recursion is left to whoever uses it: in 2019-09 and 2020-12 a schema that extends a
/// meta-schema takes part in it (JSON Schema 2020-12, core, section 9.3.1).
///
///     let meta = MetaSchema.at("https://json-schema.org/draft/2020-12/schema")
///     let schema = meta?.rule(at: "", recursion: .reference("schema"))
///
/// The formats of the keywords (`uri`, `regex`) are annotations there, and are not judged here.
package struct MetaSchema: Sendable {
  /// The draft that it is a schema of, and written in.
  package let dialect: Dialect
  /// What the ids of its constraints begin with.
  let id: String
  /// The document that its rules cite.
  let document: SourceDocument
  /// What a schema is at all.
  private let kinds: Rule
  /// The meta-schemas of the vocabularies that it consists of.
  private let vocabularies: [MetaSchema]
  /// Rules that several keywords share, by their names.
  private let definitions: @Sendable (_ schema: Rule) -> [String: Rule]
  /// What the keywords are, where sub-schemas follow a rule.
  private let keywords: @Sendable (_ schema: Rule) -> [Field]

  /// A meta-schema.
  ///
  /// - Parameters:
  ///   - dialect: the draft.
  ///   - id: what the ids of its constraints begin with.
  ///   - document: its title and address.
  ///   - kinds: what a schema is: an object, or `true` or `false`.
  ///   - vocabularies: the meta-schemas that it is made of.
  ///   - definitions: the rules that it defines for references.
  ///   - keywords: its members, all of which may be absent.
  init(
    _ dialect: Dialect, _ id: String, _ document: SourceDocument,
    kinds: Rule = .any(.object, .boolean), vocabularies: [MetaSchema] = [],
    definitions: @escaping @Sendable (_ schema: Rule) -> [String: Rule] = { _ in [:] },
    @FieldBuilder keywords: @escaping @Sendable (_ schema: Rule) -> [Field]
  ) {
    self.dialect = dialect
    self.id = id
    self.document = document
    self.kinds = kinds
    self.vocabularies = vocabularies
    self.definitions = definitions
    self.keywords = keywords
  }

  /// The name of its dynamic anchor: `meta` in 2020-12, nothing for `$recursiveAnchor` in 2019-09;
  /// nil in the drafts before.
  package var dynamicAnchor: String? {
    switch dialect {
    case .draft4, .draft6, .draft7: nil
    case .draft2019: ""
    case .draft2020: "meta"
    }
  }

  /// The rule at a fragment.
  ///
  /// - Parameters:
  ///   - fragment: nothing for the whole, an anchor, or a pointer to a definition or a keyword, such
  ///     as `/definitions/nonNegativeInteger` or `/properties/title`.
  ///   - recursion: what the rule has sub-schemas follow.
  /// - Returns: nil where there is nothing at that place.
  package func rule(at fragment: String, recursion: Rule) -> Rule? {
    if fragment.isEmpty || fragment == dynamicAnchor { return rule(recursion) }
    let steps = fragment.split(separator: "/", omittingEmptySubsequences: false)
    guard steps.count == 3, steps[0].isEmpty else { return nil }
    let name = String(steps[2])
    switch steps[1] {
    case "properties":
      return keywords(recursion).first { $0.name == name }
        .map { part($0.rule, "." + name, at: fragment) }
    case definitionsKeyword:
      return definitions(recursion)[name].map { part($0, "." + name, at: fragment) }
    default: return nil
    }
  }

  private func rule(_ recursion: Rule) -> Rule {
    let kind = kinds.kind { $0.documented(.schema, at: "#/type") }
    return .all(
      [part(kind, at: "")] + vocabularies.map { $0.members(recursion) } + [members(recursion)])
  }

  /// What it says of a schema that is an object.
  private func members(_ recursion: Rule) -> Rule {
    part(.members { keywords(recursion).map { $0.optional() } }, at: "")
  }

  private func part(_ rule: Rule, _ suffix: String = "", at fragment: String) -> Rule {
    rule.component(id + suffix, at: "#" + fragment, own: "schema", in: document)
  }

  /// Where it keeps its definitions.
  private var definitionsKeyword: String {
    switch dialect {
    case .draft4, .draft6, .draft7: "definitions"
    case .draft2019, .draft2020: "$defs"
    }
  }
}
