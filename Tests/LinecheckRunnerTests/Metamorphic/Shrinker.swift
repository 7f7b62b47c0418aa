/// Makes what shows a failure smaller, as long as it still does.
enum Shrinker {
  /// The smallest values found that still fail, after so many attempts at most.
  static func shrunk(
    _ trees: [RawTree], attempts: Int = 5000, while fails: ([RawTree]) -> Bool
  ) -> [RawTree] {
    var (best, left) = (trees, attempts)
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for place in best.indices {
        for candidate in best[place].smaller where left > 0 {
          left -= 1
          var trees = best
          trees[place] = candidate
          if fails(trees) {
            best = trees
            isSmaller = true
            break
          }
        }
      }
    }
    return best
  }
}

extension RawTree {
  /// Smaller values, the smallest first: a part alone, a part less, a part made smaller.
  fileprivate var smaller: [RawTree] {
    switch self {
    case .object(let members):
      let parts = members.map(\.value)
      return simplest + parts
        + members.indices.map { .object(Self.without($0, members)) }
        + members.indices.flatMap { place in
          parts[place].smaller.map { value in
            var members = members
            members[place].value = value
            return .object(members)
          }
        }
        + members.indices.flatMap { place in
          Self.shorter(members[place].name).map { name in
            var members = members
            members[place].name = name
            return .object(members)
          }
        }
    case .array(let items):
      return simplest + items + items.indices.map { .array(Self.without($0, items)) }
        + items.indices.flatMap { place in
          items[place].smaller.map { item in
            var items = items
            items[place] = item
            return .array(items)
          }
        }
    case .scalar(let text):
      return simplest
        + (text.hasPrefix("\"") ? Self.shorter(text).map { .scalar($0) } : [])
    }
  }

  /// The simplest values that are shorter than this one.
  private var simplest: [RawTree] {
    let count = text.utf8.count
    return ["0", #""""#, "null"].map { .scalar($0) }.filter { $0.text.utf8.count < count }
      + [.object([]), .array([])].filter { $0.text.utf8.count < count }
  }

  private static func without<Part>(_ place: Int, _ parts: [Part]) -> [Part] {
    var parts = parts
    parts.remove(at: place)
    return parts
  }

  /// Half of a string, or a character less; none where it has escapes, which may not be cut.
  private static func shorter(_ text: String) -> [String] {
    let inner = text.dropFirst().dropLast()
    if inner.isEmpty || inner.contains("\\") { return [] }
    return [inner.prefix(inner.count / 2), inner.dropFirst(), inner.dropLast()]
      .map { "\"\($0)\"" }
  }
}
