import Linecheck

extension Exporter {
  /// Says what a promise demands; in the cases in which its breach is no error, nothing.
  mutating func require(
    _ promise: Outline.Promise?, _ unit: [(String, SchemaTree)], in sketch: inout Sketch
  ) {
    guard let promise else { return }
    if !promise.hasExceptions { return sketch.schema.add(unit) }
    var alternatives: [SchemaTree] = [.object(unit)]
    for exception in promise.valueExceptions {
      let condition = ask(exception)
      if !condition.isExact { leaveOut(promise, of: &sketch) }
      if condition.schema.isTrivial { return }
      alternatives.append(condition.schema.tree)
    }
    let demand: SchemaTree =
      alternatives.count == 1 ? alternatives[0] : .object([("anyOf", .array(alternatives))])
    if promise.holderExceptions.isEmpty { return sketch.schema.append(demand) }
    sketch.lifted.append(
      Sketch.Lifted(
        promise: promise, dependence: .unless(promise.holderExceptions), schema: demand))
  }

  /// Lists what no schema says, and says it in a comment.
  mutating func leaveOut(_ promise: Outline.Promise?, of sketch: inout Sketch) {
    guard let promise else { return }
    sketch.isExact = false
    guard let constraint = promise.constraint else { return }
    sketch.schema.comment("\(constraint.id): \(constraint.requirement)")
    list(promise)
  }

  /// Lists what is not said in every case.
  mutating func list(_ promise: Outline.Promise) {
    guard let constraint = promise.constraint else { return }
    if !inexpressible.contains(where: { $0.0 == constraint.id }) {
      inexpressible.append((constraint.id, constraint.requirement))
    }
  }

  /// Leaves out what depends on the object around the value, where that cannot be said.
  mutating func leaveOutLifted(of sketch: inout Sketch) {
    let lifted = sketch.lifted
    sketch.lifted = []
    for item in lifted { leaveOut(item.promise, of: &sketch) }
  }

  /// The schema of a condition, which no object holds.
  mutating func ask(_ node: Int) -> Sketch {
    asking += 1
    var sketch = mention(node)
    asking -= 1
    sketch.schema = withoutHolder(sketch)
    sketch.lifted = []
    return sketch
  }

  /// The schema of a condition about a value that an object may hold.
  mutating func askInPlace(_ node: Int) -> Sketch {
    asking += 1
    var sketch = mention(node)
    asking -= 1
    leaveOutLifted(of: &sketch)
    return sketch
  }

  /// Says at an object what a member of it has to follow that depends on the object.
  mutating func say(_ lifted: Sketch.Lifted, of member: String, in sketch: inout Sketch) {
    func demand(_ schema: SchemaTree) -> SchemaTree {
      .object([("properties", .object([(member, schema)]))])
    }
    switch lifted.dependence {
    case .only(let condition):
      let condition = ask(condition)
      if !condition.isExact { return leaveOut(lifted.promise, of: &sketch) }
      sketch.schema.append(
        .object([("if", condition.schema.tree), ("then", demand(lifted.schema))]))
    case .unless(let conditions):
      let conditions = conditions.map { ask($0) }
      if conditions.contains(where: { !$0.isExact }) { leaveOut(lifted.promise, of: &sketch) }
      if conditions.contains(where: \.schema.isTrivial) { return }
      if conditions.count == 1, case .object(let members) = conditions[0].schema.tree,
        members.count == 1, members[0].name == "not"
      {
        sketch.schema.append(.object([("if", members[0].value), ("then", demand(lifted.schema))]))
        return
      }
      let condition: SchemaTree =
        conditions.count == 1
        ? conditions[0].schema.tree
        : .object([("anyOf", .array(conditions.map(\.schema.tree)))])
      sketch.schema.append(.object([("if", condition), ("else", demand(lifted.schema))]))
    }
  }
}
