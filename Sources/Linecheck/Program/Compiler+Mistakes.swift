@_spi(Scanning) import LinecheckJSON

extension Compiler {
  /// Finds what can never be meant in a rule of its own.
  mutating func findMistakes(in rule: Rule, _ place: Place) {
    for clause in rule.clauses {
      let kinds = rule.kinds == .null ? .null : rule.kinds.widened.subtracting(.null)
      if clause.check.kinds.isDisjoint(with: kinds) {
        mistake(
          place, "a constraint on \(clause.check.kinds) never applies to \(rule.kinds.description)")
      }
      switch clause.check {
      case .enumeration(let values) where values.isEmpty:
        mistake(place, "an enumeration without values allows nothing")
      case .minimumLength(let count), .maximumLength(let count), .minimumCount(let count),
        .maximumCount(let count):
        if count < 0 { mistake(place, "a length or count of \(count) is impossible") }
      case .multiple(let divisor) where divisor <= 0 || divisor.description.utf8.count > 18:
        mistake(place, "a multiple of \(divisor) is not defined; up to 18 digits above 0 are")
      case .any(let rules) where rules.isEmpty, .one(let rules) where rules.isEmpty:
        mistake(place, "a union without variants allows nothing")
      case .tagged(let union) where union.variants.isEmpty:
        mistake(place, "a union without variants allows nothing")
      case .sum(_, let total, let tolerance) where !total.isFinite || !(tolerance >= 0):
        mistake(place, "a sum of \(total) within \(tolerance) is impossible")
      case .furtherMembers, .absent, .optionalNulls:
        if !rule.hasMembers { mistake(place, "only a rule for objects can speak of their members") }
      case .relation(_, let member):
        if place.siblings?.contains(member) != true {
          mistake(place, "no member \(member) stands beside this value")
        }
      case .unexpected where place.siblings == nil:
        mistake(place, "only a member of an object can be out of place in it")
      default: break
      }
    }
    findImpossibleRanges(in: rule, place)
  }

  private mutating func findImpossibleRanges(in rule: Rule, _ place: Place) {
    var lengths = (0, Int.max)
    var counts = (0, Int.max)
    var low: (bound: Decimal, excluded: Bool)?
    var high: (bound: Decimal, excluded: Bool)?
    func raise(_ bound: Decimal, _ excluded: Bool) {
      if let known = low, known.bound > bound { return }
      low = (bound, excluded || (low?.bound == bound && low?.excluded == true))
    }
    func lower(_ bound: Decimal, _ excluded: Bool) {
      if let known = high, known.bound < bound { return }
      high = (bound, excluded || (high?.bound == bound && high?.excluded == true))
    }
    for clause in rule.clauses {
      switch clause.check {
      case .minimumLength(let count): lengths.0 = max(lengths.0, count)
      case .maximumLength(let count): lengths.1 = min(lengths.1, count)
      case .minimumCount(let count): counts.0 = max(counts.0, count)
      case .maximumCount(let count): counts.1 = min(counts.1, count)
      case .minimum(let bound): raise(bound, false)
      case .exclusiveMinimum(let bound): raise(bound, true)
      case .maximum(let bound): lower(bound, false)
      case .exclusiveMaximum(let bound): lower(bound, true)
      case .range(let least, let most):
        raise(least, false)
        lower(most, false)
      default: break
      }
    }
    if lengths.0 > lengths.1 {
      mistake(place, "no string has \(lengths.0) to \(lengths.1) characters")
    }
    if counts.0 > counts.1 { mistake(place, "no array has \(counts.0) to \(counts.1) items") }
    if let low, let high,
      low.bound > high.bound || (low.bound == high.bound && (low.excluded || high.excluded))
    {
      mistake(place, "no number lies between \(low.bound) and \(high.bound)")
    }
  }

  /// Rules inside each other that judge the same value may be this many.
  private static let mostInPlace = 256

  /// Finds rules that lead back to themselves without going into a member or an item, and rules that
  /// are too many inside each other.
  mutating func findCircles() {
    // How many levels are below each node: -1 where it is not known yet, -2 while it is looked at.
    var levels = [Int32](repeating: -1, count: code.nodes.count)
    for start in code.nodes.indices where levels[start] == -1 {
      var open = [(node: start, next: code.inPlace(of: start)[...])]
      levels[start] = -2
      while var top = open.popLast() {
        guard let next = top.next.popFirst() else {
          let below = code.inPlace(of: top.node).map { levels[$0] }.max() ?? -1
          levels[top.node] = below + 1
          if Int(below) + 1 >= Self.mostInPlace {
            mistakes.append(
              "more than \(Self.mostInPlace) rules inside each other judge the same value")
            return
          }
          continue
        }
        open.append(top)
        if levels[next] == -2 {
          mistakes.append(circle(open.map(\.node), next))
          return
        }
        if levels[next] == -1 {
          levels[next] = -2
          open.append((next, code.inPlace(of: next)[...]))
        }
      }
    }
  }

  private func circle(_ open: [Int], _ node: Int) -> String {
    let names = (open.drop { $0 != node } + [node]).compactMap { code.componentNames[$0] }
    let way = names.isEmpty ? "" : ": \(names.prefix(8).joined(separator: ", then "))"
    return "a reference leads back to itself without going into a member or an item\(way)"
  }

  /// No place is looked for deeper than this.
  private static let deepestPlace = 600

  /// Gives every constraint the places where it judges.
  mutating func collectPlaces() {
    var open: Set<Int> = []
    var left = 100_000
    var depth = 0
    func visit(_ node: Int, _ pointer: String) {
      guard left > 0, depth < Self.deepestPlace, open.insert(node).inserted else { return }
      left -= 1
      depth += 1
      defer {
        depth -= 1
        // Of a schema, which may be any graph, one way to each rule is enough.
        if !isImport { open.remove(node) }
      }
      add(code.nodes[node].constraint, pointer)
      for index in code.nodes[node].steps {
        let step = code.steps[index]
        for place in code.blamed(step, at: pointer) { add(step.constraint, place) }
        switch step.operation {
        case .items, .unevaluatedItems, .unevaluatedMembers: visit(Int(step.a), pointer + "/*")
        case .prefix:
          for (position, next) in code.groups[Int(step.a)].enumerated() {
            visit(next, "\(pointer)/\(position)")
          }
        case .members:
          let shape = code.shapes[Int(step.a)]
          add(shape.further, pointer + "/*")
          if shape.furtherNode >= 0 { visit(Int(shape.furtherNode), pointer + "/*") }
          for patterned in shape.patterns { visit(patterned.node, pointer + "/*") }
          for member in shape.members {
            let own = pointer + "/" + JSONPointer.escaped(code.name(of: member))
            add(member.required, own)
            add(member.forbidden, own)
            add(member.null, own)
            if member.node >= 0 { visit(Int(member.node), own) }
          }
        case .names: visit(Int(step.a), pointer + "/*")
        default: for next in code.inPlace(index) { visit(next, pointer) }
        }
      }
    }
    func add(_ constraint: Int32, _ pointer: String) {
      guard constraint >= 0, !constraints[Int(constraint)].places.contains(pointer) else { return }
      constraints[Int(constraint)].places.append(pointer)
    }
    visit(code.root, "")
  }
}

extension Rule {
  fileprivate var hasMembers: Bool {
    clauses.contains { if case .members = $0.check { true } else { false } }
  }
}

extension Code {
  /// The nodes that a node judges the same value by.
  func inPlace(of node: Int) -> [Int] { nodes[node].steps.flatMap { inPlace($0) } }

  /// The nodes that a step judges the same value by.
  func inPlace(_ index: Int) -> [Int] {
    let step = steps[index]
    switch step.operation {
    case .all, .any, .one, .when: return groups[Int(step.a)].filter { $0 >= 0 }
    case .not, .reference: return [Int(step.a)]
    case .tagged:
      let tag = tags[Int(step.a)]
      return tag.variants.map(\.node) + (tag.otherwise < 0 ? [] : [tag.otherwise])
    default: return []
    }
  }

  /// The places that a step blames where it judges the value at a pointer.
  fileprivate func blamed(_ step: Step, at pointer: String) -> [String] {
    func inside(_ path: [Name]) -> String { pointer + JSONPointer(path.map(\.text)).text }
    switch step.operation {
    case .not: return [step.b < 0 ? pointer : inside(paths[Int(step.b)])]
    case .pair: return [inside(pairs[Int(step.a)].path)]
    case .tagged:
      let tag = tags[Int(step.a)]
      return (tag.otherwise < 0 ? [pointer] : []) + [inside([tag.member])]
    default: return [pointer]
    }
  }
}
