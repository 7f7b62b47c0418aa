import Linecheck

extension MetaSchema {
  /// All of them: each draft's own, then those of its vocabularies.
  static let all: [MetaSchema] = [
    draft4, draft6, draft7,
    draft2019, core2019, applicator2019, validation2019, metaData2019, format2019, content2019,
    draft2020, core2020, applicator2020, unevaluated2020, validation2020, metaData2020,
    formatAnnotation2020, formatAssertion2020, content2020,
  ]

  private static let byAddress = Dictionary(
    uniqueKeysWithValues: all.map { ($0.document.url, $0) })

  /// The meta-schema that an absolute URI names; nil for all but the official ones.
  ///
  /// An empty fragment, which the URIs of drafts 4, 6 and 7 are often written with, says nothing.
  package static func at(_ uri: String) -> MetaSchema? {
    byAddress[uri.hasSuffix("#") ? String(uri.dropLast()) : uri]
  }

  /// The meta-schema of a draft.
  static func of(_ dialect: Dialect) -> MetaSchema {
    switch dialect {
    case .draft4: draft4
    case .draft6: draft6
    case .draft7: draft7
    case .draft2019: draft2019
    case .draft2020: draft2020
    }
  }

  /// A vocabulary's meta-schema of 2019-09 or 2020-12.
  static func vocabulary(
    _ dialect: Dialect, _ name: String,
    definitions: @escaping @Sendable (_ schema: Rule) -> [String: Rule] = { _ in [:] },
    @FieldBuilder keywords: @escaping @Sendable (_ schema: Rule) -> [Field]
  ) -> MetaSchema {
    let edition = dialect == .draft2019 ? "2019-09" : "2020-12"
    return MetaSchema(
      dialect, "json-schema.\(edition).\(name)",
      SourceDocument(
        title: "JSON Schema \(edition), meta-schema of the \(name) vocabulary",
        url: "https://json-schema.org/draft/\(edition)/meta/\(name)"),
      definitions: definitions, keywords: keywords)
  }
}
