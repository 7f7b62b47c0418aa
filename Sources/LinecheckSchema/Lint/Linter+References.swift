import Linecheck
import LinecheckJSON

extension Linter {
  /// Checks that the references of a schema lead to schemas.
  mutating func checkReferences(of schema: LintSchema) {
    for keyword in ["$ref", "$dynamicRef"] {
      guard let value = schema[keyword], let text = file.string(ifOne: value) else { continue }
      switch store.referent(of: text, in: schema.resource) {
      case .success(let referent): check(referent, of: schema, keyword, text)
      case .failure(let failure): reportFailure(failure, of: schema, keyword, text)
      }
    }
  }

  private mutating func check(
    _ referent: Referent, of schema: LintSchema, _ keyword: String, _ text: String
  ) {
    switch referent.target {
    case .metaSchema(let uri, let fragment):
      if MetaSchema.at(uri)?.rule(at: fragment, recursion: .any) != nil { return }
      report(
        LintRule.reference, value: keyword, of: schema,
        "\(Self.quoted(text)) leads nowhere: that meta-schema has nothing there")
    case .schema(let place, _):
      let other = store.documents[place.document]
      let kind = other.nodes[place.node].kind
      if kind == .object || kind == .true || kind == .false { return }
      let found = place.document == 0 ? ": " + shown(place.node) : ""
      report(
        LintRule.reference, value: keyword, of: schema,
        "\(Self.quoted(text)) leads to something that is no schema\(found)")
    }
  }

  private mutating func reportFailure(
    _ failure: ReferenceFailure, of schema: LintSchema, _ keyword: String, _ text: String
  ) {
    let base = store.resources[schema.resource].uri
    let uri = SchemaURI(text).resolved(against: base)
    if text.utf8.first != UInt8(ascii: "#"), store.failures[uri.address] != nil {
      report(
        LintRule.reference, .warning, value: keyword, of: schema,
        "\(Self.quoted(text)) could not be looked at: \(failure.message)", help: failure.help)
      return
    }
    let near = isFull(LintRule.reference) ? nil : nearPlace(to: uri, in: schema.resource)
    report(
      LintRule.reference, value: keyword, of: schema,
      "\(Self.quoted(text)) leads nowhere" + (near.map { "; did you mean \($0)?" } ?? ""))
  }

  /// The fragment that a mistyped one may stand for, in the same resource.
  private func nearPlace(to uri: SchemaURI, in resource: Int) -> String? {
    let fragment = SchemaURI.decoded(uri.fragment ?? "")
    let owner =
      store.addresses[uri.address].map { store.resources[$0] } ?? store.resources[resource]
    guard owner.document == 0 else { return nil }
    guard fragment.utf8.first == UInt8(ascii: "/") else {
      return Nearest.only(near: fragment, among: owner.anchors.keys.sorted()).map { "#" + $0.name }
    }
    var node = owner.node
    var way: [String] = []
    var tokens = JSONPointer.tokens(of: fragment.utf8.dropFirst())[...]
    while let token = tokens.first, let next = file.child(token, of: node) {
      node = next
      way.append(token)
      tokens.removeFirst()
    }
    guard let wrong = tokens.first, file.nodes[node].kind == .object else { return nil }
    let names = file.document.children(of: node).prefix(1000).map { file.string($0) }
    guard let near = Nearest.only(near: wrong, among: names) else { return nil }
    way.append(near.name)
    let rest = JSONPointer(way + tokens.dropFirst())
    return "#" + rest.text
  }

  /// Checks what stands beside a reference that stands alone (draft 7, section 8.3).
  mutating func checkBesideReference(of schema: LintSchema) {
    let silent: Set<String> = ["$ref", "$schema", "$id", "id"]
    let ignored = schema.members.keys.filter { name in
      guard !silent.contains(name), let facts = KeywordFacts.all[name] else { return false }
      return facts.drafts.contains(schema.dialect) && (!facts.isAnnotation || name == "format")
    }
    for name in ignored.sorted() {
      report(
        LintRule.besideReference, name: name, of: schema,
        "\(name) has no effect beside $ref in \(schema.dialect.spokenName)",
        help: "put the $ref into an allOf, beside which keywords count")
    }
  }
}
