/// What is certain about a condition without a look at a value: of which kind it is and which members
/// it has is known, since a machine has just read it so.
///
/// A rule that excludes objects without a type costs a machine nothing where it reads objects that
/// have one.
struct Certainty {
  let code: Code
  /// What the value is.
  let kind: Kinds
  /// Members that it has, whatever their values; those of an object that is no object are none.
  let members: Set<String>

  /// Whether the value follows a condition; nil where that takes a look.
  func follows(_ node: Int) -> Bool? {
    let rule = code.nodes[node]
    guard rule.kinds.widened.contains(kind) else { return false }
    // A number that has to be whole takes a look.
    if rule.kinds.contains(.integer) && !rule.kinds.contains(.number) { return nil }
    return all(rule.steps.map { step(code.steps[$0]) })
  }

  private func step(_ step: Code.Step) -> Bool? {
    guard step.kinds.contains(kind) else { return true }
    switch step.operation {
    case .members: return has(code.shapes[Int(step.a)])
    case .all: return all(code.groups[Int(step.a)].map(follows))
    case .any: return all(code.groups[Int(step.a)].map { follows($0).map(!) }).map(!)
    case .not: return follows(Int(step.a)).map(!)
    case .reference: return follows(Int(step.a))
    default: return nil
    }
  }

  private func has(_ shape: Code.Shape) -> Bool? {
    if shape.further != -1 || shape.furtherNode >= 0 || !shape.patterns.isEmpty { return nil }
    for member in shape.members {
      guard member.forbidden == -1, member.node >= 0, isAny(Int(member.node)) else { return nil }
      if member.required != -1 && !members.contains(code.name(of: member)) { return nil }
    }
    return true
  }

  private func isAny(_ node: Int) -> Bool {
    code.nodes[node].kinds.isSuperset(of: .any) && code.nodes[node].stepCount == 0
  }

  /// False where one is false, true where all are true.
  private func all(_ answers: [Bool?]) -> Bool? {
    if answers.contains(false) { return false }
    return answers.contains(nil) ? nil : true
  }
}

extension AcceptorCompiler {
  /// Whether a condition that a node excludes certainly does not hold for what its machine accepts.
  func isNeverExcluded(_ step: Code.Step, _ node: Code.Node) -> Bool {
    guard step.operation == .not else { return false }
    // Null is exempt where a rule of some kinds allows it, too.
    let isNullJudged = node.judgesNull || node.kinds.isSuperset(of: .any)
    return [Kinds.object, .array, .string, .number, .boolean, .null]
      .filter { node.kinds.widened.contains($0) && ($0 != .null || isNullJudged) }
      .allSatisfy { kind in
        let members = kind == .object ? requiredMembers(node) : []
        return Certainty(code: code, kind: kind, members: members).follows(Int(step.a)) == false
      }
  }

  /// The members that every object has which a machine accepts by a node.
  private func requiredMembers(_ node: Code.Node) -> Set<String> {
    var names: Set<String> = []
    for index in node.steps {
      let step = code.steps[index]
      switch step.operation {
      case .members:
        let members = code.shapes[Int(step.a)].members
        names.formUnion(members.filter { matters($0.required) }.map(code.name))
      case .one where step.b == 1:
        for branch in code.groups[Int(step.a)] where code.nodes[branch].kinds.contains(.object) {
          names.formUnion(requiredMembers(code.nodes[branch]))
        }
      default: break
      }
    }
    return names
  }
}
