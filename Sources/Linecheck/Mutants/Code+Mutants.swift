/// What mutants need of code.
extension Code {
  /// The nodes by which a step judges the value or what it contains, without those it only asks.
  func leads(_ index: Int) -> [Int] {
    let step = steps[index]
    switch step.operation {
    case .items, .names, .reference: return [Int(step.a)]
    case .all, .any, .one: return groups[Int(step.a)]
    case .when: return groups[Int(step.a)].dropFirst().filter { $0 >= 0 }
    case .tagged:
      let tag = tags[Int(step.a)]
      return tag.variants.map(\.node) + (tag.otherwise < 0 ? [] : [tag.otherwise])
    default: return []
    }
  }

  /// Adds a node that every value follows.
  mutating func addAlways() -> Int {
    nodes.append(Node())
    return nodes.count - 1
  }

  /// Adds a node that no value follows.
  mutating func addNever() -> Int {
    var node = Node()
    node.kinds = []
    node.constraint = Code.silent
    nodes.append(node)
    return nodes.count - 1
  }

  /// Adds a node that values follow which do not follow another.
  mutating func addOpposite(of node: Int) -> Int {
    steps.append(
      Step(
        operation: .not, stage: .content, kinds: .any, constraint: Code.silent, a: Int32(node)))
    var opposite = Node()
    opposite.firstStep = Int32(steps.count - 1)
    opposite.stepCount = 1
    nodes.append(opposite)
    return nodes.count - 1
  }

  /// Makes a string one of the constants that a member of an object may be.
  mutating func accept(_ text: String, as name: String, of node: Int) {
    for index in nodes[node].steps {
      if [.items, .names].contains(steps[index].operation) { continue }
      guard steps[index].operation == .members else {
        for next in leads(index) { accept(text, as: name, of: next) }
        continue
      }
      let members = shapes[Int(steps[index].a)].members
      for member in members where self.name(of: member) == name && member.node >= 0 {
        for place in nodes[Int(member.node)].steps where steps[place].operation == .enumeration {
          literals.append(literals[Int(steps[place].a)] + [.string(text)])
          literalLists.append("")
          steps[place].a = Int32(literals.count - 1)
        }
      }
    }
  }
}
