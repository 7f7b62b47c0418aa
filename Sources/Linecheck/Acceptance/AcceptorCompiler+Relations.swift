/// What an object has to judge once it is read.
extension AcceptorCompiler {
  /// A member that the rules name, and the node of its rule in the code.
  typealias ObjectField = (name: String, node: Int, member: Code.Member)

  /// Adds what members have to do with each other, and what excludes the object or a member; false
  /// where that takes a closer look.
  mutating func addRelations(
    _ fields: [ObjectField], _ excluded: [Int], _ added: inout [Acceptor.Member],
    _ node: inout Acceptor.Node
  ) -> Bool {
    let positions = Dictionary(
      uniqueKeysWithValues: fields.enumerated().map { ($0.element.name, $0.offset) })
    var judged: [Acceptor.Relating] = []
    guard !excluded.isEmpty || fields.contains(where: { relates($0.node) }) else { return true }
    // The first register keeps where the object begins.
    let first = usedRegisters + 1
    guard first < Acceptor.registerCount else { return false }
    usedRegisters = first
    for (position, field) in fields.enumerated() {
      for index in code.nodes[field.node].steps {
        let step = code.steps[index]
        guard isRelating(step), matters(step.constraint) else { continue }
        let own = register(of: &added[position])
        if own == 0 { return false }
        if step.operation == .unexpected {
          guard let condition = condition(Int(step.a), about: .object) else { return false }
          bind(condition, positions, &added)
          judged.append(Acceptor.Relating(value: own, condition: condition))
        } else {
          guard let position = positions[code.names[Int(step.a)].text] else { return false }
          let other = register(of: &added[position])
          if other == 0 { return false }
          judged.append(
            Acceptor.Relating(
              relation: Relation.allCases[Int(step.b)], value: own, other: other))
        }
      }
    }
    for rule in excluded {
      guard let condition = condition(rule, about: .object) else { return false }
      bind(condition, positions, &added)
      judged.append(Acceptor.Relating(condition: condition))
    }
    node.firstRelation = Int32(relations.count)
    node.relationCount = Int32(judged.count)
    relations += judged
    node.firstRegister = UInt8(first)
    node.registerCount = UInt8(usedRegisters + 1 - first)
    return true
  }

  /// Gives what a condition says of an object's members their registers. What has none, and what is
  /// inside a member, is looked for in the text.
  private mutating func bind(
    _ condition: Int32, _ positions: [String: Int], _ added: inout [Acceptor.Member]
  ) {
    let first = conditions[Int(condition)].first
    switch conditions[Int(condition)].operation {
    case .kinds, .literals: break
    case .not: bind(first, positions, &added)
    case .all:
      for place in first..<first + conditions[Int(condition)].count {
        bind(branches[Int(place)], positions, &added)
      }
    case .member:
      guard let position = conditionMembers[condition].flatMap({ positions[$0] }) else { return }
      conditions[Int(condition)].register = register(of: &added[position])
    }
  }

  /// The register of a member's value; 0 where there are no more.
  private mutating func register(of member: inout Acceptor.Member) -> UInt8 {
    if member.register == 0 && usedRegisters + 1 < Acceptor.registerCount {
      usedRegisters += 1
      member.register = UInt8(usedRegisters)
    }
    return member.register
  }
}
