import Linecheck

extension Exporter {
  /// Says which members an object has.
  mutating func add(_ members: Outline.Members, to sketch: inout Sketch) {
    var properties: [(String, SchemaTree)] = []
    var required: [String] = []
    var own = Sketch()
    var later = Sketch()
    for member in members.members {
      let schema = property(member, &later)
      if !member.isPresenceOnly, !properties.contains(where: { $0.0 == member.name }) {
        properties.append((member.name, schema))
      }
      guard let promise = member.required else { continue }
      if let condition = member.condition {
        require(member.name, promise, when: condition, in: &later)
      } else if promise.hasExceptions {
        let promise = promise.onValue
        require(promise, [("required", .strings([member.name]))], in: &later)
      } else {
        required.append(member.name)
      }
    }
    if !required.isEmpty { own.schema.add([("required", .strings(required))]) }
    var unit: [(String, SchemaTree)] = []
    // Whoever only asks knows the names.
    let isFree = members.further == nil && members.closed == nil
    if asking > 0, isFree { properties.removeAll { $0.1 == true } }
    if !properties.isEmpty { unit.append(("properties", .object(properties))) }
    let patterns = patternProperties(members, &own)
    if !patterns.isEmpty { unit.append(("patternProperties", .object(patterns))) }
    if let further = members.further {
      var sketch = mention(further)
      leaveOutLifted(of: &sketch)
      own.isExact = own.isExact && sketch.isExact
      if sketch.schema.tree != true {
        unit.append(("additionalProperties", sketch.schema.tree))
      }
    } else if members.closed != nil {
      unit.append(("additionalProperties", false))
    }
    own.schema.add(unit)
    sketch.add(own)
    sketch.add(later)
  }

  /// The schema of a member.
  private mutating func property(_ member: Outline.Member, _ holder: inout Sketch) -> SchemaTree {
    guard let node = member.node else { return member.forbidden == nil ? true : false }
    let sketch = mention(node)
    holder.isExact = holder.isExact && sketch.isExact
    for lifted in sketch.lifted { say(lifted, of: member.name, in: &holder) }
    guard let null = member.null else { return sketch.schema.tree }
    if null == nil { return sketch.schema.allowingNull.tree }
    let rule = outline.node(node)
    var schema = sketch.schema
    if rule.kind == nil || rule.kind?.hasExceptions == true {
      schema.add([("not", .null)])
    }
    return schema.tree
  }

  /// The schemas of members whose names match patterns.
  private mutating func patternProperties(
    _ members: Outline.Members, _ holder: inout Sketch
  ) -> [(String, SchemaTree)] {
    var properties: [(String, SchemaTree)] = []
    for (pattern, node) in members.patterns {
      var sketch = mention(node)
      leaveOutLifted(of: &sketch)
      holder.isExact = holder.isExact && sketch.isExact
      let tree = sketch.schema.tree
      if let place = properties.firstIndex(where: { $0.0 == pattern.source }) {
        properties[place].1 = .object([("allOf", .array([properties[place].1, tree]))])
      } else {
        properties.append((pattern.source, tree))
      }
    }
    return properties
  }

  private mutating func require(
    _ name: String, _ promise: Outline.Promise, when condition: Int, in sketch: inout Sketch
  ) {
    let condition = askInPlace(condition)
    if !condition.isExact { return leaveOut(promise, of: &sketch) }
    sketch.schema.append(
      .object([
        ("if", condition.schema.tree), ("then", .object([("required", .strings([name]))])),
      ]))
  }
}
