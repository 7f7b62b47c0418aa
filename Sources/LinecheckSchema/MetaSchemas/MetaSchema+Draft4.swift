import Linecheck

extension MetaSchema {
  /// The meta-schema of draft 4.
  static let draft4 = MetaSchema(
    .draft4, "json-schema.draft-04",
    SourceDocument(
      title: "JSON Schema draft 4, meta-schema", url: "http://json-schema.org/draft-04/schema"),
    kinds: .object,
    definitions: { schema in
      [
        "schemaArray": .schemaArray(schema),
        "positiveInteger": .nonNegativeInteger,
        "positiveIntegerDefault0": .nonNegativeInteger,
        "simpleTypes": .simpleTypes,
        "stringArray": .someStrings,
      ]
    }
  ) { schema in
    Field("id", .string)
    Field("$schema", .string)
    Field("title", .string)
    Field("description", .string)
    Field("default", .any)
    Field("multipleOf", .number.above(0))
    Field("maximum", .number).required(when: .containing("exclusiveMaximum"))
      .documented(.schema, at: "#/dependencies/exclusiveMaximum")
    Field("exclusiveMaximum", .boolean)
    Field("minimum", .number).required(when: .containing("exclusiveMinimum"))
      .documented(.schema, at: "#/dependencies/exclusiveMinimum")
    Field("exclusiveMinimum", .boolean)
    Field("maxLength", .nonNegativeInteger)
    Field("minLength", .nonNegativeInteger)
    Field("pattern", .string)
    Field("additionalItems", .when(.boolean, else: schema))
    Field("items", .schemaOrArray(schema))
    Field("maxItems", .nonNegativeInteger)
    Field("minItems", .nonNegativeInteger)
    Field("uniqueItems", .boolean)
    Field("maxProperties", .nonNegativeInteger)
    Field("minProperties", .nonNegativeInteger)
    Field("required", .someStrings)
    Field("additionalProperties", .when(.boolean, else: schema))
    Field("definitions", .map(of: schema))
    Field("properties", .map(of: schema))
    Field("patternProperties", .map(of: schema))
    Field("dependencies", .map(of: .dependency(schema, .someStrings)))
    Field("enum", .array(of: .any).count(1...).uniqueItems())
    Field("type", .simpleTypeOrTypes)
    Field("format", .string)
    Field("allOf", .schemaArray(schema))
    Field("anyOf", .schemaArray(schema))
    Field("oneOf", .schemaArray(schema))
    Field("not", schema)
  }
}

extension Rule {
  /// One string at least, all different: an empty `required` is wrong in draft 4.
  fileprivate static let someStrings = Rule.stringArray.count(1...)
}
