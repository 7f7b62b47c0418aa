extension SchemaObject {
  /// The same schema, which null satisfies, too.
  var allowingNull: SchemaObject {
    if isTrivial { return self }
    if keywords.count == 1, keywords[0].name == "anyOf",
      case .array(let branches) = keywords[0].value
    {
      let isThere = branches.contains(.null)
      return SchemaObject([("anyOf", .array(isThere ? branches : branches + [.null]))])
    }
    if case .object(let members) = tree, members.allSatisfy({ Self.canAllowNull($0) }) {
      return SchemaObject(keywords.map { Self.allowingNull($0.name, $0.value) })
    }
    return SchemaObject([("anyOf", .array([tree, .null]))])
  }

  private static func canAllowNull(_ member: SchemaMember) -> Bool {
    ["type", "const", "enum"].contains(member.name) || isSilent(member, on: ["null"])
  }

  private static func allowingNull(
    _ name: String, _ value: SchemaTree
  ) -> (String, SchemaTree) {
    switch (name, value) {
    case ("type", .array(let types)):
      (name, .array(types.contains("null") ? types : types + ["null"]))
    case ("type", let type) where type != "null": (name, .array([type, "null"]))
    case ("const", let constant) where constant != .nothing: ("enum", .array([constant, .nothing]))
    case ("enum", .array(let values)):
      (name, .array(values.contains(.nothing) ? values : values + [.nothing]))
    default: (name, value)
    }
  }

  /// Whether the schema says nothing about values of other types than some.
  func isSilent(exceptOn types: Set<String>) -> Bool {
    let others = Set(Self.types).subtracting(types)
    guard case .object(let members) = tree else { return tree == true }
    return members.allSatisfy { Self.isSilent($0, on: others) }
  }

  private static let types = ["object", "array", "string", "number", "boolean", "null"]

  private static func isSilent(_ schema: SchemaTree, on types: Set<String>) -> Bool {
    switch schema {
    case .object(let members): members.allSatisfy { isSilent($0, on: types) }
    default: schema == true
    }
  }

  /// Whether a keyword accepts every value of some types.
  private static func isSilent(_ member: SchemaMember, on types: Set<String>) -> Bool {
    switch member.name {
    case "$comment", "title", "description", "if": return true
    case "minLength", "maxLength", "pattern", "format": return !types.contains("string")
    case "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf":
      return !types.contains("number")
    case "minItems", "maxItems", "uniqueItems", "prefixItems", "items", "contains", "minContains",
      "maxContains", "unevaluatedItems":
      return !types.contains("array")
    case "minProperties", "maxProperties", "propertyNames", "required", "properties",
      "patternProperties", "additionalProperties", "unevaluatedProperties":
      return !types.contains("object")
    case "then", "else": return isSilent(member.value, on: types)
    case "allOf", "anyOf":
      guard case .array(let schemas) = member.value else { return false }
      return schemas.allSatisfy { isSilent($0, on: types) }
    default: return false
    }
  }
}
