@_spi(Scanning) import LinecheckJSON

extension StateTable {
  /// A shortest string in which the pattern is found: texts are tried in the order of their length,
  /// one for each state. Nil where there is none, or where it is not among the first texts; those
  /// are more than one for each state where earlier passes have their say.
  var example: String? {
    var texts = [Attempt(state: initial, column: -1, start: -1)]
    var seen: Set<Int> = [initial]
    var next = 0
    while next < texts.count {
      let state = texts[next].state
      if leadsToFind(state), let example = confirmed(scalars(texts, next)) { return example }
      for (column, target) in exits(of: state) where target != 0 && texts.count < 4_096 {
        guard seen.insert(target).inserted || !markers.isEmpty else { continue }
        texts.append(Attempt(state: target, column: column, start: next))
      }
      next += 1
    }
    return nil
  }

  /// A text, as another one and the class of a scalar that follows.
  private struct Attempt {
    var state: Int
    var column: Int
    var start: Int
  }

  private func scalars(_ texts: [Attempt], _ number: Int) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var text = texts[number]
    while text.start >= 0 {
      if let example = alphabet.examples[text.column] { scalars.append(example) }
      text = texts[text.start]
    }
    return isForwards ? scalars.reversed() : scalars
  }

  private func confirmed(_ scalars: [Unicode.Scalar]) -> String? {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let string = String(view)
    return PaddedBytes(string).withText { accepts($0, 0..<$0.end) } ? string : nil
  }

  /// Whether a text that ends in a state has a find.
  private func leadsToFind(_ state: Int) -> Bool {
    standings.contains { Int(cells.view[state + $0 + columns - 1]) == found }
  }

  /// The states that a scalar leads to, with its class.
  private func exits(of state: Int) -> [(Int, Int)] {
    standings.flatMap { standing in
      alphabet.examples.indices.compactMap { column in
        guard alphabet.examples[column] != nil else { return nil }
        return (column, Int(cells.view[state + standing + column]))
      }
    }
  }

  /// Where the cells begin for each way in which the earlier passes can stand.
  private var standings: [Int] { Array(stride(from: 0, to: found, by: columns)) }
}
