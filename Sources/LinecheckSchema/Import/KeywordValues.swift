/// The keywords that one schema has, and the nodes of their values.
struct KeywordValues {
  private(set) var present = KeywordSet()
  private var nodes = InlineArray<64, Int32>(repeating: 0)

  /// Reads the members of a schema; of a keyword that stands twice the last counts.
  ///
  /// - Parameters:
  ///   - schema: the node of an object.
  ///   - file: its document.
  ///   - known: the keywords that say something.
  init(of schema: Int, in file: SchemaDocument, _ known: KeywordSet) {
    let end = Int(file.nodes[schema].next)
    var name = schema + 1
    while name < end {
      if let keyword = Keyword(file.string(name)), known.contains(keyword) {
        present.insert(keyword)
        nodes[Int(keyword.rawValue)] = Int32(name + 1)
      }
      name = Int(file.nodes[name].next)
    }
  }

  /// The node of a keyword's value; nil where the schema lacks it.
  @inline(__always)
  subscript(keyword: Keyword) -> Int? {
    present.contains(keyword) ? Int(nodes[Int(keyword.rawValue)]) : nil
  }

  func hasAny(_ keywords: KeywordSet) -> Bool { !present.isDisjoint(with: keywords) }
}
