import Linecheck

extension MetaSchema {
  /// The meta-schema of 2019-09: its vocabularies, and two keywords of earlier drafts.
  static let draft2019 = MetaSchema(
    .draft2019, "json-schema.2019-09",
    SourceDocument(
      title: "JSON Schema 2019-09, meta-schema",
      url: "https://json-schema.org/draft/2019-09/schema"),
    vocabularies: [
      core2019, applicator2019, validation2019, metaData2019, format2019, content2019,
    ]
  ) { schema in
    Field("definitions", .map(of: schema))
    Field("dependencies", .map(of: .dependency(schema)))
  }
}
