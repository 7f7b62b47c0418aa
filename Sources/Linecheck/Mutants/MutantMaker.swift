import LinecheckJSON

/// Makes the mutants of a program: goes through its code from the root, as a judge does, and notes
/// for every part of a rule what could be wrong with it.
struct MutantMaker {
  let code: Code
  let records: [Constraint]
  /// Where a node judges; the first few places.
  var pointers: [[String]]
  /// The kinds of values that reach a node.
  private var arriving: [Kinds]
  /// The nodes that a value reaches without having been asked, in the order of the walk.
  private var order: [Int] = []
  private var made: [Mutant] = []
  /// The members of shapes that a tag has chosen by, whenever the shape is reached.
  private var implied: [Int: Set<Int>] = [:]
  private var visitedShapes: Set<Int> = []
  /// The nodes that are reached by other ways than by being such a member.
  private var free: Set<Int> = []
  /// The constraints with a part that may be wrong.
  private(set) var sited: Set<Int32> = []
  private var seenSteps: Set<Int> = []
  private var seenShapes: Set<Int> = []

  static let mostPointers = 8

  init(_ program: Program) {
    code = program.code
    records = program.records
    pointers = Array(repeating: [], count: code.nodes.count)
    arriving = Array(repeating: [], count: code.nodes.count)
  }

  mutating func mutants() -> [Mutant] {
    visit(code.root, "", .any, tag: nil)
    for node in order where free.contains(node) {
      damageKinds(of: node, arriving[node])
      for index in code.nodes[node].steps {
        let step = code.steps[index]
        let kinds = arriving[node].intersection(code.nodes[node].kinds.widened)
        guard !step.kinds.isDisjoint(with: kinds), seenSteps.insert(index).inserted else {
          continue
        }
        damage(step, index, node)
        if step.operation == .members, seenShapes.insert(Int(step.a)).inserted {
          damageMembers(
            of: Int(step.a), pointers[node], implied: implied[Int(step.a)] ?? [])
        }
      }
    }
    damageRecords()
    return made
  }

  /// Whether the conformance run looks for a constraint at all.
  func isProven(_ constraint: Int32) -> Bool {
    constraint >= 0 && records[Int(constraint)].coveredBy == nil
  }

  /// Keeps a mutant; one that `isOwn` damages a part of the constraint's own, and not what leads to it.
  mutating func add(
    _ constraint: Int32, _ damage: Mutant.Damage, _ change: String, _ places: [String],
    _ probes: [Probe], isBoundary: Bool = false, isOwn: Bool = true,
    _ edit: @escaping @Sendable (inout Mutant.Draft) -> Void
  ) {
    guard isProven(constraint) else { return }
    if isOwn { sited.insert(constraint) }
    made.append(
      Mutant(
        rule: records[Int(constraint)].id, damage: damage, change: change, isBoundary: isBoundary,
        places: places, probes: probes, edit: edit))
  }

  /// The constraints that a node and what it leads to may break, the nearest first.
  func constraints(under node: Int) -> [Int32] {
    var found: [Int32] = []
    var open = [node]
    var seen: Set<Int> = []
    while let next = open.popLast() {
      guard next >= 0, seen.insert(next).inserted else { continue }
      found.append(code.nodes[next].constraint)
      for index in code.nodes[next].steps {
        found.append(code.steps[index].constraint)
        if code.steps[index].operation == .members {
          for member in code.shapes[Int(code.steps[index].a)].members {
            found += [member.required, member.forbidden]
            open.append(Int(member.node))
          }
        } else {
          open += code.leads(index)
        }
      }
    }
    return found.filter(isProven)
  }

  // MARK: - The walk

  /// The member that a union has chosen a variant by.
  private struct Tag {
    var name: String
    /// Whether it is there for sure: where there are signs, one of them may have chosen.
    var isThere: Bool
  }

  /// Goes into a node; `tag` is the member that a union has chosen it by, which is right, and `isTag`
  /// says that it is the node of such a member.
  private mutating func visit(
    _ node: Int, _ pointer: String, _ kinds: Kinds, tag: Tag?, isTag: Bool = false
  ) {
    let isNew = !pointers[node].contains(pointer) && pointers[node].count < Self.mostPointers
    let isFree = !isTag && free.insert(node).inserted
    if !isNew && !isFree && arriving[node].isSuperset(of: kinds) { return }
    if pointers[node].isEmpty { order.append(node) }
    if isNew { pointers[node].append(pointer) }
    arriving[node].formUnion(kinds)
    let rule = code.nodes[node]
    var inside = kinds.intersection(rule.kinds.widened)
    if rule.kinds.contains(.null) && !rule.kinds.isSuperset(of: .any) { inside.remove(.null) }
    for index in rule.steps {
      let step = code.steps[index]
      let own = inside.intersection(step.kinds)
      if own.isEmpty { continue }
      switch step.operation {
      case .items: visit(Int(step.a), pointer + "/*", .any, tag: nil)
      case .names: visit(Int(step.a), pointer + "/*", .string, tag: nil)
      case .members: visitMembers(Int(step.a), pointer, tag)
      case .one where step.b == 1:
        for branch in code.groups[Int(step.a)] {
          visit(branch, pointer, own.intersection(code.nodes[branch].kinds.widened), tag: tag)
        }
      case .tagged:
        let union = code.tags[Int(step.a)]
        let signed = Set(union.signs.map(\.variant))
        for (position, variant) in union.variants.enumerated() {
          let tag = Tag(name: union.member.text, isThere: !signed.contains(position))
          visit(variant.node, pointer, own, tag: tag)
        }
        if union.otherwise >= 0 { visit(union.otherwise, pointer, own, tag: nil) }
      default: for next in code.leads(index) { visit(next, pointer, own, tag: tag) }
      }
    }
  }

  private mutating func visitMembers(_ index: Int, _ pointer: String, _ tag: Tag?) {
    let shape = code.shapes[index]
    if shape.furtherNode >= 0 { visit(Int(shape.furtherNode), pointer + "/*", .any, tag: nil) }
    let chosen = shape.members.firstIndex { code.name(of: $0) == tag?.name }
    let known: Set<Int> = tag?.isThere == true ? Set([chosen].compactMap(\.self)) : []
    if visitedShapes.insert(index).inserted {
      implied[index] = known
    } else {
      implied[index]?.formIntersection(known)
    }
    for (position, member) in shape.members.enumerated() where member.node >= 0 {
      let place = pointer + JSONPointer([code.name(of: member)]).text
      let kinds = member.null == -1 ? Kinds.any : Kinds.any.subtracting(.null)
      let isTag = position == chosen
      visit(Int(member.node), place, isTag ? .string : kinds, tag: nil, isTag: isTag)
    }
  }
}

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
}
