import Linecheck

extension MetaSchema {
  /// The meta-schema of 2020-12: its vocabularies, and four keywords of earlier drafts.
  static let draft2020 = MetaSchema(
    .draft2020, "json-schema.2020-12",
    SourceDocument(
      title: "JSON Schema 2020-12, meta-schema",
      url: "https://json-schema.org/draft/2020-12/schema"),
    vocabularies: [
      core2020, applicator2020, unevaluated2020, validation2020, metaData2020,
      formatAnnotation2020, content2020,
    ]
  ) { schema in
    Field("definitions", .map(of: schema))
    Field("dependencies", .map(of: .dependency(schema)))
    Field("$recursiveAnchor", .anchor)
    Field("$recursiveRef", .string)
  }
}
