import LinecheckJSON

/// Makes the mutants of a program: goes through its code from the root, as a judge does, and notes
/// for every part of a rule what could be wrong with it.
struct MutantMaker {
  let code: Code
  let records: [Constraint]
  /// Where a node judges; the first few places.
  var pointers: [[String]]
  /// The kinds of values that reach a node.
  var arriving: [Kinds]
  /// The nodes that a value reaches without having been asked, in the order of the walk.
  var order: [Int] = []
  private var made: [Mutant] = []
  /// The members of shapes that a tag has chosen by, whenever the shape is reached.
  var implied: [Int: Set<Int>] = [:]
  var visitedShapes: Set<Int> = []
  /// The nodes that are reached by other ways than by being such a member.
  var free: Set<Int> = []
  /// How many members and lists have a node as theirs.
  var ways: [Int: Int] = [:]
  /// How many nodes have the steps that begin at a place.
  var sharers: [Int32: Int] = [:]
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
    countMounts()
    for node in order where free.contains(node) {
      damageKinds(of: node, arriving[node])
      damageMount(of: node)
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
}
