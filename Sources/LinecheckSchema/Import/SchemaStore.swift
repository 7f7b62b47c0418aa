import LinecheckJSON

/// The schemas that references can lead to, by their addresses.
///
/// Documents are fetched when a reference needs them, and read once. What can be referred to inside of
/// one is found by walking the places where its dialect has schemas: an `$id` in an enumeration is a
/// value like others.
struct SchemaStore {
  let options: JSONSchema.Options
  var documents: [SchemaDocument] = []
  var resources: [SchemaResource] = []
  /// The resources by their addresses, and by those where they were found.
  var addresses: [String: Int] = [:]
  /// For each document the resources inside of it, by the nodes of their roots.
  var embedded: [[Int: Int]] = []
  /// Whether any document asks what has not been evaluated.
  var asksForUnevaluated = false
  /// What is known of custom meta-schemas.
  var dialects: [String: DialectUse] = [:]
  /// Addresses that nothing answers to.
  var failures: [String: ReferenceFailure] = [:]
  /// The answers so far.
  var answers: [ReferenceKey: Result<Referent, ReferenceFailure>] = [:]

  init(options: JSONSchema.Options) { self.options = options }

  /// Adds a document that has been read; returns its root's resource.
  @discardableResult
  mutating func add(_ document: Document, at uri: SchemaURI, title: String) -> Int {
    let index = documents.count
    let file = SchemaDocument(document, at: uri, title: title)
    documents.append(file)
    embedded.append([:])
    let traits = file.traits
    if traits.asksForUnevaluated { asksForUnevaluated = true }
    let root = resources.count
    // Its dialect may lie in another document, which must not take its place.
    resources.append(
      SchemaResource(
        document: index, node: 0, pointer: "", uri: uri, dialect: DialectUse(options.dialect)))
    let dialect = dialect(of: file, 0, around: nil)
    let own = identifier(of: file, 0, dialect.dialect)
    let base = own.map { SchemaURI($0).resolved(against: uri).withoutFragment } ?? uri
    resources[root] = SchemaResource(
      document: index, node: 0, pointer: "", uri: base, dialect: dialect)
    embedded[index][0] = root
    if addresses[uri.address] == nil { addresses[uri.address] = root }
    if addresses[base.address] == nil { addresses[base.address] = root }
    addAnchors(of: file, 0, to: root, pointer: "")
    if traits.hasIdentifiersInside { indexChildren(of: 0, in: file, root, pointer: "") }
    return root
  }

  /// The resource at an address without a fragment, fetched where it is not known yet.
  mutating func resource(at uri: SchemaURI) -> Result<Int, ReferenceFailure> {
    let address = uri.address
    if let known = addresses[address] { return .success(known) }
    if let failure = failures[address] { return .failure(failure) }
    guard let bytes = options.resolve(address) else {
      let failure = ReferenceFailure(
        "nothing is known of \(address)", help: "--resolve URL=DIR names the folder that has it")
      failures[address] = failure
      return .failure(failure)
    }
    do throws(JSONError) {
      let title = uri.path.utf8.split(separator: UInt8(ascii: "/")).last.map { Substring($0) }
      return .success(add(try Document(bytes), at: uri, title: String(title ?? Substring(address))))
    } catch {
      let failure = ReferenceFailure("\(address) is not JSON: \(error)", help: error.help)
      failures[address] = failure
      return .failure(failure)
    }
  }
}
