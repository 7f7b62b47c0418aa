import LinecheckJSON

/// What kinds of values a schema lets through, as far as that can be told from its own words: never
/// fewer than it does.
extension Linter {
  /// The kinds that a schema lets through.
  mutating func types(of place: Int, depth: Int = 0) -> TypeSet {
    if let known = types[place] { return known }
    guard depth < 16 else { return .any }
    let schema = schemas[place]
    if let boolean = schema.boolean { return boolean ? .any : [] }
    var found = surroundings(of: place, depth: depth)
    if !schema.isReferenceAlone {
      for keyword in ["anyOf", "oneOf"] {
        guard let branches = schema.children[keyword], !branches.isEmpty,
          branches.count <= 64, schema[keyword] != nil
        else { continue }
        found.formIntersection(
          branches.reduce([]) { $0.union(types(of: $1, depth: depth + 1)) })
      }
    }
    if depth == 0 { types[place] = found }
    return found
  }

  /// The kinds that a schema lets through apart from its `anyOf` and `oneOf`.
  mutating func surroundings(of place: Int, depth: Int = 0) -> TypeSet {
    let schema = schemas[place]
    var found = TypeSet.any
    if let target = references[place], target != place {
      found = types(of: target, depth: depth + 1)
    }
    if schema.isReferenceAlone { return found }
    found.formIntersection(ownTypes(of: schema))
    for branch in (schema.children["allOf"] ?? []).prefix(64) {
      found.formIntersection(types(of: branch, depth: depth + 1))
    }
    return found
  }

  /// The kinds that a schema's `type`, `enum` and `const` let through.
  func ownTypes(of schema: LintSchema) -> TypeSet {
    var found = declaredTypes(of: schema) ?? .any
    if let value = schema["const"] { found.formIntersection(TypeSet(of: file.value(value))) }
    if let value = schema["enum"], file.nodes[value].kind == .array {
      var kinds: TypeSet = []
      for item in file.items(value) {
        kinds.formUnion(TypeSet(of: file.value(item)))
        if kinds == .any { break }
      }
      found.formIntersection(kinds)
    }
    return found
  }

  /// The kinds that a schema's `type` names; nil where it has none, or one that is wrong.
  func declaredTypes(of schema: LintSchema) -> TypeSet? {
    guard let value = schema["type"] else { return nil }
    let names = file.nodes[value].kind == .array ? file.items(value) : [value]
    var found: TypeSet = []
    for name in names {
      guard let set = file.string(ifOne: name).flatMap({ TypeSet($0) }) else { return nil }
      found.formUnion(set)
    }
    return found
  }
}
