import Linecheck

extension MetaSchema {
  /// The meta-schema of draft 7.
  static let draft7 = MetaSchema(
    .draft7, "json-schema.draft-07",
    SourceDocument(
      title: "JSON Schema draft 7, meta-schema", url: "http://json-schema.org/draft-07/schema"),
    definitions: Rule.definitionsOfDraft6
  ) { schema in
    Field("$id", .string)
    Field("$schema", .string)
    Field("$ref", .string)
    Field("$comment", .string)
    Field("title", .string)
    Field("description", .string)
    Field("default", .any)
    Field("readOnly", .boolean)
    Field("writeOnly", .boolean)
    Field("examples", .array(of: .any))
    Field("multipleOf", .number.above(0))
    Field("maximum", .number)
    Field("exclusiveMaximum", .number)
    Field("minimum", .number)
    Field("exclusiveMinimum", .number)
    Field("maxLength", .nonNegativeInteger)
    Field("minLength", .nonNegativeInteger)
    Field("pattern", .string)
    Field("additionalItems", schema)
    Field("items", .schemaOrArray(schema))
    Field("maxItems", .nonNegativeInteger)
    Field("minItems", .nonNegativeInteger)
    Field("uniqueItems", .boolean)
    Field("contains", schema)
    Field("maxProperties", .nonNegativeInteger)
    Field("minProperties", .nonNegativeInteger)
    Field("required", .stringArray)
    Field("additionalProperties", schema)
    Field("definitions", .map(of: schema))
    Field("properties", .map(of: schema))
    Field("patternProperties", .map(of: schema))
    Field("dependencies", .map(of: .dependency(schema)))
    Field("propertyNames", schema)
    Field("const", .any)
    Field("enum", .array(of: .any))
    Field("type", .simpleTypeOrTypes)
    Field("format", .string)
    Field("contentMediaType", .string)
    Field("contentEncoding", .string)
    Field("if", schema)
    Field("then", schema)
    Field("else", schema)
    Field("allOf", .schemaArray(schema))
    Field("anyOf", .schemaArray(schema))
    Field("oneOf", .schemaArray(schema))
    Field("not", schema)
  }
}
