@_spi(Scanning) import LinecheckJSON

/// Members and items that no other constraint on their object or array speaks of: what JSON Schema
/// calls unevaluated (2020-12, core, section 11).
///
/// What a rule speaks of follows from its steps, and from those of the rules of the same value inside
/// it that the value follows. Where it follows none of a union, all of them count: one fault is one
/// finding.
extension Judge {
  /// The children of a value that rules speak of: names of members, or items.
  struct Evaluated {
    var areAll = false
    var children: Set<Int> = []

    func contains(_ child: Int) -> Bool { areAll || children.contains(child) }
  }

  mutating func judgeUnevaluatedMembers(
    _ text: Text, _ step: Code.Step, _ node: Int, _ object: Int
  ) {
    let evaluated = evaluated(text, node, object)
    if evaluated.areAll { return }
    let rule = code.nodes[Int(step.a)]
    for name in document.children(of: object) where !evaluated.contains(name) {
      path.append(.name(name))
      if rule.kinds == [] {
        let decoded = document.decodedString(name)
        reportMember(rule.constraint, "\(name: decoded) is no documented member", at: name)
      } else {
        judge(text, Int(step.a), name + 1, nil)
      }
      path.removeLast()
    }
  }

  mutating func judgeUnevaluatedItems(
    _ text: Text, _ step: Code.Step, _ node: Int, _ array: Int
  ) {
    let evaluated = evaluated(text, node, array)
    if evaluated.areAll { return }
    for (position, item) in document.children(of: array).enumerated()
    where !evaluated.contains(item) {
      path.append(.position(position))
      judge(text, Int(step.a), item, nil)
      path.removeLast()
    }
  }

  /// What the steps of a node speak of, without those for the rest.
  private mutating func evaluated(_ text: Text, _ node: Int, _ value: Int) -> Evaluated {
    var evaluated = Evaluated()
    for index in code.nodes[node].steps where code.steps[index].stage != .rest {
      collect(text, code.steps[index], value, &evaluated)
    }
    return evaluated
  }

  private mutating func collect(
    _ text: Text, node: Int, _ value: Int, _ evaluated: inout Evaluated
  ) {
    effort &-= 1
    if effort <= 0 { return giveUp(.effort) }
    for index in code.nodes[node].steps where !evaluated.areAll {
      collect(text, code.steps[index], value, &evaluated)
    }
  }

  private mutating func collect(
    _ text: Text, _ step: Code.Step, _ value: Int, _ evaluated: inout Evaluated
  ) {
    guard step.kinds.contains(Kinds(nodes[value].kind.valueKind)) else { return }
    switch step.operation {
    case .members: collect(text, members: code.shapes[Int(step.a)], value, &evaluated)
    case .unevaluatedMembers, .unevaluatedItems: evaluated.areAll = true
    case .items:
      evaluated.children.formUnion(document.children(of: value).dropFirst(Int(step.b)))
    case .prefix:
      let count = code.groups[Int(step.a)].count
      evaluated.children.formUnion(document.children(of: value).prefix(count))
    case .containing where code.containings[Int(step.b)].evaluates:
      for item in document.children(of: value) where follows(text, Int(step.a), item, nil) {
        evaluated.children.insert(item)
      }
    case .all:
      for part in code.groups[Int(step.a)] { collect(text, node: part, value, &evaluated) }
    case .reference: collect(text, node: Int(step.a), value, &evaluated)
    case .any, .one: collect(text, branches: code.groups[Int(step.a)], value, &evaluated)
    case .tagged:
      let branches = code.tags[Int(step.a)].variants.map(\.node)
      collect(text, branches: branches, value, &evaluated)
    case .when:
      let group = code.groups[Int(step.a)]
      let holds = follows(text, group[0], value, nil)
      if holds { collect(text, node: group[0], value, &evaluated) }
      let branch = holds ? group[1] : group[2]
      if branch >= 0 { collect(text, node: branch, value, &evaluated) }
    default: break
    }
  }

  private mutating func collect(
    _ text: Text, branches: [Int], _ value: Int, _ evaluated: inout Evaluated
  ) {
    let followed = branches.filter { follows(text, $0, value, nil) }
    for branch in followed.isEmpty ? branches : followed {
      collect(text, node: branch, value, &evaluated)
    }
  }

  private mutating func collect(
    _ text: Text, members shape: Code.Shape, _ object: Int, _ evaluated: inout Evaluated
  ) {
    if shape.furtherNode >= 0 || shape.further >= 0 || shape.further == Code.silent {
      evaluated.areAll = true
      return
    }
    var expected = 0
    for name in document.children(of: object) {
      let position = position(text, name, shape, expected)
      if let position { expected = position + 1 }
      let isNamed = position.map { !shape.members[$0].isPresenceOnly } ?? false
      if isNamed
        || shape.patterns.contains(where: { matches(text, code.patterns[$0.pattern], name) })
      {
        evaluated.children.insert(name)
      }
    }
  }
}
