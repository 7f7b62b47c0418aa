import Linecheck
import LinecheckJSON

/// Looks at the schemas of one document and notes what is doubtful about them.
///
/// Schemas are listed once, those that stand in keywords of their draft and those that references of the
/// document lead to; every check goes over the list, so that depth costs no stack.
struct Linter {
  var store: SchemaStore
  let file: SchemaDocument
  /// The draft of the whole document.
  let dialect: Dialect
  var schemas: [LintSchema] = []
  /// The places of schemas in the list, by their nodes.
  private var places: [Int: Int] = [:]
  /// What each schema's `$ref` leads to inside the document, by the places of both.
  var references: [Int: Int] = [:]
  /// The nodes that references lead to, in order.
  private(set) var targets: [Int] = []
  /// What kinds of values each schema lets through, where that has been asked.
  var types: [Int: TypeSet] = [:]
  /// The patterns so far; nil for what is none.
  var patterns: [String: Pattern?] = [:]
  private(set) var findings: [Finding] = []
  private var counts: [RuleID: Int] = [:]

  /// How many findings of one kind are listed.
  static let most = 1000

  init(_ document: Document, at uri: String, title: String, options: JSONSchema.Options) {
    store = SchemaStore(options: options)
    let root = store.add(document, at: SchemaURI(uri), title: title)
    file = store.documents[0]
    dialect = store.resources[root].dialect.dialect
    list(0, at: .root, in: root)
    listChildren()
    targets = references.values.map { schemas[$0].node }.sorted()
  }

  /// Adds a schema to the list, where it is none of those before; returns its place.
  @discardableResult
  mutating func list(_ node: Int, at pointer: JSONPointer, in outer: Int) -> Int {
    if let known = places[node] { return known }
    let resource = store.embedded[0][node] ?? outer
    var members: [String: Int] = [:]
    file.forEachMember(of: node) { name, value in members[file.string(name)] = value }
    places[node] = schemas.count
    schemas.append(
      LintSchema(
        node: node, pointer: pointer, resource: resource,
        dialect: store.resources[resource].dialect.dialect, members: members,
        boolean: file.boolean(node)))
    return schemas.count - 1
  }

  /// Adds the schemas inside the listed ones, and what their references lead to.
  private mutating func listChildren() {
    var place = 0
    while place < schemas.count {
      for (name, value) in schemas[place].members {
        guard let keyword = Keyword(name), schemas[place].lists(keyword) else { continue }
        schemas[place].children[name] = listSchemas(of: keyword, value, in: schemas[place])
      }
      followReference(of: place)
      place += 1
    }
  }

  private mutating func listSchemas(
    of keyword: Keyword, _ value: Int, in schema: LintSchema
  ) -> [Int] {
    var pointer = schema.pointer
    pointer.append(keyword.name)
    let kind = file.nodes[value].kind
    switch (keyword.content(in: schema.dialect), kind) {
    case (.schema, _), (.schemaOrSchemas, .object), (.schemaOrSchemas, .true),
      (.schemaOrSchemas, .false):
      return isSchema(value) ? [list(value, at: pointer, in: schema.resource)] : []
    case (.schemas, .array), (.schemaOrSchemas, .array):
      var children: [Int] = []
      for (position, item) in file.items(value).enumerated() where isSchema(item) {
        var place = pointer
        place.append(position)
        children.append(list(item, at: place, in: schema.resource))
      }
      return children
    case (.schemasByName, .object):
      var children: [Int] = []
      for name in file.document.children(of: value) where isSchema(name + 1) {
        var place = pointer
        place.append(file.string(name))
        children.append(list(name + 1, at: place, in: schema.resource))
      }
      return children
    default: return []
    }
  }

  private mutating func followReference(of place: Int) {
    let schema = schemas[place]
    guard let value = schema["$ref"], let text = file.string(ifOne: value),
      case .success(let referent) = store.referent(of: text, in: schema.resource),
      case .schema(let target, let pointer) = referent.target, target.document == 0,
      isSchema(target.node)
    else { return }
    references[place] = list(
      target.node, at: JSONPointer(JSONPointer.tokens(of: pointer.utf8.dropFirst())),
      in: target.resource)
  }

  /// Whether a value is an object, `true` or `false`.
  func isSchema(_ node: Int) -> Bool {
    file.nodes[node].kind == .object || file.boolean(node) != nil
  }

  /// Notes a finding at a place of the document.
  mutating func report(
    _ constraint: Constraint, _ message: String, as severity: Severity? = nil, help: String? = nil,
    at pointer: JSONPointer, _ range: Range<Int>, related: [Finding.Related] = []
  ) {
    counts[constraint.id, default: 0] += 1
    guard counts[constraint.id, default: 0] <= Self.most else { return }
    findings.append(
      Finding(
        breaking: constraint, as: severity, Message(message), at: pointer, range, help: help,
        related: related))
  }

  /// Whether findings of a kind are only counted by now: what they would say need not be found.
  func isFull(_ constraint: Constraint) -> Bool { counts[constraint.id, default: 0] >= Self.most }
}

extension LintSchema {
  /// Whether the schemas in a keyword are looked at: in a definition of any draft they are, since
  /// references lead there.
  fileprivate func lists(_ keyword: Keyword) -> Bool {
    if keyword == .defs || keyword == .definitions { return true }
    if keyword == .dependencies { return dialect <= .draft7 }
    return dialect.keywords.contains(keyword)
  }
}
