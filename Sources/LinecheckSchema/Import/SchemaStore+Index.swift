import LinecheckJSON

extension SchemaStore {
  /// Notes the addresses and anchors of the schemas inside a schema.
  mutating func indexChildren(
    of node: Int, in file: SchemaDocument, _ resource: Int, pointer: String
  ) {
    let dialect = resources[resource].dialect.dialect
    let isReference =
      dialect.ignoresSiblingsOfReferences && file.member("$ref", of: node) != nil
    var children: [(Int, String)] = []
    file.forEachMember(of: node) { name, value in
      guard let keyword = Keyword(file.string(name)), dialect.keywords.contains(keyword) else {
        return
      }
      if isReference && keyword != .definitions { return }
      let place = pointer + "/" + keyword.name
      switch (keyword.content(in: dialect), file.nodes[value].kind) {
      case (.schema, .object), (.schemaOrSchemas, .object): children.append((value, place))
      case (.schemas, .array), (.schemaOrSchemas, .array):
        for (position, item) in file.items(value).enumerated() {
          children.append((item, place + "/\(position)"))
        }
      case (.schemasByName, .object):
        file.forEachMember(of: value) { name, schema in
          children.append((schema, place + "/" + JSONPointer.escaped(file.string(name))))
        }
      default: break
      }
    }
    for (child, place) in children where file.nodes[child].kind == .object {
      index(child, in: file, resource, pointer: place)
    }
  }

  private mutating func index(
    _ node: Int, in file: SchemaDocument, _ outer: Int, pointer: String
  ) {
    var resource = outer
    let around = resources[outer].dialect
    let dialect = dialect(of: file, node, around: around)
    if let id = identifier(of: file, node, dialect.dialect) {
      let uri = SchemaURI(id).resolved(against: resources[outer].uri).withoutFragment
      let document = resources[outer].document
      resource = resources.count
      resources.append(
        SchemaResource(
          document: document, node: node, pointer: pointer, uri: uri, dialect: dialect))
      embedded[document][node] = resource
      if addresses[uri.address] == nil { addresses[uri.address] = resource }
    }
    addAnchors(of: file, node, to: resource, pointer: pointer)
    indexChildren(of: node, in: file, resource, pointer: pointer)
  }

  /// The address that a schema gives itself; nil for one without, or with a mere anchor.
  func identifier(of file: SchemaDocument, _ node: Int, _ dialect: Dialect) -> String? {
    guard let value = file.member(dialect.identifier.name, of: node),
      let id = file.string(ifOne: value), id.utf8.first != UInt8(ascii: "#") || id == "#"
    else { return nil }
    if dialect.ignoresSiblingsOfReferences, file.member("$ref", of: node) != nil { return nil }
    return id
  }

  /// Notes the anchors that a schema gives itself.
  mutating func addAnchors(
    of file: SchemaDocument, _ node: Int, to resource: Int, pointer: String
  ) {
    let dialect = resources[resource].dialect.dialect
    func text(_ keyword: Keyword) -> String? {
      guard dialect.keywords.contains(keyword) else { return nil }
      return file.member(keyword.name, of: node).flatMap { file.string(ifOne: $0) }
    }
    func anchor(isDynamic: Bool = false) -> SchemaResource.Anchor {
      SchemaResource.Anchor(node: node, pointer: pointer, isDynamic: isDynamic)
    }
    if dialect.ignoresSiblingsOfReferences {
      // A fragment in the address is an anchor (draft 7, section 8.2.3).
      guard file.member("$ref", of: node) == nil,
        let id = text(dialect.identifier), let name = SchemaURI(id).fragment, !name.isEmpty
      else { return }
      resources[resource].anchors[SchemaURI.decoded(name)] = anchor()
      return
    }
    if let name = text(.anchor) { resources[resource].anchors[name] = anchor() }
    if let name = text(.dynamicAnchor) {
      resources[resource].anchors[name] = anchor(isDynamic: true)
      resources[resource].dynamicAnchors.append(name)
    }
    if node == resources[resource].node, dialect.keywords.contains(.recursiveAnchor),
      let value = file.member(Keyword.recursiveAnchor.name, of: node), file.boolean(value) == true
    {
      resources[resource].anchors[""] = anchor(isDynamic: true)
      resources[resource].dynamicAnchors.append("")
    }
  }
}
