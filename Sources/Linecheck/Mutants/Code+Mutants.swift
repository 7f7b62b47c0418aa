/// What mutants need of code.
extension Code {
  /// The nodes by which a step judges the value or what it contains, without those it only asks.
  func leads(_ index: Int) -> [Int] {
    let step = steps[index]
    switch step.operation {
    case .items, .names: return [Int(step.a)]
    case .not: return []
    case .when: return groups[Int(step.a)].dropFirst().filter { $0 >= 0 }
    default: return inPlace(index)
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

  /// Adds a node of one step.
  mutating func addNode(of step: Step) -> Int {
    steps.append(step)
    var node = Node()
    node.firstStep = Int32(steps.count - 1)
    node.stepCount = 1
    nodes.append(node)
    return nodes.count - 1
  }

  /// Adds a node that values follow which do not follow another.
  mutating func addOpposite(of node: Int) -> Int {
    addNode(
      of: Step(
        operation: .not, stage: .content, kinds: .any, constraint: Code.silent, a: Int32(node)))
  }

  /// Gives a step other constants; no message of a mutant is ever read.
  mutating func replaceLiterals(of step: Int, with values: [Literal]) {
    literals.append(Constants(values))
    steps[step].a = Int32(literals.count - 1)
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
          replaceLiterals(of: place, with: literals[Int(steps[place].a)].values + [.string(text)])
        }
      }
    }
  }
}
