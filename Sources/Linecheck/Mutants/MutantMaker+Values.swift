import LinecheckJSON

/// Constants, lengths, counts, and what every constraint may suffer.
extension MutantMaker {
  /// What may be wrong with a step that judges the value itself.
  mutating func damage(_ step: Code.Step, _ index: Int, _ node: Int) {
    let places = pointers[node]
    switch step.operation {
    case .enumeration: damageConstants(step, index, places)
    case .minimumLength, .maximumLength, .minimumCount, .maximumCount:
      damageSize(step, index, places)
    case .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum, .range, .multiple:
      damageBounds(step, index, node, places)
    case .sum: damageSum(step, index, places)
    case .format: damageForm(step, index, node, places)
    case .uniqueItems, .custom: damageWhole(step, index, places, [.count(2)])
    case .items: damageItems(step, index, places)
    case .members, .names, .all, .reference: break
    default: damageCombination(step, index, node, places)
    }
  }

  /// The mutants of every step with a constraint: not judged, and turned round.
  mutating func damageWhole(
    _ step: Code.Step, _ index: Int, _ places: [String], _ probes: [Probe]
  ) {
    add(step.constraint, .disabled, "not judged", places, probes) { draft in
      draft.code.steps[index].kinds = []
    }
    if [.any, .one, .tagged, .not, .unexpected, .blaming].contains(step.operation) { return }
    add(step.constraint, .inverted, "anything else", places, [.unchanged] + probes) { draft in
      var own = step
      own.constraint = Code.silent
      let only = draft.code.addNode(of: own)
      draft.code.steps[index].operation = .not
      draft.code.steps[index].a = Int32(only)
      draft.code.steps[index].b = -1
    }
  }

  private mutating func damageConstants(_ step: Code.Step, _ index: Int, _ places: [String]) {
    let literals = code.literals[Int(step.a)].values
    let others = literals.map(\.neighbour).filter { !literals.contains($0) }
    damageWhole(step, index, places, others.map { .value($0.description) })
    func replace(_ values: [Literal]) -> @Sendable (inout Mutant.Draft) -> Void {
      { $0.code.replaceLiterals(of: index, with: values) }
    }
    for other in others {
      add(
        step.constraint, .loosened, "or \(other)", places, [.value(other.description)],
        replace(literals + [other]))
    }
    for literal in literals {
      let probes = [Probe.unchanged, .value(literal.description)]
      add(
        step.constraint, .tightened, "not \(literal)", places, probes,
        replace(literals.filter { $0 != literal }))
    }
  }

  private mutating func damageSize(_ step: Code.Step, _ index: Int, _ places: [String]) {
    let isLength = [.minimumLength, .maximumLength].contains(step.operation)
    let isLeast = [.minimumLength, .minimumCount].contains(step.operation)
    let limit = Int(step.a)
    func probes(_ size: Int) -> [Probe] {
      isLength ? ["", "1", "a"].map { .length(size, $0) } : [.count(size)]
    }
    let words = "at \(isLeast ? "least" : "most")"
    let unit = isLength ? "characters" : "items"
    let beyond = isLeast ? limit - 1 : limit + 1
    damageWhole(step, index, places, probes(beyond))
    func replace(_ limit: Int) -> @Sendable (inout Mutant.Draft) -> Void {
      { $0.code.steps[index].a = Int32(clamping: limit) }
    }
    if beyond >= 0 {
      add(
        step.constraint, .loosened, "\(words) \(beyond) \(unit)", places, probes(beyond),
        isBoundary: true, replace(beyond))
    }
    let within = isLeast ? limit + 1 : limit - 1
    add(
      step.constraint, .tightened, "\(words) \(within) \(unit)", places, probes(limit),
      isBoundary: true, replace(within))
  }
}

extension Literal {
  /// A constant that is no other than this one to a careless eye.
  fileprivate var neighbour: Literal {
    switch self {
    case .string(let string):
      let lower = string.lowercased()
      return .string(lower != string ? lower : string.isEmpty ? "x" : string.uppercased())
    case .number(let number): return .number(Decimal(number.description + "1") ?? number)
    case .boolean(let boolean): return .boolean(!boolean)
    case .null: return .boolean(false)
    case .array(let items): return .array(items + [.null])
    case .object(let members): return .object(members.merging(["": .null]) { $1 })
    }
  }
}
