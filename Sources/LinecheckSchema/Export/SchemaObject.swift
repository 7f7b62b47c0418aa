/// A schema while it is put together: keywords, each once.
struct SchemaObject {
  private(set) var keywords: [(name: String, value: SchemaTree)] = []

  /// A schema of some keywords.
  init(_ keywords: [(String, SchemaTree)] = []) { self.keywords = keywords }

  /// A schema that is written by now.
  init(_ tree: SchemaTree) {
    switch tree {
    case .object(let members): keywords = members.map { ($0.name, $0.value) }
    case false: keywords = [("not", true)]
    default: keywords = []
    }
  }

  /// Whether it accepts everything.
  var isTrivial: Bool { keywords.allSatisfy { $0.name == "$comment" } }

  /// Adds keywords that belong together; where one of them is taken by something else they become a
  /// schema of their own in `allOf`.
  mutating func add(_ unit: [(String, SchemaTree)]) {
    let unit = unit.filter { name, value in !keywords.contains { $0 == (name, value) } }
    if unit.isEmpty { return }
    if unit.count == 1 {
      switch unit[0] {
      case ("allOf", .array(let schemas)): return schemas.forEach { append($0) }
      case ("required", .array(let names)):
        if let place = keywords.firstIndex(where: { $0.name == "required" }),
          case .array(let known) = keywords[place].value
        {
          keywords[place].value = .array(known + names.filter { !known.contains($0) })
          return
        }
      default: break
      }
    }
    let taken = Set(keywords.map(\.name))
    let isFree = unit.allSatisfy { name, _ in
      taken.isDisjoint(with: Self.groups.first { $0.contains(name) } ?? [name])
    }
    if isFree { keywords += unit.map { ($0, $1) } } else { append(.object(unit)) }
  }

  /// Adds all keywords of another schema.
  mutating func add(_ other: SchemaObject) {
    var rest = other.keywords
    while let first = rest.first {
      let group = Self.groups.first { $0.contains(first.name) } ?? [first.name]
      if first.name == "$comment", case .string(let words) = first.value {
        comment(words)
      } else {
        add(rest.filter { group.contains($0.name) }.map { ($0.name, $0.value) })
      }
      rest.removeAll { group.contains($0.name) }
    }
  }

  /// Adds a schema to `allOf`.
  mutating func append(_ schema: SchemaTree) {
    guard let place = keywords.firstIndex(where: { $0.name == "allOf" }),
      case .array(var known) = keywords[place].value
    else {
      keywords.append(("allOf", .array([schema])))
      return
    }
    if !Self.merge(schema, into: &known), !known.contains(schema) { known.append(schema) }
    keywords[place].value = .array(known)
  }

  /// Adds words to the comment.
  mutating func comment(_ words: String) {
    guard let place = keywords.firstIndex(where: { $0.name == "$comment" }),
      case .string(let known) = keywords[place].value
    else {
      keywords.append(("$comment", .string(words)))
      return
    }
    if !known.contains(words) { keywords[place].value = .string(known + "; " + words) }
  }

  /// What one keyword means depends on the others of its group.
  private static let groups: [Set<String>] = [
    ["properties", "patternProperties", "additionalProperties"], ["if", "then", "else"],
    ["prefixItems", "items"], ["contains", "minContains", "maxContains"],
  ]

  /// Merges what is said under one condition; returns whether that was possible.
  private static func merge(_ schema: SchemaTree, into known: inout [SchemaTree]) -> Bool {
    for branch in ["then", "else"] {
      guard case .object(let members) = schema, members.count == 2, members[0].name == "if",
        members[1].name == branch
      else { continue }
      for place in known.indices {
        guard case .object(var others) = known[place], others.count == 2, others[0] == members[0],
          others[1].name == branch, let merged = merged(others[1].value, members[1].value)
        else { continue }
        others[1].value = merged
        known[place] = .object(others)
        return true
      }
    }
    return false
  }

  /// Both of two schemas that say nothing but `required` or `properties`.
  private static func merged(_ left: SchemaTree, _ right: SchemaTree) -> SchemaTree? {
    guard case .object(let own) = left, case .object(let others) = right, own.count == 1,
      others.count == 1, own[0].name == others[0].name
    else { return nil }
    switch (own[0].name, own[0].value, others[0].value) {
    case ("required", .array(let names), .array(let more)):
      return .object([("required", .array(names + more.filter { !names.contains($0) }))])
    case ("properties", .object(let members), .object(let more)):
      let names = Set(members.map(\.name))
      guard names.isDisjoint(with: more.map(\.name)) else { return nil }
      return .object([("properties", .object(members + more))])
    default: return nil
    }
  }
}

extension SchemaObject {
  /// The schema as JSON: `true` where it says nothing, else the keywords in the order that people
  /// write them.
  var tree: SchemaTree {
    if keywords.isEmpty { return true }
    if keywords.count == 1, keywords[0] == ("not", true) { return false }
    let order = Self.order
    let ranked = flattened.enumerated().map { place, keyword in
      (order.firstIndex(of: keyword.name) ?? order.count, place, keyword)
    }
    return .object(ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { ($0.2.name, $0.2.value) })
  }

  /// The keywords, with those of a single schema in `allOf` among them where that changes nothing.
  private var flattened: [(name: String, value: SchemaTree)] {
    guard let place = keywords.firstIndex(where: { $0.name == "allOf" }),
      case .array(let schemas) = keywords[place].value, schemas.count == 1,
      case .object(let members) = schemas[0]
    else { return keywords }
    let taken = Set(keywords.map(\.name)).subtracting(["allOf"])
    let isFree = members.allSatisfy { member in
      taken.isDisjoint(with: Self.groups.first { $0.contains(member.name) } ?? [member.name])
    }
    guard isFree else { return keywords }
    return keywords.filter { $0.name != "allOf" } + members.map { ($0.name, $0.value) }
  }

  private static let order = [
    "$schema", "$id", "$ref", "title", "description", "$comment", "type", "const", "enum", "format",
    "pattern", "minLength", "maxLength", "minimum", "exclusiveMinimum", "maximum",
    "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems",
    "prefixItems", "items", "contains", "minContains", "maxContains", "minProperties",
    "maxProperties", "propertyNames", "required", "properties", "patternProperties",
    "additionalProperties", "if", "then", "else", "not",
    "anyOf", "oneOf", "allOf", "unevaluatedItems", "unevaluatedProperties", "$defs",
  ]
}
