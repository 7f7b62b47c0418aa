/// What drawing a line of a document needs of its tape.
extension Document {
  /// The nodes of names and scalars that overlap a range, in order.
  package func scalarNodes(in range: Range<Int>) -> [Int] {
    var (low, high) = (0, nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle].start) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    // The node before may reach into the range.
    var found: [Int] = []
    var index = max(0, low - 1)
    while index < nodes.count, Int(nodes[index].start) <= range.upperBound {
      let node = nodes[index]
      let isScalar = node.kind != .object && node.kind != .array
      if isScalar && node.outerRange.upperBound > range.lowerBound { found.append(index) }
      index += 1
    }
    return found
  }

  /// The bytes of a node; of a string or name with its quotes.
  package func range(ofNode index: Int) -> Range<Int> { nodes[index].outerRange }

  /// The bytes of a node as they are written.
  package func text(ofNode index: Int) -> String {
    bytes.withText { $0.string(nodes[index].outerRange) }
  }

  /// Whether a node is the name of a member.
  package func isName(_ index: Int) -> Bool { nodes[index].kind == .name }

  /// The decoded name at a node.
  package func name(ofNode index: Int) -> String { decodedString(index) }
}
