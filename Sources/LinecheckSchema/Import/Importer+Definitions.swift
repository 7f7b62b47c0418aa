import Linecheck
import LinecheckJSON

extension Importer {
  private static let mostSpecialisations = 10_000

  /// The rule that refers to what a reference leads to.
  ///
  /// - Parameters:
  ///   - node: the value of the keyword.
  ///   - frame: what the reference stands in.
  ///   - isDynamic: whether a dynamic anchor leads on to the outermost resource that has it.
  /// - Returns: the rule; one that allows everything where the reference is a mistake.
  mutating func reference(_ node: Int, _ frame: Frame, isDynamic: Bool = false) -> Rule {
    guard let text = frame.file.string(ifOne: node) else {
      mistake("a reference is a string", at: node, frame)
      return .any
    }
    switch store.referent(of: text, in: frame.resource) {
    case .failure(let failure):
      mistake(
        "the reference \(JSONText.quoted(text)) leads nowhere: \(failure.message)",
        help: failure.help, at: node, frame)
      return .any
    case .success(let referent):
      guard let number = definition(of: referent, frame.scope, isDynamic: isDynamic) else {
        mistake(
          "dynamic references make more than \(Self.mostSpecialisations) variants of schemas",
          at: node, frame)
        return .any
      }
      entries[number].isReferred = true
      if depth == 0 {
        entries[current].edges.append(
          Edge(target: number, document: frame.document, node: node))
      }
      return .reference(entries[number].name)
    }
  }

  /// The definition that a reference leads to, followed through schemas that only refer further.
  private mutating func definition(
    of referent: Referent, _ scope: Int, isDynamic: Bool
  ) -> Int? {
    var (key, pointer) = key(of: referent, scope, isDynamic: isDynamic)
    var seen: Set<Key> = []
    while true {
      if let known = numbers[key] {
        for key in seen { numbers[key] = known }
        return known
      }
      seen.insert(key)
      guard let next = alias(key), case let further = self.key(of: next, key.scope),
        !seen.contains(further.0)
      else { break }
      (key, pointer) = further
    }
    let number = add(key, pointer: pointer)
    if let number { for key in seen { numbers[key] = number } }
    return number
  }

  private mutating func key(
    of referent: Referent, _ scope: Int, isDynamic: Bool = false
  ) -> (Key, String) {
    var target = referent.target
    if isDynamic, let anchor = referent.dynamicAnchor,
      let origin = scopes.origin(of: anchor, in: scope)
    {
      target = self.target(of: anchor, in: origin)
    }
    switch target {
    case .schema(let place, let pointer):
      let scope = entering(place.resource, from: scope)
      return (Key(source: .schema(place), scope: scope), pointer)
    case .metaSchema(let uri, let fragment):
      let anchors = MetaSchema.at(uri)?.dynamicAnchor.map { [$0] } ?? []
      let scope = scopes.entering(.metaSchema(uri), anchors: anchors, from: scope)
      return (Key(source: .metaSchema(uri: uri, fragment: fragment), scope: scope), fragment)
    }
  }

  /// Where an origin has a dynamic anchor.
  private func target(of anchor: String, in origin: DynamicScopes.Origin) -> Referent.Target {
    switch origin {
    case .metaSchema(let uri): return .metaSchema(uri: uri, fragment: "")
    case .resource(let index):
      let resource = store.resources[index]
      let place = resource.anchors[anchor]
      return .schema(
        SchemaPlace(
          document: resource.document, node: place?.node ?? resource.node, resource: index),
        pointer: place?.pointer ?? resource.pointer)
    }
  }

  /// What a schema refers to that says nothing else; nil for every other.
  private mutating func alias(_ key: Key) -> Referent? {
    guard case .schema(let place) = key.source else { return nil }
    let file = store.documents[place.document]
    let dialect = store.resources[place.resource].dialect
    if dialect.problem != nil { return nil }
    var reference: Int?
    var isAlone = true
    file.forEachMember(of: place.node) { name, value in
      guard let keyword = Keyword(file.string(name)), dialect.keywords.contains(keyword) else {
        return
      }
      if keyword == .ref {
        reference = value
      } else if !KeywordSet.silent.contains(keyword) {
        isAlone = false
      }
    }
    guard let reference, isAlone || dialect.dialect.ignoresSiblingsOfReferences,
      let text = file.string(ifOne: reference),
      case .success(let referent) = store.referent(of: text, in: place.resource)
    else { return nil }
    return referent
  }

  /// Adds a definition; nil where there are too many variants.
  @discardableResult
  mutating func add(_ key: Key, pointer: String) -> Int? {
    let part: Part
    var name: String
    switch key.source {
    case .schema(let place):
      let file = store.documents[place.document]
      name = file.uri.address + "#" + pointer
      var words = JSONPointer(pointer)?.tokens ?? []
      // People know a definition by its name.
      if words.count > 1, ["$defs", "definitions"].contains(words[0]) { words.removeFirst() }
      if place.document > 0 { words.insert(file.uri.stem, at: 0) }
      part = Part(
        id: unique(words.joined(separator: ".")), pointer: "#" + pointer, document: file.source,
        scope: key.scope)
    case .metaSchema(let uri, let fragment):
      name = uri + "#" + fragment
      let words =
        ["meta-schema"] + fragment.utf8.split(separator: 0x2f).map { String(Substring($0)) }
      part = Part(
        id: unique(words.joined(separator: ".")), pointer: "#" + fragment,
        document: SourceDocument(title: uri, url: uri), scope: key.scope)
    }
    if !names.insert(name).inserted {
      specialisations += 1
      if specialisations > Self.mostSpecialisations { return nil }
      name += "@\(key.scope)"
      names.insert(name)
    }
    entries.append(Entry(name: name, part: part, source: key.source))
    numbers[key] = entries.count - 1
    return entries.count - 1
  }

  private mutating func unique(_ id: String) -> String {
    if ids.insert(id).inserted { return id }
    var number = idCounts[id] ?? 2
    while !ids.insert("\(id)-\(number)").inserted { number += 1 }
    idCounts[id] = number + 1
    return "\(id)-\(number)"
  }

  /// The rule at a place of an official meta-schema, whose own recursion may lead to one that
  /// extends it.
  mutating func metaRule(_ uri: String, _ fragment: String, _ scope: Int) -> Rule {
    guard let meta = MetaSchema.at(uri) else { return .any }
    var recursion = Key(source: .metaSchema(uri: uri, fragment: ""), scope: scope)
    var pointer = ""
    if let anchor = meta.dynamicAnchor, let origin = scopes.origin(of: anchor, in: scope) {
      (recursion, pointer) = key(of: Referent(target: target(of: anchor, in: origin)), scope)
    }
    guard let number = numbers[recursion] ?? add(recursion, pointer: pointer) else { return .any }
    entries[number].isReferred = true
    return meta.rule(at: fragment, recursion: .reference(entries[number].name)) ?? .any
  }
}
