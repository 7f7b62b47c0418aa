import Linecheck

extension MetaSchema {
  /// The applicator vocabulary of 2020-12.
  static let applicator2020 = vocabulary(
    .draft2020, "applicator", definitions: { schema in ["schemaArray": .schemaArray(schema)] }
  ) { schema in
    Field("prefixItems", .schemaArray(schema))
    Field("items", schema)
    Field("contains", schema)
    Field("additionalProperties", schema)
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
