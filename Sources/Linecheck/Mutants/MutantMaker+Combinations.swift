import LinecheckJSON

/// Unions, conditions, relations, and the cases in which a rule is softer.
extension MutantMaker {
  mutating func damageCombination(
    _ step: Code.Step, _ index: Int, _ node: Int, _ places: [String]
  ) {
    switch step.operation {
    case .any, .one:
      if step.b == 1 { return }
      damageWhole(step, index, places, [])
      for (position, _) in code.groups[Int(step.a)].enumerated() {
        add(step.constraint, .tightened, "without variant \(position + 1)", places, [.unchanged]) {
          $0.code.groups[Int(step.a)].remove(at: position)
        }
      }
    case .tagged: damageTag(step, places)
    case .not:
      let blamed = step.b < 0 ? [] : code.paths[Int(step.b)].map(\.text)
      let own = places.map { $0 + JSONPointer(blamed).text }
      damageWhole(step, index, own, [])
      add(step.constraint, .inverted, "nothing else", own, [.unchanged]) { draft in
        draft.code.steps[index].a = Int32(draft.code.addOpposite(of: Int(step.a)))
      }
      damageCondition(Int(step.a), of: step.constraint, places, besides: [])
    case .when:
      let group = Int(step.a)
      let inner = code.leads(index).flatMap { constraints(under: $0) }.first ?? -1
      for (isAlways, word) in [(true, "in every case"), (false, "in no case")] {
        add(inner, isAlways ? .tightened : .disabled, word, places, [.unchanged], isOwn: false) {
          draft in
          let condition = isAlways ? draft.code.addAlways() : draft.code.addNever()
          draft.code.groups[group][0] = condition
        }
      }
      add(inner, .inverted, "in the other case", places, [.unchanged], isOwn: false) { draft in
        draft.code.groups[group][0] = draft.code.addOpposite(of: draft.code.groups[group][0])
      }
      damageCondition(code.groups[group][0], of: inner, places, besides: [])
    case .unexpected:
      damageWhole(step, index, places, [])
      add(step.constraint, .tightened, "never expected", places, [.unchanged]) { draft in
        draft.code.steps[index].a = Int32(draft.code.addAlways())
      }
      add(step.constraint, .inverted, "expected in the other case", places, [.unchanged]) { draft in
        draft.code.steps[index].a = Int32(draft.code.addOpposite(of: Int(step.a)))
      }
      let names = Set(places.compactMap { JSONPointer($0)?.tokens.last })
      damageCondition(
        Int(step.a), of: step.constraint, places.map(Self.holder), besides: names.sorted())
    case .relation:
      let sibling = code.names[Int(step.a)].text
      damageRelation(step, index, places, Relation.allCases[Int(step.b)], [sibling])
    case .pair:
      let pair = code.pairs[Int(step.a)]
      let own = places.map { $0 + JSONPointer(pair.path.map(\.text)).text }
      damageWhole(step, index, own, [])
    default: damageWhole(step, index, places, [])
    }
  }

  private mutating func damageRelation(
    _ step: Code.Step, _ index: Int, _ places: [String], _ relation: Relation, _ other: [String]
  ) {
    damageWhole(step, index, places, [.copy(of: other)])
    let neighbour: (Relation, Mutant.Damage)? =
      switch relation {
      case .differs: (.differsInDigits, .tightened)
      case .differsInDigits: (.differs, .loosened)
      default: nil
      }
    guard let (next, damage) = neighbour,
      let kind = Relation.allCases.firstIndex(of: next)
    else { return }
    let probes = [Probe.spacedCopy(of: other), .copy(of: other)]
    add(step.constraint, damage, next.expectation(other[0]), places, probes) {
      $0.code.steps[index].b = Int32(kind)
    }
  }

  /// The severity of every constraint, and the cases in which it is another.
  mutating func damageRecords() {
    for (index, record) in records.enumerated() where sited.contains(Int32(index)) {
      let constraint = Int32(index)
      if let softer = record.severity.softer {
        add(constraint, .loosened, "only a \(softer.rawValue)", record.places, []) {
          $0.records[index] = record.changed(to: softer)
        }
      }
      for (position, exception) in (code.exceptions[index] ?? []).enumerated() {
        let places = record.places
        let probes = formProbes(of: constraint, exceptWhere: exception.condition)
        add(constraint, .tightened, "no softer case \(position + 1)", places, probes) { draft in
          draft.code.exceptions[index]?.remove(at: position)
        }
        add(constraint, .loosened, "always softer", places, probes) { draft in
          let always = draft.code.addAlways()
          draft.code.exceptions[index]?[position].condition = always
        }
        damageCondition(
          exception.condition, of: constraint,
          exception.isOnHolder ? places.map(Self.holder) : places, besides: [])
      }
    }
  }

  /// Values outside the forms that a constraint asks for, and inside those that are an exception.
  private func formProbes(of constraint: Int32, exceptWhere condition: Int) -> [Probe] {
    func formats(_ steps: [Code.Step]) -> [Format] {
      steps.filter { $0.operation == .format }.map { code.formats[Int($0.a)] }
    }
    let inner = code.nodes[condition].steps.map { code.steps[$0] }
    let edges =
      formats(inner).flatMap(\.rightEdges)
      + formats(code.steps.filter { $0.constraint == constraint }).flatMap(\.wrongEdges)
    return edges.map { .value($0) }
  }
}

extension Severity {
  fileprivate var softer: Severity? {
    switch self {
    case .error: .warning
    case .warning: .note
    case .note: nil
    }
  }
}

extension Constraint {
  /// The same with another severity.
  fileprivate func changed(to severity: Severity) -> Constraint {
    Constraint(
      id: id, severity: severity, exceptionalSeverity: exceptionalSeverity, basis: basis,
      citations: citations, disputes: disputes, requirement: requirement, help: help,
      sensitivity: sensitivity, coveredBy: coveredBy, places: places, saying: saying)
  }
}
