import LinecheckSchema
import TestSupport

/// Keywords that hold schemas.
extension SchemaGenerator {
  mutating func items(_ depth: Int) -> Pairs {
    var pairs: Pairs = []
    let first = (0...random.below(3)).map { _ in inner(depth) }
    switch random.below(4) {
    case 0, 1: pairs.append((hasPrefixItems ? "prefixItems" : "items", .array(first)))
    case 2: return [("items", inner(depth))]
    default: break
    }
    if random.below(2) == 0 {
      pairs.append((hasPrefixItems ? "items" : "additionalItems", inner(depth)))
    }
    return pairs
  }

  mutating func contains(_ depth: Int) -> Pairs {
    var pairs: Pairs = [("contains", inner(depth))]
    if isNew { pairs += sizes("minContains", "maxContains") }
    return pairs
  }

  mutating func properties(_ depth: Int) -> Pairs {
    var pairs: Pairs = []
    if random.below(4) > 0 { pairs.append(("properties", members(Self.names, depth))) }
    if random.below(3) == 0 {
      pairs.append(("patternProperties", members(Self.patterns, depth, likelihood: 6)))
    }
    if random.below(3) == 0 { pairs.append(("additionalProperties", inner(depth))) }
    return pairs
  }

  private mutating func members(
    _ names: [String], _ depth: Int, likelihood: Int = 2
  ) -> JSONTree {
    .object(
      random.some(of: names, likelihood: likelihood).map { name in
        JSONTree.Member(name: name, value: inner(depth))
      })
  }

  mutating func dependentSchemas(_ depth: Int, _ reach: Int) -> Pairs {
    let members = random.some(of: Self.names, likelihood: 3).map { name in
      JSONTree.Member(name: name, value: schema(depth: depth - 1, reach: reach))
    }
    return [(isNew ? "dependentSchemas" : "dependencies", .object(members))]
  }

  mutating func combination(_ depth: Int, _ reach: Int) -> Pairs {
    let branches = (0...random.below(3)).map { _ in schema(depth: depth - 1, reach: reach) }
    return [(random.pick(["allOf", "anyOf", "oneOf"]), .array(branches))]
  }

  mutating func condition(_ depth: Int, _ reach: Int) -> Pairs {
    guard dialect >= .draft7 else { return [] }
    let keywords = ["if"] + random.some(of: ["then", "else"])
    return keywords.map { ($0, schema(depth: depth - 1, reach: reach)) }
  }
}
