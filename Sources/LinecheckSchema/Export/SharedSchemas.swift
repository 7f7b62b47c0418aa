/// Gives schemas that stand in several places one under `$defs`.
struct SharedSchemas {
  /// What is shorter on one line is read where it stands.
  private static let least = 160
  /// More names help nobody.
  private static let most = 60

  private var counts: [SchemaTree: Int] = [:]
  private var names: [SchemaTree: String] = [:]

  /// The same schema, in which no longer one stands twice.
  static func sharing(_ schema: SchemaObject) -> SchemaObject {
    guard case .object(var members) = schema.tree else { return schema }
    for _ in 0..<most {
      var finder = SharedSchemas()
      finder.count(.object(members), as: nil)
      guard let (tree, name) = finder.longest else { break }
      members = Self.share(tree, as: name, in: members)
    }
    return SchemaObject(members.map { ($0.name, $0.value) })
  }

  /// The longest schema that stands in several places, and the member that it is first the schema of.
  private var longest: (tree: SchemaTree, name: String)? {
    let candidates = counts.filter { $0.value > 1 && names[$0.key] != nil }.keys
      .map { (tree: $0, length: $0.length) }.filter { $0.length >= Self.least }
    guard let length = candidates.map(\.length).max() else { return nil }
    let longest = candidates.filter { $0.length == length }.map(\.tree)
      .min { (names[$0] ?? "") < (names[$1] ?? "") }
    return longest.flatMap { tree in names[tree].map { (tree, $0) } }
  }

  /// Counts the schemas in a schema.
  private mutating func count(_ tree: SchemaTree, as name: String?) {
    guard case .object(let members) = tree else { return }
    counts[tree, default: 0] += 1
    if names[tree] == nil { names[tree] = name }
    for member in members {
      switch (member.name, member.value) {
      case ("properties", .object(let members)), ("patternProperties", .object(let members)):
        for member in members { count(member.value, as: member.name) }
      case ("$defs", .object(let members)):
        for member in members { count(member.value, as: nil) }
      case ("items", let item), ("additionalProperties", let item): count(item, as: name)
      case (_, .array(let items)): for item in items { count(item, as: nil) }
      case ("enum", _), ("const", _): break
      case (_, let value): count(value, as: nil)
      }
    }
  }

  private static func share(
    _ tree: SchemaTree, as name: String, in members: [SchemaMember]
  ) -> [SchemaMember] {
    var definitions: [SchemaMember] = []
    if case .object(let known) = members.first(where: { $0.name == "$defs" })?.value {
      definitions = known
    }
    var free = Exporter.slug(name)
    var number = 1
    while definitions.contains(where: { $0.name == free }) {
      number += 1
      free = Exporter.slug(name) + "-\(number)"
    }
    let reference = SchemaTree.object([("$ref", .string(Exporter.reference(free)))])
    func replaced(_ value: SchemaTree) -> SchemaTree {
      if value == tree { return reference }
      switch value {
      case .array(let items): return .array(items.map(replaced))
      case .object(let members):
        return .object(
          members.map { member in
            let isConstant = member.name == "const" || member.name == "enum"
            return SchemaMember(
              name: member.name, value: isConstant ? member.value : replaced(member.value))
          })
      default: return value
      }
    }
    definitions = definitions.map { SchemaMember(name: $0.name, value: replaced($0.value)) }
    definitions.append(SchemaMember(name: free, value: tree))
    definitions.sort { $0.name < $1.name }
    return members.filter { $0.name != "$defs" }
      .map { SchemaMember(name: $0.name, value: replaced($0.value)) }
      + [SchemaMember(name: "$defs", value: .object(definitions))]
  }
}
