import TestSupport

/// Keywords that hold no schema.
extension SchemaGenerator {
  typealias Pairs = [(String, JSONTree)]

  static let types = ["null", "boolean", "integer", "number", "string", "array", "object"]

  /// A value without a schema in mind.
  static func anyValue(_ random: inout SeededGenerator, depth: Int = 2) -> JSONTree {
    switch random.below(depth > 0 ? 12 : 8) {
    case 0: .scalar("null")
    case 1: .scalar(random.pick(["true", "false"]))
    case 2...4: .scalar(random.pick(numbers))
    case 5...7: .string(random.pick(names + ["", "aa", "bab", "😀"]))
    case 8...9: .array((0..<random.below(4)).map { _ in anyValue(&random, depth: depth - 1) })
    default:
      .object(
        random.some(of: names).map { name in
          JSONTree.Member(name: name, value: anyValue(&random, depth: depth - 1))
        })
    }
  }

  mutating func types() -> Pairs {
    if random.below(3) > 0 { return [("type", .string(random.pick(Self.types)))] }
    let types = random.some(of: Self.types)
    return [("type", .array((types.isEmpty ? ["object"] : types).map { .string($0) }))]
  }

  mutating func values() -> Pairs {
    if random.below(2) == 0 { return [("const", Self.anyValue(&random))] }
    let values = (0...random.below(4)).map { _ in Self.anyValue(&random) }
    return [("enum", .array(values))]
  }

  mutating func numberBounds() -> Pairs {
    let bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]
    var pairs: Pairs = [(random.pick(bounds), .scalar(random.pick(Self.numbers)))]
    if random.below(2) == 0 {
      let divisors = ["1", "1.0", "2", "3", "0.5", "0.1", "0.01", "1e-1", "1.5", "1e2", "1e20"]
      pairs.append(("multipleOf", .scalar(random.pick(divisors))))
    }
    return pairs
  }

  mutating func stringBounds() -> Pairs {
    if random.below(2) == 0 { return [("pattern", .string(random.pick(Self.patterns)))] }
    return sizes("minLength", "maxLength")
  }

  mutating func sizes(_ least: String, _ most: String) -> Pairs {
    let sizes: [JSONTree] = ["0", "1", "1", "2", "2", "3", "2.0", "1e0"].map { .scalar($0) }
    return random.some(of: [least, most]).map { ($0, random.pick(sizes)) }
  }

  mutating func unique() -> Pairs {
    random.below(2) == 0 ? [] : [("uniqueItems", .scalar(random.pick(["true", "true", "false"])))]
  }

  mutating func someNames() -> JSONTree {
    .array(random.some(of: Self.names, likelihood: 4).map { .string($0) })
  }

  mutating func dependentRequired() -> Pairs {
    let members = random.some(of: Self.names, likelihood: 3).map { name in
      JSONTree.Member(name: name, value: someNames())
    }
    return [(isNew ? "dependentRequired" : "dependencies", .object(members))]
  }
}

extension SeededGenerator {
  /// Each of some elements or not, in their order; one in `likelihood` is taken.
  mutating func some<Element>(of elements: [Element], likelihood: Int = 2) -> [Element] {
    elements.filter { _ in below(likelihood) == 0 }
  }
}
