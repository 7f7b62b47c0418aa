import LinecheckJSON

/// What stands where in a text, in words that are the same in another text that says the same:
/// `value /a/0/weight`, `name /a/0/weight`, `brace /a/0`, `in /a`. Of a name that stands twice in
/// an object the second one is `/name#1`.
struct Spots {
  private var exact: [Range<Int>: String] = [:]
  private var strings: [(range: Range<Int>, path: String)] = []

  init(_ document: Document) {
    add(document, 0, "")
    strings.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What stands in a range: a whole value, a name, the brace or bracket that opens a value, a part
  /// of a string. Where it is none of these the range itself, which no two texts share.
  func spot(_ range: Range<Int>) -> String {
    if let spot = exact[range] { return spot }
    let holder = strings.last { $0.range.lowerBound <= range.lowerBound }
    if let holder, range.upperBound <= holder.range.upperBound { return "in \(holder.path)" }
    return range == 0..<3 ? "byte-order mark" : "nowhere: \(range)"
  }

  private mutating func add(_ document: Document, _ index: Int, _ path: String) {
    let range = document.nodes[index].outerRange
    exact[range] = "value \(path)"
    switch document.nodes[index].kind {
    case .object:
      exact[range.lowerBound..<range.lowerBound + 1] = "brace \(path)"
      var counts: [[UInt8]: Int] = [:]
      for name in document.children(of: index) {
        let decoded = document.decodedString(name)
        let count = counts[Array(decoded.utf8), default: 0]
        counts[Array(decoded.utf8)] = count + 1
        let inner = "\(path)/\(decoded)" + (count == 0 ? "" : "#\(count)")
        let range = document.nodes[name].outerRange
        exact[range] = "name \(inner)"
        strings.append((range, inner))
        add(document, name + 1, inner)
      }
    case .array:
      exact[range.lowerBound..<range.lowerBound + 1] = "bracket \(path)"
      for (position, item) in document.children(of: index).enumerated() {
        add(document, item, "\(path)/\(position)")
      }
    case .string: strings.append((range, path))
    default: break
    }
  }
}
