/// Conditions that a machine can tell of an object that it has just read.
extension AcceptorCompiler {
  /// Writes a condition about a value.
  ///
  /// What is looked at here follows the complete judge: a condition holds where it finds no error.
  ///
  /// - Parameters:
  ///   - node: the rule of the condition.
  ///   - kinds: what the value can be at all.
  /// - Returns: its place; nil where it takes a closer look.
  mutating func condition(_ node: Int, about kinds: Kinds) -> Int32? {
    let rule = code.nodes[node]
    var parts: [Int32] = []
    if !rule.kinds.isSuperset(of: kinds) {
      let isExact = rule.kinds.contains(.number) || !rule.kinds.contains(.integer)
      guard isExact, rule.constraint == Code.silent else { return nil }
      parts.append(add(Acceptor.Condition(operation: .kinds, kinds: rule.kinds)))
    }
    for place in rule.steps {
      guard let part = condition(code.steps[place], of: rule, about: kinds) else { return nil }
      parts.append(part)
    }
    return all(parts)
  }

  private mutating func condition(
    _ step: Code.Step, of rule: Code.Node, about kinds: Kinds
  ) -> Int32? {
    let isForAll = step.kinds.isSuperset(of: rule.kinds.intersection(kinds))
    guard isForAll, step.constraint < 0 else { return nil }
    switch step.operation {
    case .members: return members(code.shapes[Int(step.a)])
    case .enumeration: return literals(code.literals[Int(step.a)].values)
    case .all: return conditions(code.groups[Int(step.a)], about: kinds).map { all($0) }
    case .any:
      guard let parts = conditions(code.groups[Int(step.a)], about: kinds) else { return nil }
      let absent = parts.map { not($0) }
      return not(all(absent))
    case .not: return condition(Int(step.a), about: kinds).map { not($0) }
    default: return nil
    }
  }

  private mutating func conditions(_ nodes: [Int], about kinds: Kinds) -> [Int32]? {
    var parts: [Int32] = []
    for node in nodes {
      guard let part = condition(node, about: kinds) else { return nil }
      parts.append(part)
    }
    return parts
  }

  private mutating func members(_ shape: Code.Shape) -> Int32? {
    guard shape.further == -1, shape.furtherNode == -1, shape.patterns.isEmpty else { return nil }
    var parts: [Int32] = []
    for member in shape.members {
      let name = code.name(of: member)
      guard member.forbidden == -1, member.condition == -1, member.null == -1, member.node >= 0,
        Self.isPlain(name)
      else { return nil }
      guard let value = condition(Int(member.node), about: .any) else { return nil }
      let part = add(
        Acceptor.Condition(
          operation: .member, isRequired: member.required != -1,
          first: Int32(addLiteral("\"\(name)\":")), count: value))
      conditionMembers[part] = name
      parts.append(part)
    }
    return all(parts)
  }

  private mutating func literals(_ values: [Literal]) -> Int32? {
    let first = Int32(self.members.count)
    for value in values {
      if case .number = value { return nil }
      if case .string(let string) = value, !Self.isPlain(string) { return nil }
      addLiteral(value.description)
    }
    return add(Acceptor.Condition(operation: .literals, first: first, count: Int32(values.count)))
  }

  private mutating func all(_ parts: [Int32]) -> Int32 {
    if parts.count == 1 { return parts[0] }
    let first = Int32(branches.count)
    branches += parts
    return add(Acceptor.Condition(operation: .all, first: first, count: Int32(parts.count)))
  }

  private mutating func not(_ part: Int32) -> Int32 {
    add(Acceptor.Condition(operation: .not, first: part))
  }

  private mutating func add(_ condition: Acceptor.Condition) -> Int32 {
    conditions.append(condition)
    return Int32(conditions.count - 1)
  }
}
