import LinecheckJSON

/// What a rule only asks of a value before it judges: one alternative less.
extension MutantMaker {
  /// Damages a condition on values at some places, beside which members of some names have to be there.
  mutating func damageCondition(
    _ condition: Int, of constraint: Int32, _ places: [String], besides names: [String]
  ) {
    let others = members(of: condition)
    let besides = names.map { Probe.Member(path: [$0], json: nil) }
    func probes(_ own: [Probe.Member]) -> [Probe] {
      let sets = [own] + others.filter { !own.contains($0) }.prefix(12).map { own + [$0] }
      return sets.flatMap { [$0 + besides, $0] }.map { .members($0) } + [.unchanged]
    }
    var open: [(node: Int, path: [String])] = [(condition, [])]
    var seen: Set<Int> = []
    while let (node, path) = open.popLast() {
      guard node >= 0, seen.insert(node).inserted else { continue }
      for index in code.nodes[node].steps {
        let step = code.steps[index]
        switch step.operation {
        case .any, .all:
          let group = code.groups[Int(step.a)]
          for position in group.indices where group.count > 1 {
            let own = members(of: group[position], path, negated: true)
            add(constraint, .loosened, "without case \(position + 1)", places, probes(own)) {
              $0.code.groups[Int(step.a)].remove(at: position)
            }
          }
        case .enumeration:
          let literals = code.literals[Int(step.a)].values
          let other = Probe.Member(path: path, json: literals.first == false ? "true" : "false")
          let text = Probe.Member(path: path, json: #""x""#)
          add(constraint, .loosened, "whatever the value", places, probes([other]) + probes([text]))
          {
            $0.code.steps[index].kinds = []
            $0.code.nodes[node].kinds = .any
          }
          // Null, where the kinds allow it, is accepted before anything else is asked.
          for literal in literals where literals.count > 1 && literal != .null {
            let own = [Probe.Member(path: path, json: literal.description)]
            add(constraint, .loosened, "without case \(literal)", places, probes(own)) { draft in
              draft.code.replaceLiterals(of: index, with: literals.filter { $0 != literal })
            }
          }
        case .format, .minimumLength, .maximumLength:
          add(constraint, .loosened, "whatever the form", places, probes([])) { draft in
            draft.code.steps[index].kinds = []
          }
        case .members:
          for member in code.shapes[Int(step.a)].members {
            open.append((Int(member.node), path + [code.name(of: member)]))
          }
          continue
        case .not: open.append((Int(step.a), path))
        default: break
        }
        open += code.leads(index).map { ($0, path) }
      }
    }
  }

  /// The members that a condition wants to be there, with a value where it names one; where `negated`
  /// those that it does not want, too.
  private func members(
    of condition: Int, _ path: [String] = [], negated: Bool = false
  ) -> [Probe.Member] {
    guard condition >= 0, path.count < 6 else { return [] }
    var found: [Probe.Member] = []
    for index in code.nodes[condition].steps {
      let step = code.steps[index]
      switch step.operation {
      case .members:
        for member in code.shapes[Int(step.a)].members where member.required != -1 {
          let own = path + [code.name(of: member)]
          let inner = members(of: Int(member.node), own, negated: negated)
          found += inner.isEmpty ? [Probe.Member(path: own, json: nil)] : inner
        }
      case .enumeration:
        let literal = code.literals[Int(step.a)].values.first
        found.append(Probe.Member(path: path, json: literal?.description))
      case .not where negated: found += members(of: Int(step.a), path, negated: true)
      default: found += code.leads(index).flatMap { members(of: $0, path, negated: negated) }
      }
    }
    return found
  }

  /// The place of the object around a place.
  static func holder(of place: String) -> String {
    JSONPointer(JSONPointer(place)?.tokens.dropLast() ?? []).text
  }
}
