import Linecheck

extension MetaSchema {
  /// The meta-schema of draft 7.
  static let draft7 = MetaSchema(
    .draft7, "json-schema.draft-07",
    SourceDocument(
      title: "JSON Schema draft 7, meta-schema", url: "http://json-schema.org/draft-07/schema"),
    definitions: Rule.definitionsOfDraft6
  ) { schema in
    Rule.membersOfDraft6(schema)
    Field("$comment", .string)
    Field("readOnly", .boolean)
    Field("writeOnly", .boolean)
    Field("enum", .array(of: .any))
    Field("contentMediaType", .string)
    Field("contentEncoding", .string)
    Field("if", schema)
    Field("then", schema)
    Field("else", schema)
  }
}
