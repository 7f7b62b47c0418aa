import Linecheck

extension MetaSchema {
  /// The applicator vocabulary of 2019-09.
  static let applicator2019 = vocabulary(
    .draft2019, "applicator", definitions: { schema in ["schemaArray": .schemaArray(schema)] }
  ) { schema in
    Field("additionalItems", schema)
    Field("unevaluatedItems", schema)
    Field("items", .schemaOrArray(schema))
    Field("contains", schema)
    Field("additionalProperties", schema)
    Field("unevaluatedProperties", schema)
    Field("properties", .map(of: schema))
    Field("patternProperties", .map(of: schema))
    Field("dependentSchemas", .map(of: schema))
    Field("propertyNames", schema)
    Field("if", schema)
    Field("then", schema)
    Field("else", schema)
    Field("allOf", .schemaArray(schema))
    Field("anyOf", .schemaArray(schema))
    Field("oneOf", .schemaArray(schema))
    Field("not", schema)
  }
}
