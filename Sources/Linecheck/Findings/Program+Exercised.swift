@_spi(Scanning) import LinecheckJSON

extension Program {
  /// The constraints that have something to judge in a document: their value, their object, or a
  /// value that stands in their place.
  package func exercised(by document: Document) -> Set<RuleID> {
    var exercise = Exercise(self)
    exercise.trace(document)
    return Set(constraints.indices.filter { exercise.met[$0] }.map { constraints[$0].id })
  }
}

extension Value {
  /// The value that some names lead to.
  fileprivate subscript(path: [String]) -> Value? {
    path.reduce(self as Value?) { value, name in value?[name] }
  }
}

/// Walks documents along the rules and notes which constraints meet a value, and which one near their
/// bound.
package struct Exercise: Sendable {
  private let program: Program
  private let bounds: Bounds
  /// The constraints that the records of the program are of.
  private let places: [Int]
  /// For each constraint of the program whether it had something to judge in the document.
  package private(set) var met: [Bool]
  /// For each constraint of the program whether a value was near its bound.
  package private(set) var near: [Bool]
  /// For each constraint of the program whether it has a bound that a value can be near.
  package let isBounded: [Bool]

  /// Nothing met yet.
  package init(_ program: Program) {
    self.program = program
    let places = Dictionary(
      uniqueKeysWithValues: program.constraints.enumerated().map { ($1.id, $0) })
    self.places = program.records.map { places[$0.id] ?? 0 }
    bounds = Bounds(program.code)
    met = program.constraints.map { _ in false }
    near = met
    var isBounded = met
    for step in program.code.steps where step.constraint >= 0 && bounds.has(step) {
      isBounded[self.places[Int(step.constraint)]] = true
    }
    self.isBounded = isBounded
  }

  /// How many more visits there may be, and how deep this one is: rules that multiply, or lead too
  /// deep, are left.
  private var left = 0
  private var depth = 0
  private static let deepest = 1500

  /// Walks a document; what was met before is forgotten.
  package mutating func trace(_ document: Document) {
    left = 1_000_000 + 100 * document.nodes.count
    for place in met.indices { (met[place], near[place]) = (false, false) }
    visit(program.code.root, document.root, holder: nil)
  }

  private mutating func meet(_ constraint: Int32) {
    if constraint >= 0 { met[places[Int(constraint)]] = true }
  }

  private mutating func visit(_ index: Int, _ value: Value, holder: Value?) {
    if left == 0 || depth == Self.deepest { return }
    left -= 1
    depth += 1
    defer { depth -= 1 }
    let code = program.code
    let node = code.nodes[index]
    meet(node.constraint)
    let kind = Kinds(value.kind)
    guard node.kinds.widened.contains(kind), kind != .null else { return }
    for place in node.steps {
      let step = code.steps[place]
      guard step.kinds.contains(kind) else { continue }
      switch step.operation {
      case .items:
        for item in (value.items ?? []).dropFirst(Int(step.b)) {
          visit(Int(step.a), item, holder: nil)
        }
      case .unevaluatedItems:
        for item in value.items ?? [] { visit(Int(step.a), item, holder: nil) }
      case .unevaluatedMembers:
        for (_, member) in value.members ?? [] { visit(Int(step.a), member, holder: value) }
      case .prefix:
        for (item, node) in zip(value.items ?? [], code.groups[Int(step.a)]) {
          visit(node, item, holder: nil)
        }
      case .members: visitMembers(Int(step.a), value)
      case .names:
        if !(value.members ?? []).isEmpty {
          for place in code.nodes[Int(step.a)].steps { meet(code.steps[place].constraint) }
        }
      case .not:
        let path = step.b < 0 ? [] : code.paths[Int(step.b)].map(\.text)
        if value[path] != nil { meet(step.constraint) }
      case .one where step.b == 1:
        for branch in code.groups[Int(step.a)]
        where code.nodes[branch].kinds.widened.contains(kind) {
          visit(branch, value, holder: holder)
        }
      case .pair:
        let pair = code.pairs[Int(step.a)]
        let ends = [pair.path, pair.other].map { value[$0.map(\.text)] }
        if ends.allSatisfy({ $0.map { !$0.isNull } ?? false }) { meet(step.constraint) }
      case .tagged:
        meet(step.constraint)
        visitVariant(code.tags[Int(step.a)], value, holder)
      case .relation:
        let other = holder?[code.names[Int(step.a)].text]
        if other.map({ !$0.isNull }) ?? false { meet(step.constraint) }
      case .sum:
        if !(value.items ?? []).isEmpty { meet(step.constraint) }
      default:
        meet(step.constraint)
        if step.constraint >= 0,
          bounds.isNear(value, step, isInteger: !node.kinds.contains(.number))
        {
          near[places[Int(step.constraint)]] = true
        }
        for next in code.inPlace(place) { visit(next, value, holder: holder) }
      }
    }
  }

  private mutating func visitVariant(_ tag: Code.Tag, _ object: Value, _ holder: Value?) {
    let name = object[tag.member.text]?.string
    let sign = tag.signs.first { name == nil && object[$0.member.text] != nil }
    let chosen =
      tag.variants.first { $0.name == name }?.node
      ?? sign.map { tag.variants[$0.variant].node }
    if let node = chosen ?? (tag.otherwise < 0 ? nil : tag.otherwise) {
      visit(node, object, holder: holder)
    }
  }

  private mutating func visitMembers(_ index: Int, _ object: Value) {
    let code = program.code
    let shape = code.shapes[index]
    for member in shape.members {
      meet(member.required)
      meet(member.forbidden)
      meet(member.null)
      if member.node >= 0, let value = object[code.name(of: member)] {
        visit(Int(member.node), value, holder: object)
      }
    }
    meet(shape.further)
    guard shape.furtherNode >= 0 || !shape.patterns.isEmpty else { return }
    let known = Set(shape.members.filter { !$0.isPresenceOnly }.map(code.name))
    for (name, value) in object.members ?? [] {
      let matched = shape.patterns.filter { code.patterns[$0.pattern].matches(name) == true }
      for patterned in matched { visit(patterned.node, value, holder: object) }
      if shape.furtherNode < 0 || !matched.isEmpty || known.contains(name) { continue }
      visit(Int(shape.furtherNode), value, holder: object)
    }
  }
}
