import Linecheck
@_spi(Scanning) import LinecheckJSON

/// What names say about the values of a document beside its rules: a word for each node.
struct AddedWords {
  private let words: [Sensitivity?]

  /// Goes through a document once.
  init(_ document: Document, _ additions: RedactionAdditions, known: Set<String>) {
    var words = [Sensitivity?](repeating: nil, count: document.nodes.count)
    var verdicts: [Pair: Sensitivity?] = [:]
    // The containers around a node: where each ends, its own name, and what is said about it.
    var outer: [(end: Int, name: String?, word: Sensitivity?)] = []
    var name: String?
    var word: Sensitivity?
    for (index, node) in document.nodes.enumerated() {
      while let last = outer.last, last.end <= index { outer.removeLast() }
      if node.kind == .name {
        let pair = Pair(name: document.decodedString(index), outer: outer.last?.name)
        let own =
          verdicts[pair]
          ?? additions.sensitivity(of: pair.name, in: pair.outer, known: known)
        verdicts[pair] = own
        name = pair.name
        word = own.map { $0.stricter(outer.last?.word) } ?? outer.last?.word
        words[index] = outer.last?.word
        continue
      }
      // The items of an array have the name and the word of the array.
      let isMember = index > 0 && document.nodes[index - 1].kind == .name
      let ownName = isMember ? name : outer.last?.name
      words[index] = isMember ? word : outer.last?.word
      if node.kind == .object || node.kind == .array {
        outer.append((Int(node.next), ownName, words[index]))
      }
    }
    self.words = words
  }

  /// What is said about a node; nil where nothing is.
  subscript(node: Int) -> Sensitivity? { words[node] }

  private struct Pair: Hashable {
    var name: String
    var outer: String?
  }
}
