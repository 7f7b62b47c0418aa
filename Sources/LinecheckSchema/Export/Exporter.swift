import Linecheck

/// Writes the rules of a program as JSON Schema 2020-12.
///
/// A schema accepts what has no error. Where it cannot say a rule it accepts more, never less: so that
/// what stands under `not`, in a condition or in `oneOf` has to be exact, and is left out where it is
/// not.
struct Exporter {
  let outline: Outline
  /// What no schema says, in the order in which it comes up.
  var inexpressible: [(RuleID, String)] = []
  var definitions: [Definition] = []
  /// What the definitions turned out to be in the pass before: what is known of those that are under
  /// way.
  var known: [String: Facts] = [:]
  var consulted: Set<String> = []
  /// Above 0 inside a condition.
  var asking = 0

  /// A part of the object model under `$defs`.
  struct Definition {
    let base: String
    var name: String
    let key: Key?
    var sketch: Sketch?
  }

  /// What tells definitions apart.
  struct Key: Hashable {
    let base: String
    let kinds: Set<Outline.Kind>
    let steps: Range<Int>
    let kindMode: KindMode
    let isKindPromised: Bool
  }

  /// What is known of a definition before it is written.
  struct Facts: Equatable {
    var isExact = true
    var lifted = 0
  }

  /// What to say of the kind of a value.
  enum KindMode {
    /// What its rule says.
    case own
    /// Nothing: somebody else does; what else is said is about values of its kinds.
    case known
  }

  init(_ program: Program) { outline = Outline(of: program) }

  /// The schema of the whole payload.
  mutating func schema() -> SchemaObject {
    var root = sketch()
    // Definitions that lead back to themselves are taken for exact until they turn out not to be.
    for _ in 0..<8 {
      let facts = Dictionary(
        definitions.map { ($0.name, Self.facts($0)) }, uniquingKeysWith: { first, _ in first })
      if consulted.allSatisfy({ facts[$0] ?? Facts() == known[$0] ?? Facts() }) { break }
      known = facts
      (inexpressible, definitions, consulted) = ([], [], [])
      root = sketch()
    }
    let named = reachable(from: root.tree).sorted().map { name in
      (name, definitions.first { $0.name == name }?.sketch?.schema.tree ?? true)
    }
    if !named.isEmpty { root.add([("$defs", .object(named))]) }
    return SharedSchemas.sharing(root)
  }

  private mutating func sketch() -> SchemaObject {
    let node = outline.node(outline.root)
    if node.kind?.hasExceptions == true { return withoutHolder(mention(outline.root)) }
    let root = withoutHolder(body(outline.root, .own))
    return node.isNullable ? root.allowingNull : root
  }

  static func facts(_ definition: Definition) -> Facts {
    Facts(
      isExact: definition.sketch?.isExact ?? true, lifted: definition.sketch?.lifted.count ?? 0)
  }

  private func reachable(from tree: SchemaTree) -> Set<String> {
    var names: Set<String> = []
    var open = [tree]
    while let tree = open.popLast() {
      switch tree {
      case .array(let items): open += items
      case .object(let members):
        for member in members {
          if member.name == "$ref", case .string(let reference) = member.value,
            let name = definitions.first(where: { Self.reference($0.name) == reference })?.name,
            names.insert(name).inserted
          {
            definitions.first { $0.name == name }?.sketch.map { open.append($0.schema.tree) }
          } else {
            open.append(member.value)
          }
        }
      default: break
      }
    }
    return names
  }
}

extension Exporter {
  /// The schema of a node, as it stands where the node is mentioned.
  ///
  /// - Parameters:
  ///   - index: the node.
  ///   - mode: what to say of its kind.
  ///   - name: the variant of a union that it is.
  /// - Returns: the schema, which refers to the part's.
  mutating func mention(
    _ index: Int, _ mode: KindMode = .own, named name: String? = nil
  ) -> Sketch {
    let node = outline.node(index)
    var sketch: Sketch
    let isSoftened = mode == .own && node.kind?.hasExceptions == true
    let own = isSoftened ? .known : mode
    if let part = node.component {
      sketch = definition(index, node, part, own, variant: name)
    } else {
      sketch = body(index, own)
      if let name, sketch.schema.tree.length > Self.mostInline {
        sketch = definition(index, node, name, own)
      }
    }
    if isSoftened { require(node.kind, [("type", Self.types(node.kinds))], in: &sketch) }
    if node.isNullable {
      sketch.schema = sketch.schema.allowingNull
      for place in sketch.lifted.indices {
        sketch.lifted[place].schema = SchemaObject(sketch.lifted[place].schema).allowingNull.tree
      }
    }
    return sketch
  }

  /// A longer variant has a name.
  private static let mostInline = 120

  /// What a node says of values that are not null, or of all where null is no exception.
  mutating func body(_ index: Int, _ mode: KindMode) -> Sketch {
    let node = outline.node(index)
    var sketch = Sketch()
    if node.kinds.isEmpty {
      if mode == .own { require(node.kind, [("not", true)], in: &sketch) }
      return sketch
    }
    for step in node.steps { add(step, of: node, to: &sketch) }
    if node.allowsAll { return sketch }
    let types = Self.types(node.isNullable ? node.kinds.subtracting([.null]) : node.kinds)
    if mode == .own, node.kind != nil {
      if sketch.isTyped { return sketch }
      var typed = Sketch()
      typed.schema.add([("type", types)])
      typed.add(sketch)
      return typed
    }
    if !sketch.schema.isSilent(exceptOn: Self.exact(node.kinds)) || !sketch.lifted.isEmpty {
      sketch = sketch.guarded(by: .object([("type", types)]))
    }
    return sketch
  }

  /// Says what depends on the object around a value that stands in none.
  mutating func withoutHolder(_ sketch: Sketch) -> SchemaObject {
    var schema = sketch.schema
    for lifted in sketch.lifted {
      // Without an object no exception holds, and nothing is out of place.
      if case .unless = lifted.dependence { schema.append(lifted.schema) }
    }
    return schema
  }

  /// What JSON Schema calls some kinds.
  static func types(_ kinds: Set<Outline.Kind>) -> SchemaTree {
    let names = Outline.Kind.allCases.filter { kind in
      kinds.contains(kind) && (kind != .integer || !kinds.contains(.number))
    }.map(\.rawValue)
    return names.count == 1 ? .string(names[0]) : .strings(names)
  }

  /// The types all values of which are of some kinds.
  private static func exact(_ kinds: Set<Outline.Kind>) -> Set<String> {
    Set(kinds.subtracting([.integer]).map(\.rawValue))
  }
}
