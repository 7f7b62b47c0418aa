import LinecheckJSON

/// Bounds of numbers and sums, moved by the smallest step there is.
extension MutantMaker {
  mutating func damageBounds(
    _ step: Code.Step, _ index: Int, _ node: Int, _ places: [String]
  ) {
    let bound = code.decimals[Int(step.a)]
    // A rule that leaves the kind to others is about what is counted: statuses and the like.
    let kinds = code.nodes[node].kinds
    let isWhole = !kinds.contains(.number) || kinds.isSuperset(of: .any)
    var probes: [Probe] = []
    func move(
      _ damage: Mutant.Damage, _ words: String, _ to: Decimal, trying value: Decimal,
      isHigh: Bool = false, excludes: Bool? = nil
    ) {
      let operation = excludes.map { step.operation.bound(excludes: $0) } ?? step.operation
      let probe = Probe.value(value.description)
      if damage == .loosened { probes.append(probe) }
      add(step.constraint, damage, words, places, [probe], isBoundary: true) { draft in
        draft.code.decimals.append(to)
        let place = Int32(draft.code.decimals.count - 1)
        draft.code.steps[index].operation = operation
        if isHigh { draft.code.steps[index].b = place } else { draft.code.steps[index].a = place }
      }
    }
    let (below, above) = (bound.next(down: true, isWhole), bound.next(down: false, isWhole))
    switch step.operation {
    case .minimum:
      move(.loosened, "at least \(below)", below, trying: below)
      move(.tightened, "greater than \(bound)", bound, trying: bound, excludes: true)
    case .exclusiveMinimum:
      move(.loosened, "at least \(bound)", bound, trying: bound, excludes: false)
      move(.tightened, "greater than \(above)", above, trying: above)
    case .maximum:
      move(.loosened, "at most \(above)", above, trying: above)
      move(.tightened, "less than \(bound)", bound, trying: bound, excludes: true)
    case .exclusiveMaximum:
      move(.loosened, "at most \(bound)", bound, trying: bound, excludes: false)
      move(.tightened, "less than \(below)", below, trying: below)
    case .range:
      let high = code.decimals[Int(step.b)]
      let (under, over) = (high.next(down: true, isWhole), high.next(down: false, isWhole))
      move(.loosened, "\(below) to \(high)", below, trying: below)
      move(.tightened, "\(above) to \(high)", above, trying: bound)
      move(.loosened, "\(bound) to \(over)", over, trying: over, isHigh: true)
      move(.tightened, "\(bound) to \(under)", under, trying: high, isHigh: true)
    default: probes = [.value("0.5"), .value("1.5"), .value("7")]
    }
    damageWhole(step, index, places, probes)
  }

  mutating func damageSum(_ step: Code.Step, _ index: Int, _ places: [String]) {
    let place = Int(step.a)
    let sum = code.sums[place]
    func probe(_ share: Double) -> Probe {
      .total(sum.total + share * sum.tolerance, of: sum.member.text)
    }
    damageWhole(step, index, places, [probe(-1.5), probe(1.5)])
    // One side at a time: the middle moves by half of what the limit does.
    func move(_ side: Double, _ factor: Double) -> @Sendable (inout Mutant.Draft) -> Void {
      { draft in
        draft.code.sums[place].total = sum.total + side * sum.tolerance * (factor - 1) / 2
        draft.code.sums[place].tolerance = sum.tolerance * (factor + 1) / 2
      }
    }
    for (side, word) in [(-1.0, "less"), (1.0, "more")] {
      add(
        step.constraint, .loosened, "\(word) by twice the tolerance", places, [probe(side * 1.5)],
        isBoundary: true, move(side, 2))
      add(
        step.constraint, .tightened, "\(word) by half the tolerance", places, [probe(side * 0.75)],
        isBoundary: true, move(side, 0.5))
    }
  }
}

extension Code.Operation {
  /// The same bound with or without its own value.
  fileprivate func bound(excludes: Bool) -> Code.Operation {
    switch self {
    case .minimum, .exclusiveMinimum: excludes ? .exclusiveMinimum : .minimum
    case .maximum, .exclusiveMaximum: excludes ? .exclusiveMaximum : .maximum
    default: self
    }
  }
}

extension Decimal {
  /// The neighbour among the integers, or among the numbers that a double holds.
  fileprivate func next(down: Bool, _ isWhole: Bool) -> Decimal {
    if isWhole, let integer = Int64(exactly: self) {
      return Decimal(down ? integer - 1 : integer + 1)
    }
    let double = Double(description) ?? 0
    return Decimal(down ? double.nextDown : double.nextUp) ?? self
  }
}
