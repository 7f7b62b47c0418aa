import TestSupport

/// Makes values that a schema is likely to accept, or to reject for one reason only.
struct InstanceGenerator {
  var random: SeededGenerator
  let root: JSONTree

  /// A value near the root.
  mutating func instance() -> JSONTree { instance(near: root, depth: 4) }

  private mutating func instance(near schema: JSONTree, depth: Int) -> JSONTree {
    guard depth > 0, random.below(12) > 0 else {
      return SchemaGenerator.anyValue(&random, depth: min(depth, 2))
    }
    let aims = gather(schema, depth: 4)
    let values = aims.flatMap { ($0["enum"]?.items ?? []) + ($0["const"].map { [$0] } ?? []) }
    if !values.isEmpty, random.below(8) > 0 { return random.pick(values) }
    switch kind(aims) {
    case "object": return object(aims, depth)
    case "array": return array(aims, depth)
    case "string": return string(aims)
    case "number", "integer": return number(aims)
    case "boolean": return .scalar(random.pick(["true", "false"]))
    case "null": return .scalar("null")
    default: return SchemaGenerator.anyValue(&random)
    }
  }

  /// The schemas that say something about the same value, one of each choice.
  private mutating func gather(_ schema: JSONTree, depth: Int) -> [JSONTree] {
    guard depth > 0, !schema.members.isEmpty else { return [] }
    var branches = schema["allOf"]?.items ?? []
    for choice in ["anyOf", "oneOf"] {
      if let items = schema[choice]?.items, !items.isEmpty { branches.append(random.pick(items)) }
    }
    branches += random.pick([["if", "then"], ["else"], ["then"]]).compactMap { schema[$0] }
    if schema["$dynamicRef"] != nil || schema["$recursiveRef"] != nil { branches.append(root) }
    if let reference = schema["$ref"]?.string { branches += target(reference).map { [$0] } ?? [] }
    for name in ["dependentSchemas", "dependencies"] {
      branches += schema[name]?.members.map(\.value) ?? []
    }
    return [schema] + branches.flatMap { gather($0, depth: depth - 1) }
  }

  private func target(_ reference: String) -> JSONTree? {
    let name = String(reference.split { $0 == "/" || $0 == "#" }.last ?? "")
    return name.isEmpty ? root : (root["$defs"] ?? root["definitions"])?[name]
  }

  private mutating func kind(_ aims: [JSONTree]) -> String? {
    let types = aims.flatMap { aim -> [String] in
      let type = aim["type"]
      return type?.string.map { [$0] } ?? type?.items.compactMap(\.string) ?? []
    }
    if !types.isEmpty { return random.pick(types) }
    let names = aims.flatMap { $0.members.map(\.name) }
    let kinds = names.compactMap { Self.kinds[$0] }
    return kinds.isEmpty ? nil : random.pick(kinds)
  }

  private static let kinds: [String: String] = {
    let keywords: [String: [String]] = [
      "object": [
        "properties", "patternProperties", "additionalProperties", "required", "propertyNames",
        "minProperties", "maxProperties", "dependentRequired", "dependentSchemas", "dependencies",
        "unevaluatedProperties",
      ],
      "array": [
        "items", "prefixItems", "additionalItems", "contains", "minItems", "maxItems",
        "uniqueItems", "unevaluatedItems",
      ],
      "string": ["pattern", "minLength", "maxLength"],
      "number": ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
    ]
    return Dictionary(
      uniqueKeysWithValues: keywords.flatMap { kind, names in names.map { ($0, kind) } })
  }()
}

extension InstanceGenerator {
  private mutating func object(_ aims: [JSONTree], _ depth: Int) -> JSONTree {
    let required = aims.flatMap { $0["required"]?.items.compactMap(\.string) ?? [] }
    let likelihood = random.pick([1, 2, 4])
    let others = aims.flatMap { $0["properties"]?.members.map(\.name) ?? [] }
    var names: [String] = []
    for name in required + random.some(of: others + SchemaGenerator.names, likelihood: likelihood)
    where !names.contains(name) && random.below(10) > 0 {
      names.append(name)
    }
    return .object(
      names.map { name in
        let schemas = aims.flatMap { aim in
          [aim["properties"]?[name], aim["additionalProperties"], aim["unevaluatedProperties"]]
            + (aim["patternProperties"]?.members.map(\.value) ?? [])
        }.compactMap(\.self)
        let schema = aims.lazy.compactMap { $0["properties"]?[name] }.first ?? pick(schemas)
        return JSONTree.Member(name: name, value: instance(near: schema, depth: depth - 1))
      })
  }

  private mutating func array(_ aims: [JSONTree], _ depth: Int) -> JSONTree {
    let first = aims.lazy.flatMap { ($0["prefixItems"] ?? $0["items"])?.items ?? [] }
    let schemas = aims.flatMap { aim in
      ["items", "additionalItems", "contains", "unevaluatedItems"].compactMap { aim[$0] }
    }.filter { $0.items.isEmpty }
    let beginning = Array(first)
    let count = random.below(5)
    return .array(
      (0..<count).map { index in
        let schema = index < beginning.count ? beginning[index] : pick(schemas)
        return instance(near: schema, depth: depth - 1)
      })
  }

  private mutating func pick(_ schemas: [JSONTree]) -> JSONTree {
    schemas.isEmpty ? .scalar("true") : random.pick(schemas)
  }

  private mutating func string(_ aims: [JSONTree]) -> JSONTree {
    .string(random.pick(SchemaGenerator.names + ["", "aa", "bab", "abab", "😀", "e\u{301}", "\n"]))
  }

  /// A bound, a neighbour of it, or a number without one in mind.
  private mutating func number(_ aims: [JSONTree]) -> JSONTree {
    let bounds = aims.flatMap { aim in
      ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]
        .compactMap { aim[$0] }
    }
    guard !bounds.isEmpty, random.below(3) > 0, case .scalar(let bound) = random.pick(bounds)
    else { return .scalar(random.pick(SchemaGenerator.numbers)) }
    guard let integer = Int(bound), random.below(3) > 0 else { return .scalar(bound) }
    return .scalar(
      random.pick(["\(integer + 1)", "\(integer - 1)", "\(integer).0", "\(integer).5"]))
  }
}
