import Linecheck

extension MetaSchema {
  /// The meta-schema of draft 6.
  static let draft6 = MetaSchema(
    .draft6, "json-schema.draft-06",
    SourceDocument(
      title: "JSON Schema draft 6, meta-schema", url: "http://json-schema.org/draft-06/schema"),
    definitions: Rule.definitionsOfDraft6
  ) { schema in
    Rule.membersOfDraft6(schema)
    Field("enum", .array(of: .any).count(1...).uniqueItems())
  }
}

extension Rule {
  /// What the meta-schemas of drafts 6 and 7 define.
  @Sendable static func definitionsOfDraft6(_ schema: Rule) -> [String: Rule] {
    [
      "schemaArray": .schemaArray(schema),
      "nonNegativeInteger": .nonNegativeInteger,
      "nonNegativeIntegerDefault0": .nonNegativeInteger,
      "simpleTypes": .simpleTypes,
      "stringArray": .stringArray,
    ]
  }

  /// The members that the meta-schemas of drafts 6 and 7 have in the same words.
  @FieldBuilder static func membersOfDraft6(_ schema: Rule) -> [Field] {
    Field("$id", .string)
    Field("$schema", .string)
    Field("$ref", .string)
    Field("title", .string)
    Field("description", .string)
    Field("default", .any)
    Field("examples", .array(of: .any))
    Rule.bounds
    Field("additionalItems", schema)
    Field("items", .schemaOrArray(schema))
    Field("contains", schema)
    Field("required", .stringArray)
    Field("additionalProperties", schema)
    Field("definitions", .map(of: schema))
    Field("properties", .map(of: schema))
    Field("patternProperties", .map(of: schema))
    Field("dependencies", .map(of: .dependency(schema)))
    Field("propertyNames", schema)
    Field("const", .any)
    Field("type", .simpleTypeOrTypes)
    Field("format", .string)
    Field("allOf", .schemaArray(schema))
    Field("anyOf", .schemaArray(schema))
    Field("oneOf", .schemaArray(schema))
    Field("not", schema)
  }
}
