@_spi(Scanning) import LinecheckJSON

/// Equality of JSON values: numbers by value, strings by decoded scalars, objects in any order.
enum EqualItems {
  /// The positions of the first two equal items of an array.
  ///
  /// - Complexity: O(*n* log *n*) in the bytes of the array: canonical texts are sorted.
  static func first(in document: Document, _ array: Int) -> (Int, Int)? {
    let texts = document.children(of: array).map { CanonicalText.bytes(document, $0) }
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
    return CanonicalText.bytes(document, left) == CanonicalText.bytes(document, right)
  }
}
