import LinecheckSchema
import TestSupport

/// Makes schemas of all keywords, nested and with references, that lead to no endless loop.
///
/// A reference that is followed without a step into the value names only definitions behind the
/// one it stands in (`reach`); one that is followed behind such a step names any, or the root.
struct SchemaGenerator {
  var random: SeededGenerator
  let dialect: Dialect

  static let definitions = ["one", "two", "three"]
  static let names = ["a", "b", "c", "ab", "é", "10"]
  static let patterns = ["^a", "b$", "^[a-c]+$", "a|é", ".", "^.{2}$", "[0-9]", "^$", "^(ab)*$"]
  static let numbers = [
    "0", "1", "1.0", "2", "3", "-1", "-0", "-0.0", "0.5", "1.5", "1e0", "10e-1", "2.50", "100",
    "1e2", "0.1", "0.3", "9007199254740992", "9007199254740993", "12345678901234567890", "1e20",
    "100000000000000000000", "1e-7", "-2.5",
  ]

  /// Whether the dialect has what came with 2019-09.
  var isNew: Bool { dialect >= .draft2019 }
  /// Whether the first items have a keyword of their own.
  var hasPrefixItems: Bool { dialect >= .draft2020 }
  private var holder: String { isNew ? "$defs" : "definitions" }

  /// One schema of a whole document.
  mutating func document() -> JSONTree {
    var members = [JSONTree.Member(name: "$schema", value: .string(dialect.uri))]
    if let anchor = recursionAnchor { members.append(anchor) }
    members += keywords(depth: 3, reach: 0)
    let definitions = Self.definitions.enumerated().map { index, name in
      JSONTree.Member(name: name, value: definition(name, reach: index + 1))
    }
    members.append(JSONTree.Member(name: holder, value: .object(definitions)))
    return .object(members)
  }

  /// A definition, with a name of its own where the dialect has such.
  private mutating func definition(_ name: String, reach: Int) -> JSONTree {
    guard isNew else { return schema(depth: 2, reach: reach) }
    let anchor = JSONTree.Member(name: "$anchor", value: .string(name))
    return .object([anchor] + keywords(depth: 2, reach: reach))
  }

  /// What makes the root the target of dynamic references.
  private var recursionAnchor: JSONTree.Member? {
    switch dialect {
    case .draft2020: JSONTree.Member(name: "$dynamicAnchor", value: .string("root"))
    case .draft2019: JSONTree.Member(name: "$recursiveAnchor", value: .scalar("true"))
    default: nil
    }
  }

  /// A schema for the same value.
  mutating func schema(depth: Int, reach: Int) -> JSONTree {
    if random.below(depth > 0 ? 14 : 5) == 0 { return .scalar(random.pick(["true", "false"])) }
    return .object(keywords(depth: depth, reach: reach))
  }

  /// A schema for a value inside the value.
  mutating func inner(_ depth: Int) -> JSONTree {
    random.below(12) == 0
      ? .object([inwardReference()]) : schema(depth: depth - 1, reach: 0)
  }

  /// A reference to a definition behind those before `reach`.
  mutating func reference(_ reach: Int) -> String? {
    guard reach < Self.definitions.count else { return nil }
    let name = random.pick(Array(Self.definitions[reach...]))
    return isNew && random.below(3) == 0 ? "#" + name : "#/\(holder)/\(name)"
  }

  private mutating func inwardReference() -> JSONTree.Member {
    let isToRoot = random.below(3) == 0
    if isToRoot, random.below(2) == 0 {
      switch dialect {
      case .draft2020: return JSONTree.Member(name: "$dynamicRef", value: .string("#root"))
      case .draft2019: return JSONTree.Member(name: "$recursiveRef", value: .string("#"))
      default: break
      }
    }
    return JSONTree.Member(name: "$ref", value: .string(isToRoot ? "#" : reference(0) ?? "#"))
  }

  /// One to five keywords, none twice.
  private mutating func keywords(depth: Int, reach: Int) -> [JSONTree.Member] {
    var members: [JSONTree.Member] = []
    var families = Family.allCases.filter { depth > 0 || !$0.nests }
    for _ in 0...random.below(depth > 1 ? 5 : 3) {
      let family = random.pick(families)
      families.removeAll { $0 == family }
      for member in self.members(of: family, depth: depth, reach: reach)
      where !members.contains(where: { $0.name == member.name }) {
        members.append(member)
      }
    }
    return members
  }
}

extension SchemaGenerator {
  /// Keywords that say something together.
  enum Family: CaseIterable {
    case type, value, number, string, arraySize, objectSize, required, dependentRequired
    case items, contains, properties, names, dependentSchemas, combination, negation, condition
    case unevaluatedItems, unevaluatedProperties, reference

    var nests: Bool {
      switch self {
      case .type, .value, .number, .string, .arraySize, .objectSize, .required, .dependentRequired,
        .reference:
        false
      default: true
      }
    }
  }

  private mutating func members(
    of family: Family, depth: Int, reach: Int
  ) -> [JSONTree.Member] {
    let pairs: [(String, JSONTree)] =
      switch family {
      case .type: types()
      case .value: values()
      case .number: numberBounds()
      case .string: stringBounds()
      case .arraySize: sizes("minItems", "maxItems") + unique()
      case .objectSize: sizes("minProperties", "maxProperties")
      case .required: [("required", someNames())]
      case .dependentRequired: dependentRequired()
      case .items: items(depth)
      case .contains: contains(depth)
      case .properties: properties(depth)
      case .names: [("propertyNames", inner(depth))]
      case .dependentSchemas: dependentSchemas(depth, reach)
      case .combination: combination(depth, reach)
      case .negation: [("not", schema(depth: depth - 1, reach: reach))]
      case .condition: condition(depth, reach)
      case .unevaluatedItems: isNew ? [("unevaluatedItems", inner(depth))] : []
      case .unevaluatedProperties: isNew ? [("unevaluatedProperties", inner(depth))] : []
      case .reference: reference(reach).map { [("$ref", .string($0))] } ?? []
      }
    return pairs.map { JSONTree.Member(name: $0.0, value: $0.1) }
  }
}
