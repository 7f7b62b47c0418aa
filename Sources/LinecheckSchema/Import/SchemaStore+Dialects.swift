extension SchemaStore {
  /// The version that a schema is written in: its own `$schema`, else that of the schema around it.
  mutating func dialect(
    of file: SchemaDocument, _ node: Int, around: DialectUse?
  ) -> DialectUse {
    guard file.nodes[node].kind == .object,
      let value = file.member("$schema", of: node), let uri = file.string(ifOne: value)
    else { return around ?? DialectUse(options.dialect) }
    if let dialect = Dialect(uri: uri) { return DialectUse(dialect) }
    return dialect(named: SchemaURI(uri).withoutFragment)
  }

  /// What a custom meta-schema says that counts.
  private mutating func dialect(named uri: SchemaURI) -> DialectUse {
    if let known = dialects[uri.address] { return known }
    var unknown = DialectUse(options.dialect)
    unknown.problem = DialectUse.Problem(
      message: "the dialect \(uri) is not known",
      help: "drafts 4, 6, 7, 2019-09 and 2020-12 are; --resolve URL=DIR may have its meta-schema")
    // A meta-schema that is written in itself tells nothing.
    dialects[uri.address] = unknown
    guard case .success(let index) = resource(at: uri) else { return unknown }
    let file = documents[resources[index].document]
    var use = resources[index].dialect
    if use.problem == nil {
      apply(file.member("$vocabulary", of: resources[index].node), of: file, to: &use)
    }
    dialects[uri.address] = use
    return use
  }

  private func apply(_ list: Int?, of file: SchemaDocument, to use: inout DialectUse) {
    guard let list, file.nodes[list].kind == .object, use.dialect >= .draft2019 else { return }
    var known = Vocabularies.core
    var foreign: String?
    file.forEachMember(of: list) { name, value in
      let uri = file.string(name)
      let isRequired = file.boolean(value) == true
      if let vocabulary = Vocabularies(uri: uri, isRequired: isRequired) {
        known.formUnion(vocabulary)
      } else if isRequired {
        foreign = uri
      }
    }
    use.keywords = use.dialect.keywords.intersection(known.keywords)
    use.assertsFormats = known.contains(.formatAssertion)
    if let foreign {
      use.problem = DialectUse.Problem(
        message: "the dialect requires the vocabulary \(foreign), which is not known", help: nil)
    }
  }
}
