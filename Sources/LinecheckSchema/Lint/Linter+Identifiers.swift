import Linecheck
import LinecheckJSON

extension Linter {
  /// Checks the dialects that the resources of the document name.
  mutating func checkDialects() {
    for place in schemas.indices {
      let schema = schemas[place]
      guard store.embedded[0][schema.node] != nil,
        let problem = store.resources[schema.resource].dialect.problem
      else { continue }
      if schema.members["$schema"] == nil { continue }
      let near = near(to: schema)
      report(
        LintRule.dialect, value: "$schema", of: schema,
        problem.message + (near.map { "; did you mean \($0)?" } ?? ""), help: problem.help)
    }
  }

  private func near(to schema: LintSchema) -> String? {
    guard let value = schema.members["$schema"], let uri = file.string(ifOne: value) else {
      return nil
    }
    return Nearest.only(near: uri, among: Dialect.allCases.map(\.uri))?.name
  }

  /// Checks the address that a schema gives itself.
  mutating func checkIdentifier(of schema: LintSchema) {
    let keyword = schema.dialect.identifier.name
    // From 2019-09 the meta-schema forbids it.
    guard schema.dialect <= .draft7, let value = schema[keyword],
      let text = file.string(ifOne: value)
    else { return }
    let uri = SchemaURI(text)
    guard let fragment = uri.fragment, !fragment.isEmpty, !uri.withoutFragment.address.isEmpty
    else {
      return
    }
    report(
      LintRule.identifier, value: keyword, of: schema,
      "\(keyword) has an address and a fragment, which readers take for different things",
      help: "give the address here, and the name as #\(fragment) in a schema inside")
  }

  /// Checks that anchors and addresses name one schema each.
  mutating func checkAnchors() {
    var anchors: [Name: Int] = [:]
    var addresses: [String: Int] = [:]
    for place in schemas.indices.sorted(by: { schemas[$0].node < schemas[$1].node }) {
      let schema = schemas[place]
      if schema.isReferenceAlone { continue }
      if schema[schema.dialect.identifier.name] != nil,
        let resource = store.embedded[0][schema.node]
      {
        let address = store.resources[resource].uri.address
        reportSecond(schema, schema.dialect.identifier.name, address, &addresses, place)
      }
      for keyword in ["$anchor", "$dynamicAnchor", schema.dialect.identifier.name] {
        guard let name = anchor(keyword, of: schema) else { continue }
        let key = Name(resource: schema.resource, text: name)
        reportSecond(schema, keyword, key, &anchors, place)
      }
    }
  }

  private struct Name: Hashable, CustomStringConvertible {
    let resource: Int
    let text: String
    var description: String { text }
  }

  private func anchor(_ keyword: String, of schema: LintSchema) -> String? {
    guard let value = schema[keyword], let text = file.string(ifOne: value) else { return nil }
    if keyword.hasSuffix("nchor") { return text }
    guard schema.dialect <= .draft7, text.utf8.first == UInt8(ascii: "#"), text != "#" else {
      return nil
    }
    return String(text.dropFirst())
  }

  private mutating func reportSecond<Key: Hashable & CustomStringConvertible>(
    _ schema: LintSchema, _ keyword: String, _ key: Key, _ known: inout [Key: Int], _ place: Int
  ) {
    guard let first = known[key], first != place else {
      known[key] = place
      return
    }
    guard let value = schema.members[keyword] else { return }
    report(
      LintRule.anchor, "\(Self.quoted(key.description)) names two schemas",
      at: schema.pointer(to: keyword), file.document.range(ofNode: value),
      related: [
        Finding.Related(
          "the other one", at: schemas[first].pointer,
          file.document.range(ofNode: schemas[first].node))
      ])
  }
}
