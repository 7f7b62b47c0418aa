import Linecheck

extension Exporter {
  /// Says how rules for the same value belong together.
  mutating func combine(
    _ step: Outline.Step, of node: Outline.Node, _ sketch: inout Sketch
  ) {
    switch step.check {
    case .all(let nodes):
      for node in nodes { sketch.add(mention(node)) }
    case .reference(let node): sketch.add(mention(node))
    case .any(let nodes):
      let (branches, isExact) = branches(nodes, &sketch)
      sketch.isExact = sketch.isExact && isExact
      if isExact || !branches.contains(true) { sketch.schema.add([("anyOf", .array(branches))]) }
    case .one(let nodes): addOne(nodes, step.promise, &sketch)
    case .kindOf(let nodes): addKinds(nodes, of: node, &sketch)
    case .not(let rule):
      guard let promise = step.promise else { return }
      let rule = askInPlace(rule)
      if !rule.isExact { return leaveOut(promise, of: &sketch) }
      require(promise, [("not", rule.schema.tree)], in: &sketch)
    case .when(let condition, let then, let otherwise):
      add(condition, then, otherwise, &sketch)
    case .tagged(let union):
      sketch.add(unionSketch(union, step.promise, of: node))
    default: break
    }
  }

  /// The schemas of branches any of which may hold, and whether all are exact.
  private mutating func branches(
    _ nodes: [Int], _ sketch: inout Sketch
  ) -> (schemas: [SchemaTree], areExact: Bool) {
    var isExact = true
    let schemas = nodes.map { node in
      var branch = mention(node)
      leaveOutLifted(of: &branch)
      isExact = isExact && branch.isExact
      return branch.schema.tree
    }
    if !isExact {
      // Whatever fits none may fit the one that says less: then it escapes the others, too.
      for node in nodes { outline.promises(under: node).forEach { list($0) } }
    }
    return (schemas, isExact)
  }

  /// That exactly one of some rules holds. To hold none is always an error, to hold several one
  /// where the promise says so.
  private mutating func addOne(
    _ nodes: [Int], _ promise: Outline.Promise?, _ sketch: inout Sketch
  ) {
    let (branches, isExact) = branches(nodes, &sketch)
    sketch.isExact = sketch.isExact && isExact
    if let promise, isExact, !promise.hasExceptions {
      return sketch.schema.add([("oneOf", .array(branches))])
    }
    if isExact || !branches.contains(true) { sketch.schema.add([("anyOf", .array(branches))]) }
    guard let promise else { return }
    if isExact {
      require(promise, [("oneOf", .array(branches))], in: &sketch)
    } else {
      leaveOut(promise, of: &sketch)
    }
  }

  /// Branches of which the kind of the value chooses one.
  private mutating func addKinds(_ nodes: [Int], of node: Outline.Node, _ sketch: inout Sketch) {
    if node.allowsAll || node.kind == nil || node.kind?.hasExceptions == true {
      for branch in nodes { sketch.add(mention(branch, .known)) }
      return
    }
    var branches: [SchemaTree] = []
    for branch in nodes {
      let types = Self.types(outline.node(branch).kinds)
      let own = mention(branch)
      sketch.isExact = sketch.isExact && own.isExact
      branches.append(own.schema.tree)
      sketch.lifted += own.guarded(by: .object([("type", types)])).lifted
    }
    // A kind that the rule allows and no branch has is free.
    let others = nodes.reduce(node.isNullable ? node.kinds.subtracting([.null]) : node.kinds) {
      $0.subtracting(outline.node($1).kinds)
    }
    if !others.isEmpty { branches.append(.object([("type", Self.types(others))])) }
    if branches.allSatisfy({ $0.isTypeOnly }) { return }
    sketch.isTyped = true
    sketch.schema.add([("anyOf", .array(branches))])
  }

  private mutating func add(
    _ condition: Int, _ then: Int?, _ otherwise: Int?, _ sketch: inout Sketch
  ) {
    let condition = askInPlace(condition)
    let test = condition.schema.tree
    if !condition.isExact {
      for branch in [then, otherwise].compactMap({ $0 }) {
        for promise in outline.promises(under: branch) { leaveOut(promise, of: &sketch) }
      }
      sketch.isExact = false
      return
    }
    let then = then.map { mention($0) }
    let otherwise = otherwise.map { mention($0) }
    var unit = [("if", test)]
    if let then, !then.schema.isTrivial { unit.append(("then", then.schema.tree)) }
    if let otherwise, !otherwise.schema.isTrivial {
      unit.append(("else", otherwise.schema.tree))
    }
    if unit.count > 1 { sketch.schema.append(.object(unit)) }
    for (branch, keyword) in [(then, "then"), (otherwise, "else")] {
      guard let branch else { continue }
      sketch.isExact = sketch.isExact && branch.isExact
      sketch.lifted += branch.lifted.map { lifted in
        var lifted = lifted
        lifted.schema = .object([("if", test), (keyword, lifted.schema)])
        return lifted
      }
    }
  }
}

extension SchemaTree {
  /// Whether it says nothing but a type.
  fileprivate var isTypeOnly: Bool {
    guard case .object(let members) = self else { return false }
    return members.count == 1 && members[0].name == "type"
  }
}
