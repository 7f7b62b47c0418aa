import Linecheck
import LinecheckJSON

/// A JSON text that holds schemas, read once.
final class SchemaDocument {
  let document: Document
  let nodes: Tape
  let uri: SchemaURI
  let source: SourceDocument
  /// The members of large objects that references lead through, by their names.
  private var tables: [Int: [String: Int]] = [:]
  /// The items of arrays that references lead through.
  private var lists: [Int: [Int]] = [:]

  init(_ document: Document, at uri: SchemaURI, title: String) {
    self.document = document
    nodes = document.nodes
    self.uri = uri
    source = SourceDocument(title: title, url: uri.description)
  }

  /// The text of a string or name.
  func string(_ node: Int) -> String { document.decodedString(node) }

  /// The text of a value, where it is a string.
  func string(ifOne node: Int) -> String? {
    nodes[node].kind == .string ? document.decodedString(node) : nil
  }

  /// The truth value of a node, where it is one.
  func boolean(_ node: Int) -> Bool? {
    switch nodes[node].kind {
    case .true: true
    case .false: false
    default: nil
    }
  }

  func value(_ node: Int) -> Value { Value(document, node) }

  /// The items of an array; none of anything else.
  func items(_ array: Int) -> [Int] {
    nodes[array].kind == .array ? document.children(of: array) : []
  }

  /// Calls a closure with the name and the value of each member of an object.
  @inline(__always)
  func forEachMember(of object: Int, _ body: (_ name: Int, _ value: Int) -> Void) {
    guard nodes[object].kind == .object else { return }
    let end = Int(nodes[object].next)
    var name = object + 1
    while name < end {
      body(name, name + 1)
      name = Int(nodes[name].next)
    }
  }

  /// The value of a member, the last of that name.
  func member(_ name: String, of object: Int) -> Int? {
    if let table = tables[object] { return table[name] }
    var found: Int?
    var count = 0
    forEachMember(of: object) { place, value in
      count += 1
      if string(place) == name { found = value }
    }
    if count > 16 {
      var table: [String: Int] = [:]
      forEachMember(of: object) { table[string($0)] = $1 }
      tables[object] = table
    }
    return found
  }

  /// What one step of a JSON pointer leads to (RFC 6901, section 4).
  func child(_ token: String, of node: Int) -> Int? {
    switch nodes[node].kind {
    case .object: return member(token, of: node)
    case .array:
      let isPosition =
        !token.isEmpty && token.utf8.allSatisfy { $0 &- 0x30 < 10 }
        && (token == "0" || token.utf8.first != 0x30)
      guard isPosition, let position = Int(token) else { return nil }
      let items = lists[node] ?? items(node)
      lists[node] = items
      return position < items.count ? items[position] : nil
    default: return nil
    }
  }
}

extension SchemaDocument {
  /// What a document's names say of the work that it asks for.
  struct Traits {
    /// Whether a schema below the root has an address or an anchor.
    var hasIdentifiersInside = false
    /// Whether it asks what has not been evaluated.
    var asksForUnevaluated = false
  }

  /// Looks at all names once; cheap beside the reading.
  var traits: Traits {
    var traits = Traits()
    var identifiers = 0
    for (index, node) in nodes.enumerated() where node.kind == .name {
      switch node.range.count {
      case 2 where isName("id", node), 3 where isName("$id", node):
        // A member that is called so has a schema there, not an address.
        if nodes[index + 1].kind == .string { identifiers += 1 }
      case 7 where isName("$anchor", node), 14 where isName("$dynamicAnchor", node),
        16 where isName("$recursiveAnchor", node):
        identifiers += 1
      case 16 where isName("unevaluatedItems", node),
        21 where isName("unevaluatedProperties", node):
        traits.asksForUnevaluated = true
      default:
        // Who hides a keyword behind escapes makes us look everywhere.
        if node.flags.contains(.escaped), Keyword(string(index)) != nil {
          traits.asksForUnevaluated = true
          identifiers = .max / 2
        }
      }
    }
    forEachMember(of: 0) { name, _ in
      switch string(name) {
      case "id", "$id": if nodes[name + 1].kind == .string { identifiers -= 1 }
      case "$anchor", "$dynamicAnchor", "$recursiveAnchor": identifiers -= 1
      default: break
      }
    }
    traits.hasIdentifiersInside = identifiers > 0
    return traits
  }

  private func isName(_ name: String, _ node: Document.Node) -> Bool {
    document.bytes[node.range].elementsEqual(name.utf8)
  }
}
