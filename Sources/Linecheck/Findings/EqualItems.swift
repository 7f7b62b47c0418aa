@_spi(Scanning) import LinecheckJSON

/// Equality of JSON values: numbers by value, strings by decoded scalars, objects in any order.
enum EqualItems {
  /// The positions of the first two equal items of an array.
  ///
  /// - Complexity: O(*n* log *n*) in the bytes of the array: canonical texts are sorted.
  static func first(in document: Document, _ array: Int) -> (Int, Int)? {
    let texts = document.children(of: array).map { canonical(document, $0) }
    let order = texts.indices.sorted { left, right in
      texts[left] == texts[right]
        ? left < right : texts[left].lexicographicallyPrecedes(texts[right])
    }
    var best: (Int, Int)?
    for (left, right) in zip(order, order.dropFirst()) where texts[left] == texts[right] {
      if best.map({ right < $0.1 }) ?? true { best = (left, right) }
    }
    return best
  }

  static func areEqual(_ document: Document, _ left: Int, _ right: Int) -> Bool {
    // What is written the same is the same; names that stand twice are no exception.
    let (own, other) = (document.nodes[left].outerRange, document.nodes[right].outerRange)
    if document.bytes[own].elementsEqual(document.bytes[other]) { return true }
    return canonical(document, left) == canonical(document, right)
  }

  /// A text that is equal for equal values and differs for others.
  private static func canonical(_ document: Document, _ value: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    write(document, value, &bytes)
    return bytes
  }

  private static func write(_ document: Document, _ value: Int, _ bytes: inout [UInt8]) {
    let node = document.nodes[value]
    func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
    switch node.kind {
    case .string, .name: add(JSONText.quoted(document.decodedString(value)))
    case .number: add(Value(document, value).decimal?.description ?? "")
    case .true: add("true")
    case .false: add("false")
    case .null: add("null")
    case .array:
      add("[")
      for item in document.children(of: value) {
        write(document, item, &bytes)
        add(",")
      }
      add("]")
    case .object:
      let members = document.children(of: value).map { name in
        canonical(document, name) + canonical(document, name + 1)
      }
      add("{")
      for member in members.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        bytes += member
        add(",")
      }
      add("}")
    }
  }
}
