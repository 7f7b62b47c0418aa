import Linecheck
import LinecheckJSON

/// A place in a document where a schema stands, and the resource that it belongs to.
struct SchemaPlace: Hashable {
  let document: Int
  let node: Int
  let resource: Int
}

/// What a reference leads to.
struct Referent {
  enum Target {
    /// A schema in a document, and the way to it from the document's root.
    case schema(SchemaPlace, pointer: String)
    /// A place in an official meta-schema.
    case metaSchema(uri: String, fragment: String)
  }

  var target: Target
  /// The dynamic anchor that the fragment named, where it did.
  var dynamicAnchor: String?
}

/// Why a reference leads nowhere.
struct ReferenceFailure: Error {
  let message: String
  let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}

/// A reference as it is written, and where its base is.
struct ReferenceKey: Hashable {
  let text: String
  let resource: Int
}

extension SchemaStore {
  /// What a reference in a resource leads to.
  mutating func referent(of text: String, in resource: Int) -> Result<Referent, ReferenceFailure> {
    let key = ReferenceKey(text: text, resource: resource)
    if let known = answers[key] { return known }
    let answer = find(text, in: resource)
    answers[key] = answer
    return answer
  }

  private mutating func find(
    _ text: String, in resource: Int
  ) -> Result<Referent, ReferenceFailure> {
    if text.utf8.first == UInt8(ascii: "#") {
      return find(fragment: String(text.dropFirst()), in: resource)
    }
    let uri = SchemaURI(text).resolved(against: resources[resource].uri)
    let address = uri.withoutFragment
    if addresses[address.address] == nil, let meta = MetaSchema.at(address.address) {
      let fragment = SchemaURI.decoded(uri.fragment ?? "")
      guard meta.rule(at: fragment, recursion: .any) != nil else {
        return .failure(ReferenceFailure("\(address) has nothing at #\(fragment)"))
      }
      let isDynamic = meta.dynamicAnchor == fragment
      let target = Referent.Target.metaSchema(uri: address.address, fragment: fragment)
      return .success(Referent(target: target, dynamicAnchor: isDynamic ? fragment : nil))
    }
    switch self.resource(at: address) {
    case .success(let resource): return find(fragment: uri.fragment ?? "", in: resource)
    case .failure(let failure): return .failure(failure)
    }
  }

  private func find(
    fragment encoded: String, in start: Int
  ) -> Result<Referent, ReferenceFailure> {
    let resource = resources[start]
    let fragment = SchemaURI.decoded(encoded)
    func place(_ node: Int, _ pointer: String, _ resource: Int) -> Referent.Target {
      .schema(
        SchemaPlace(document: resources[start].document, node: node, resource: resource),
        pointer: pointer)
    }
    if fragment.isEmpty {
      // The root of a resource of 2019-09 may be what `$recursiveAnchor` makes of it.
      let isDynamic = resource.anchors[""] != nil
      return .success(
        Referent(
          target: place(resource.node, resource.pointer, start),
          dynamicAnchor: isDynamic ? "" : nil))
    }
    if fragment.utf8.first != UInt8(ascii: "/") {
      guard let anchor = resource.anchors[fragment] else {
        return .failure(ReferenceFailure("\(resource.uri) has no anchor \(fragment)"))
      }
      return .success(
        Referent(
          target: place(anchor.node, anchor.pointer, start),
          dynamicAnchor: anchor.isDynamic ? fragment : nil))
    }
    let file = documents[resource.document]
    let inside = embedded[resource.document]
    var node = resource.node
    var owner = start
    var pointer = resource.pointer
    for token in JSONPointer.tokens(of: fragment.utf8.dropFirst()) {
      guard let next = file.child(token, of: node) else {
        return .failure(ReferenceFailure("\(resource.uri) has nothing at #\(fragment)"))
      }
      node = next
      if inside.count > 1, let resource = inside[node] { owner = resource }
      pointer += "/" + JSONPointer.escaped(token)
    }
    return .success(Referent(target: place(node, pointer, owner)))
  }
}
