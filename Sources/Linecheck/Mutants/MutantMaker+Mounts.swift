/// What one rule judges in several places may be forgotten in one of them.
extension MutantMaker {
  private static let probes =
    anything + [.value("7"), .value("[]"), .value("[{}]"), .value("[7]")]

  /// Counts, of what the walk has come to, how often nodes and steps are used.
  mutating func countMounts() {
    for node in order { sharers[code.nodes[node].firstStep, default: 0] += 1 }
    for shape in visitedShapes {
      for member in code.shapes[shape].members where member.node >= 0 {
        ways[Int(member.node), default: 0] += 1
      }
    }
    for index in Set(order.flatMap { code.nodes[$0].steps }) {
      let step = code.steps[index]
      if step.operation == .items { ways[Int(step.a), default: 0] += 1 }
    }
  }

  mutating func damageWay(
    to member: Code.Member, _ shape: Int, _ position: Int, _ places: [String]
  ) {
    guard member.node >= 0, ways[Int(member.node)] ?? 0 > 1 else { return }
    let inner = constraints(under: Int(member.node)).first ?? -1
    let change = "not judged as \(code.name(of: member))"
    add(inner, .disabled, change, places, Self.probes, isOwn: false) { draft in
      draft.code.shapes[shape].members[position].node = Int32(draft.code.addAlways())
    }
  }

  mutating func damageItems(_ step: Code.Step, _ index: Int, _ places: [String]) {
    guard ways[Int(step.a)] ?? 0 > 1 else { return }
    let inner = constraints(under: Int(step.a)).first ?? -1
    let items = places.map { $0 + "/*" }
    add(inner, .disabled, "items not judged", items, Self.probes, isOwn: false) { draft in
      draft.code.steps[index].kinds = []
    }
  }

  /// A node that has its steps in common with others.
  mutating func damageMount(of index: Int) {
    let node = code.nodes[index]
    guard node.stepCount > 0, sharers[node.firstStep] ?? 0 > 1 else { return }
    let inner = constraints(under: index).first { $0 != node.constraint } ?? -1
    let members = node.steps.flatMap { step in
      code.steps[step].operation == .members ? code.shapes[Int(code.steps[step].a)].members : []
    }
    let places = pointers[index].flatMap { pointer in
      [pointer] + members.map { pointer + "/" + code.name(of: $0) }
    }
    add(inner, .disabled, "contents not judged", places, Self.probes, isOwn: false) { draft in
      draft.code.nodes[index].stepCount = 0
    }
  }
}
