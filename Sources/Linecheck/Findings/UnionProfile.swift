/// The members that the variants of a union have: what tells one from the others.
struct UnionProfile: Sendable {
  /// A member of at least one variant.
  struct Member: Sendable {
    let name: Code.Name
    /// The node of its rule in each variant; -1 where the variant does not have it.
    var nodes: [Int]
    /// Whether each variant needs it.
    var isRequired: [Bool]

    /// Whether only one variant has it.
    var isOfOne: Bool { nodes.count { $0 >= 0 } == 1 }
    /// Whether it says nothing where it is missing, since every variant needs it.
    var isRequiredOfAll: Bool { isRequired.allSatisfy(\.self) }
    /// Whether it says nothing where it is there, since every variant has it.
    var isOfAll: Bool { nodes.allSatisfy { $0 >= 0 } }
  }

  private(set) var members: [Member] = []
  /// The number of variants.
  let count: Int

  /// The profile of some variants, without the tag that names them.
  init(_ code: Code, _ variants: [Int], without tag: String? = nil) {
    count = variants.count
    var places: [String: Int] = [:]
    for (variant, node) in variants.enumerated() {
      for field in code.fields(of: node) where field.node >= 0 {
        let name = code.name(of: field)
        if name == tag { continue }
        let place = places[name] ?? members.count
        if place == members.count {
          places[name] = place
          members.append(
            Member(
              name: Code.Name(name), nodes: Array(repeating: -1, count: count),
              isRequired: Array(repeating: false, count: count)))
        }
        if members[place].nodes[variant] < 0 { members[place].nodes[variant] = Int(field.node) }
        if field.required != -1 && field.condition < 0 {
          members[place].isRequired[variant] = true
        }
      }
    }
  }
}

extension Code {
  /// The members of the objects that follow a node, those of all its parts.
  func fields(of node: Int) -> [Member] {
    var (fields, seen, open) = ([Member](), Set<Int>(), [node])
    while let node = open.popLast() {
      guard seen.insert(node).inserted else { continue }
      for step in nodes[node].steps.map({ steps[$0] }) {
        switch step.operation {
        case .members: fields += shapes[Int(step.a)].members
        case .all: open += groups[Int(step.a)]
        case .reference: open.append(Int(step.a))
        default: break
        }
      }
    }
    return fields
  }
}
