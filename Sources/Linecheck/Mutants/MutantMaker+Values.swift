import LinecheckJSON

/// Kinds, constants, lengths, bounds, counts, sums, forms.
extension MutantMaker {
  /// A value of every kind.
  private static let samples: [(kind: Kinds, name: String, json: String)] = [
    (.null, "null", "null"), (.boolean, "a boolean", "true"), (.number, "a number", "1"),
    (.string, "a string", #""x""#), (.array, "an array", "[]"), (.object, "an object", "{}"),
  ]

  mutating func damageKinds(of index: Int, _ arriving: Kinds) {
    let node = code.nodes[index]
    let constraint = node.constraint
    if constraint < 0 || node.kinds.widened.isSuperset(of: arriving) { return }
    // Where the constants are the same promise they are what can be wrong with it.
    let isOfConstants = node.steps.contains { index in
      let step = code.steps[index]
      return step.operation == .enumeration && step.constraint >= 0
        && records[Int(step.constraint)].id == records[Int(constraint)].id
    }
    if isOfConstants { return }
    let places = pointers[index]
    let wrong = Self.samples.filter {
      arriving.contains($0.kind) && !node.kinds.widened.contains($0.kind)
    }
    let probes = wrong.map { Probe.value($0.json) }
    add(constraint, .disabled, "of any kind", places, probes) { $0.code.nodes[index].kinds = .any }
    for sample in wrong {
      add(constraint, .loosened, "or \(sample.name)", places, [.value(sample.json)]) {
        $0.code.nodes[index].kinds.formUnion(sample.kind)
      }
    }
    if node.kinds.contains(.integer) {
      let fractions = [Probe.value("1.5"), .value("400.5"), .value("1714608475945.5")]
      // A branch that the kind chooses asks for it again.
      let all = code.nodes.indices.filter {
        code.nodes[$0].constraint == constraint && code.nodes[$0].kinds.contains(.integer)
      }
      add(constraint, .loosened, "or a fraction", places, fractions) { draft in
        for place in all { draft.code.nodes[place].kinds.formUnion(.number) }
      }
    }
    let right = Self.samples.filter { node.kinds.widened.contains($0.kind) }
    for sample in right where right.count > 1 {
      let probes = [Probe.unchanged, .value(sample.json)]
      add(constraint, .tightened, "not \(sample.name)", places, probes) {
        $0.code.nodes[index].kinds.subtract([sample.kind, sample.kind == .number ? .integer : []])
      }
    }
    add(constraint, .inverted, "any other kind", places, probes + [.unchanged]) {
      $0.code.nodes[index].kinds = .any.subtracting(node.kinds.widened)
    }
  }

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
    case .items, .members, .names, .all, .reference: break
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
      draft.code.steps.append(own)
      var only = Code.Node()
      only.firstStep = Int32(draft.code.steps.count - 1)
      only.stepCount = 1
      draft.code.nodes.append(only)
      draft.code.steps[index].operation = .not
      draft.code.steps[index].a = Int32(draft.code.nodes.count - 1)
      draft.code.steps[index].b = -1
    }
  }

  private mutating func damageConstants(_ step: Code.Step, _ index: Int, _ places: [String]) {
    let literals = code.literals[Int(step.a)]
    let others = literals.map(\.neighbour).filter { !literals.contains($0) }
    damageWhole(step, index, places, others.map { .value($0.description) })
    func replace(_ values: [Literal]) -> @Sendable (inout Mutant.Draft) -> Void {
      { draft in
        draft.code.literals.append(values)
        draft.code.literalLists.append("")
        draft.code.steps[index].a = Int32(draft.code.literals.count - 1)
      }
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

  private mutating func damageForm(
    _ step: Code.Step, _ index: Int, _ node: Int, _ places: [String]
  ) {
    let format = code.formats[Int(step.a)]
    // A value of another size never meets the form.
    let right = format.rightEdges.filter { isOfSize($0, node) }
    let wrong = format.wrongEdges.filter { isOfSize($0, node) }
    damageWhole(step, index, places, wrong.map { .value($0) })
    for (edges, isRight) in [(right, true), (wrong, false)] {
      for edge in edges {
        add(
          step.constraint, isRight ? .tightened : .loosened, "\(isRight ? "not" : "or") \(edge)",
          places, [.value(edge)], isBoundary: true
        ) { draft in
          draft.code.formats.append(format.changed(at: edge, accepting: !isRight))
          draft.code.steps[index].a = Int32(draft.code.formats.count - 1)
        }
      }
    }
  }

  /// Whether a value has the length that a node asks for, or lies in its range.
  private func isOfSize(_ json: String, _ node: Int) -> Bool {
    guard let value = try? Document(json).root else { return false }
    let count = value.string?.unicodeScalars.count ?? 0
    let number = value.integer.map { Decimal($0) } ?? 0
    return code.nodes[node].steps.allSatisfy { index in
      let step = code.steps[index]
      switch step.operation {
      case .minimumLength: return count >= step.a
      case .maximumLength: return count <= step.a
      case .range:
        return code.decimals[Int(step.a)] <= number && number <= code.decimals[Int(step.b)]
      default: return true
      }
    }
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
    }
  }
}
