/// A schema with an address of its own, and what lies in it (2020-12, section 4.3.5).
struct SchemaResource {
  /// The document that holds it, and the node of its root.
  let document: Int
  let node: Int
  /// The way to its root in the document, as a JSON pointer.
  let pointer: String
  /// The base of the references in it, without a fragment.
  let uri: SchemaURI
  let dialect: DialectUse
  /// What plain-name fragments lead to.
  var anchors: [String: Anchor] = [:]
  /// The names of its dynamic anchors; an empty one is `$recursiveAnchor`.
  var dynamicAnchors: [String] = []

  /// A place with a name.
  struct Anchor {
    let node: Int
    let pointer: String
    let isDynamic: Bool
  }
}

/// The version that a schema is written in, and what of it counts.
struct DialectUse {
  var dialect: Dialect
  /// The keywords that say something.
  var keywords: KeywordSet
  /// Whether `format` is asserted, whatever the options say.
  var assertsFormats = false
  /// Why it is none of ours, where that is so: nothing in it can be understood.
  var problem: Problem?

  struct Problem: Sendable {
    let message: String
    let help: String?
  }

  /// A version as it was published.
  init(_ dialect: Dialect) {
    self.dialect = dialect
    keywords = dialect.keywords
  }
}
