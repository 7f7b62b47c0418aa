extension Contract {
  /// A contract whose rules were made ready elsewhere: read from a schema, say.
  ///
  /// - Parameters:
  ///   - id: the name by which it is chosen.
  ///   - title: what it is about.
  ///   - document: what its rules cite.
  ///   - program: the rules of the whole body.
  package init(_ id: String, title: String, document: SourceDocument, program: Program) {
    self = Contract(id, title: title, document: document) { .any }.with(program, of: .body)
  }
}
