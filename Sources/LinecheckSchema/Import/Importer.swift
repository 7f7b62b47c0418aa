import Linecheck
import LinecheckJSON

/// Turns schemas into rules: the root, and whatever references lead to, once each.
///
/// What a reference leads to becomes a definition that is named by its place. The definitions are the
/// list of work, and nothing goes down along references, so that long chains of them cost no stack.
struct Importer {
  var store: SchemaStore
  var scopes = DynamicScopes()
  var entries: [Entry] = []
  var mistakes: [SchemaMistake] = []
  var patterns: [String: Pattern] = [:]
  /// The definition being compiled.
  var current = 0
  /// How many members and items lie between the definition's value and the one of the schema at hand.
  var depth = 0
  /// How many schemas stand around the one at hand.
  var nesting = 0
  var numbers: [Key: Int] = [:]
  var names: Set<String> = []
  var ids: Set<String> = []
  /// The numbers that ids which stand several times have next.
  var idCounts: [String: Int] = [:]
  var specialisations = 0

  init(_ store: SchemaStore) { self.store = store }

  /// A definition: what a reference leads to.
  struct Entry {
    let name: String
    let part: Part
    let source: Source
    var rule = Rule.any
    /// Whether a rule refers to it.
    var isReferred = false
    /// The definitions that it judges the same value by.
    var edges: [Edge] = []
  }

  enum Source: Hashable {
    case schema(SchemaPlace)
    case metaSchema(uri: String, fragment: String)
  }

  /// What definitions are told apart by.
  struct Key: Hashable {
    let source: Source
    let scope: Int
  }

  /// What makes a definition a part of the object model.
  struct Part {
    /// What its ids have behind the program's; nothing for the root.
    let id: String
    let pointer: String
    let document: SourceDocument
    let scope: Int
  }

  /// A reference to another definition, and where it stands.
  struct Edge {
    let target: Int
    let document: Int
    let node: Int
  }

  /// What a schema is compiled in.
  struct Frame {
    let file: SchemaDocument
    let document: Int
    var resource: Int
    var dialect: Dialect
    var keywords: KeywordSet
    var assertsFormats: Bool
    var scope: Int
  }
}

extension Importer {
  /// Compiles the schema of a resource's root and all that it needs; the root is the first entry.
  mutating func compile(root resource: Int) {
    let root = store.resources[resource]
    let place = SchemaPlace(document: root.document, node: root.node, resource: resource)
    let scope = entering(resource, from: 0)
    add(Key(source: .schema(place), scope: scope), pointer: root.pointer)
    while current < entries.count {
      compileEntry()
      current += 1
    }
    findCircles()
  }

  private mutating func compileEntry() {
    depth = 0
    let (source, scope) = (entries[current].source, entries[current].part.scope)
    switch source {
    case .schema(let place):
      let frame = frame(of: place.document, place.resource, scope)
      if let problem = store.resources[place.resource].dialect.problem {
        report(problem, frame)
      } else {
        entries[current].rule = rule(of: place.node, frame)
      }
    case .metaSchema(let uri, let fragment):
      entries[current].rule = metaRule(uri, fragment, scope)
    }
  }

  func frame(of document: Int, _ resource: Int, _ scope: Int) -> Frame {
    let dialect = store.resources[resource].dialect
    return Frame(
      file: store.documents[document], document: document, resource: resource,
      dialect: dialect.dialect, keywords: dialect.keywords,
      assertsFormats: dialect.assertsFormats || store.options.assertsFormats, scope: scope)
  }

  private mutating func report(_ problem: DialectUse.Problem, _ frame: Frame) {
    let root = store.resources[frame.resource].node
    let place = frame.file.member("$schema", of: root) ?? root
    mistake(problem.message, help: problem.help, at: place, frame)
  }

  /// The scope after entering a resource.
  mutating func entering(_ resource: Int, from scope: Int) -> Int {
    scopes.entering(
      .resource(resource), anchors: store.resources[resource].dynamicAnchors, from: scope)
  }

  /// No more mistakes are listed.
  private static let mostMistakes = 1000

  /// Notes what is wrong at a node.
  mutating func mistake(_ message: String, help: String? = nil, at node: Int, _ frame: Frame) {
    mistake(message, help: help, at: node, in: frame.file)
  }

  mutating func mistake(
    _ message: String, help: String? = nil, at node: Int, in file: SchemaDocument
  ) {
    // Whoever has so many has one that explains them.
    if mistakes.count == Self.mostMistakes { return }
    let mistake = SchemaMistake(
      message, help: help, uri: file.uri.description, pointer: file.document.pointer(ofNode: node),
      range: file.document.range(ofNode: node))
    if !mistakes.contains(mistake) { mistakes.append(mistake) }
  }
}
