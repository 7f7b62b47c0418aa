import Linecheck

extension Exporter {
  /// A union whose variants a tag names: conditions on the tag, each with its variant, and what is
  /// said where the tag names none.
  mutating func unionSketch(
    _ union: Outline.Union, _ promise: Outline.Promise?, of node: Outline.Node
  ) -> Sketch {
    var sketch = Sketch()
    let names = SchemaTree.strings(union.variants.map(\.name))
    addFallback(union, promise, names, &sketch)
    for variant in union.variants {
      let test = Self.tag(union.tag, ("const", .string(variant.name)))
      sketch.add(mention(variant.node, node.kindMode, named: variant.name).guarded(by: test))
    }
    let isObject = node.kinds.subtracting([.null]) == [.object] && node.kindMode == .own
    return isObject ? sketch : sketch.guarded(by: .object([("type", "object")]))
  }

  /// What is said of an object whose tag names no variant.
  private mutating func addFallback(
    _ union: Outline.Union, _ promise: Outline.Promise?, _ names: SchemaTree,
    _ sketch: inout Sketch
  ) {
    let known = SchemaTree.object([
      ("properties", .object([(union.tag, .object([("enum", names)]))]))
    ])
    var common: SchemaTree?
    if let otherwise = union.otherwise { common = inPlace(otherwise, &sketch) }
    // What is demanded of a tag that is there, and where it is not.
    var present = promise == nil ? true : known
    var missing: SchemaTree = promise == nil ? true : .object([("required", .strings([union.tag]))])
    if let promise, promise.hasExceptions {
      present = soften(promise, known, tag: union.tag, &sketch)
      missing =
        promise.holderExceptions.isEmpty ? soften(promise, missing, tag: nil, &sketch) : true
      if !promise.holderExceptions.isEmpty { leaveOut(promise, of: &sketch) }
    }
    if union.signs.isEmpty, common == nil {
      for demand in [missing, present] { sketch.schema.add(SchemaObject(demand)) }
      return
    }
    var absent = common ?? missing
    for sign in union.signs.reversed() {
      let name = union.variants.first { $0.node == sign.node }?.name
      absent = .object([
        ("if", .object([("required", .strings([sign.member]))])),
        ("then", inPlace(sign.node, named: name, &sketch)), ("else", absent),
      ])
    }
    if common != nil, !union.signs.isEmpty {
      absent = .object([
        ("if", .object([("required", .strings([union.tag]))])), ("then", common ?? true),
        ("else", absent),
      ])
    }
    if common != nil {
      // A string that names nothing is the union's fault; where it is none, the rest is judged.
      if present == known {
        sketch.schema.append(
          .object([
            ("if", Self.tag(union.tag, ("type", "string"))), ("then", present), ("else", absent),
          ]))
      } else {
        sketch.schema.append(
          .object([("if", Self.tag(union.tag, ("enum", names))), ("else", absent)]))
        if present != true {
          sketch.schema.append(
            .object([("if", Self.tag(union.tag, ("type", "string"))), ("then", present)]))
        }
      }
      return
    }
    sketch.schema.add(SchemaObject(present))
    sketch.schema.append(
      .object([
        ("if", .object([("required", .strings([union.tag]))])), ("else", absent),
      ]))
  }

  /// What a promise about the tag demands where its breach is an error.
  private mutating func soften(
    _ promise: Outline.Promise, _ demand: SchemaTree, tag: String?, _ sketch: inout Sketch
  ) -> SchemaTree {
    var alternatives = [demand]
    for exception in promise.valueExceptions {
      let condition = ask(exception)
      if !condition.isExact { leaveOut(promise, of: &sketch) }
      let tree = condition.schema.tree
      alternatives.append(tag.map { .object([("properties", .object([($0, tree)]))]) } ?? tree)
    }
    return alternatives.count == 1 ? demand : .object([("anyOf", .array(alternatives))])
  }

  /// The schema of a rule for the same value, where nothing can be said of the object around it.
  private mutating func inPlace(
    _ node: Int, named name: String? = nil, _ sketch: inout Sketch
  ) -> SchemaTree {
    var schema = mention(node, named: name)
    leaveOutLifted(of: &schema)
    sketch.isExact = sketch.isExact && schema.isExact
    return schema.schema.tree
  }

  /// An object whose tag is there and has a property.
  private static func tag(_ tag: String, _ keyword: (String, SchemaTree)) -> SchemaTree {
    .object([
      ("required", .strings([tag])),
      ("properties", .object([(tag, .object([keyword]))])),
    ])
  }
}

extension Outline.Node {
  /// What the branches that its kind has been checked for have to say of it.
  fileprivate var kindMode: Exporter.KindMode {
    allowsAll || kind == nil || kind?.hasExceptions == true ? .known : .own
  }
}
