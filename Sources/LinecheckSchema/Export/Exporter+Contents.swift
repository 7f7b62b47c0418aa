import Linecheck
import LinecheckJSON

extension Exporter {
  /// Says what an array contains, and what becomes of members and items that nothing else speaks of.
  mutating func addContents(
    _ step: Outline.Step, of node: Outline.Node, to sketch: inout Sketch
  ) {
    switch step.check {
    case .items(let item, let first):
      let prefix = node.steps.compactMap { $0.check.prefix }.first { $0.count == first }
      let free = [SchemaTree](repeating: true, count: first)
      let before = first == 0 ? [] : prefix.map { schemas($0, &sketch) } ?? free
      let item = schemas([item], &sketch)[0]
      var unit: [(String, SchemaTree)] = []
      if !before.isEmpty { unit.append(("prefixItems", .array(before))) }
      if item != true || !before.isEmpty { unit.append(("items", item)) }
      sketch.schema.add(unit)
    case .prefix(let nodes):
      let isSaid = node.steps.contains { $0.check.start == nodes.count } && !nodes.isEmpty
      if !isSaid, !nodes.isEmpty {
        sketch.schema.add([("prefixItems", .array(schemas(nodes, &sketch)))])
      }
    case .containing(let node, let least, let most, _):
      let item = ask(node)
      if !item.isExact { leaveOut(step.promise, of: &sketch) }
      // More items may seem to be of the kind: that harms no least number.
      var unit = [("contains", item.schema.tree)]
      if least != 1 { unit.append(("minContains", .number(Decimal(least)))) }
      if let most, item.isExact { unit.append(("maxContains", .number(Decimal(most)))) }
      require(step.promise, unit, in: &sketch)
    case .unevaluatedItems(let rule), .unevaluatedMembers(let rule):
      let isAboutItems = if case .unevaluatedItems = step.check { true } else { false }
      let sayable = sketch.isExact && node.steps.allSatisfy { canSayRest(of: $0) }
      let schema = ask(rule)
      sketch.isExact = sketch.isExact && schema.isExact
      if sayable {
        let keyword = isAboutItems ? "unevaluatedItems" : "unevaluatedProperties"
        sketch.schema.add([(keyword, schema.schema.tree)])
      } else {
        for promise in outline.promises(under: rule) { leaveOut(promise, of: &sketch) }
      }
    default: break
    }
  }

  private mutating func schemas(_ nodes: [Int], _ sketch: inout Sketch) -> [SchemaTree] {
    nodes.map { node in
      let item = ask(node)
      sketch.isExact = sketch.isExact && item.isExact
      return item.schema.tree
    }
  }

  /// Whether a schema speaks of the same members and items as a step does.
  private func canSayRest(of step: Outline.Step, depth: Int = 0) -> Bool {
    if depth > 50 { return false }
    switch step.check {
    case .tagged: return false
    case .containing(_, _, _, let evaluates): return evaluates && step.promise != nil
    case .members(let members):
      return members.isOpen || members.closed != nil || members.further != nil
    case .all(let nodes), .any(let nodes), .one(let nodes), .kindOf(let nodes):
      return nodes.allSatisfy { canSayRest(in: $0, depth) }
    case .reference(let node): return canSayRest(in: node, depth)
    case .when(let condition, let then, let otherwise):
      return [condition, then, otherwise].compactMap(\.self)
        .allSatisfy { canSayRest(in: $0, depth) }
    default: return true
    }
  }

  private func canSayRest(in node: Int, _ depth: Int) -> Bool {
    outline.node(node).steps.allSatisfy { canSayRest(of: $0, depth: depth + 1) }
  }
}

extension Outline.Check {
  fileprivate var prefix: [Int]? {
    if case .prefix(let nodes) = self { nodes } else { nil }
  }

  /// Where the items begin that it is about.
  fileprivate var start: Int? {
    if case .items(_, let first) = self { first } else { nil }
  }
}
