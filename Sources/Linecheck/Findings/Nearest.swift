/// The nearest of some names: what somebody who mistyped may have meant.
package enum Nearest {
  /// The name with the fewest changed, missing, further or swapped characters; nil where even that
  /// has more than a third of them.
  package static func name(to wanted: String, in names: [String]) -> String? {
    let best = names.map { ($0, distance(Array(wanted.utf8), Array($0.utf8))) }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }
    guard let best, best.1 <= max(1, max(wanted.utf8.count, best.0.utf8.count) / 3) else {
      return nil
    }
    return best.0
  }

  /// The only name that differs from a word by no more than case, punctuation and a typo or two, and
  /// by how many typos; nil where there is none, or two are equally near.
  ///
  /// - Complexity: O(*n*) in the number of names; words that no name can be near are passed over.
  package static func only(
    near word: String, among names: some Sequence<String>
  ) -> (name: String, typos: Int)? {
    guard let folded = folded(word) else { return nil }
    var best: (name: String, typos: Int)?
    var isAlone = true
    for name in names {
      guard let typos = typos(folded, name), typos <= best?.typos ?? .max else { continue }
      isAlone = typos < best?.typos ?? .max
      best = (name, typos)
    }
    return isAlone ? best : nil
  }

  /// How many typos lie between a folded word and a name; nil where they are too many.
  private static func typos(_ word: [UInt8], _ name: String) -> Int? {
    guard let name = folded(name) else { return nil }
    if word == name { return 0 }
    let longest = max(word.count, name.count)
    let most = longest < 3 ? 0 : longest < 6 ? 1 : 2
    guard most > 0, abs(word.count - name.count) <= most else { return nil }
    let distance = distance(word, name)
    return distance <= most ? distance : nil
  }

  /// The letters and digits of a word in small letters; nil where it is too long, or has none.
  private static func folded(_ word: String) -> [UInt8]? {
    guard word.utf8.count <= 80 else { return nil }
    let letters = word.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case _ where "-_. /".utf8.contains(byte): nil
      default: byte
      }
    }
    return letters.isEmpty ? nil : letters
  }

  /// The optimal string alignment distance.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard left.count < 200, right.count < 200 else { return .max }
    var rows = [[Int]](
      repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in rows.indices { rows[row][0] = row }
    for column in 0...right.count { rows[0][column] = column }
    for row in rows.indices.dropFirst() {
      for column in rows[0].indices.dropFirst() {
        let change = left[row - 1] == right[column - 1] ? 0 : 1
        var best = min(
          rows[row - 1][column] + 1, rows[row][column - 1] + 1, rows[row - 1][column - 1] + change)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, rows[row - 2][column - 2] + 1)
        }
        rows[row][column] = best
      }
    }
    return rows[left.count][right.count]
  }
}

/// Words inside names that people write together: `retell-twilio`, `sipUri`.
enum NameParts {
  /// The parts of a name, in small letters; nothing for a name that is too long.
  static func of(_ name: String) -> [String] {
    guard name.utf8.count <= 80 else { return [] }
    var parts: [String] = []
    var wasSmall = false
    for character in name {
      if !character.isLetter && !character.isNumber {
        parts.append("")
      } else if parts.isEmpty || (character.isUppercase && wasSmall) {
        parts.append(character.lowercased())
      } else {
        parts[parts.count - 1] += character.lowercased()
      }
      wasSmall = character.isLowercase
    }
    return parts.filter { !$0.isEmpty }
  }

  /// Whether one of two names begins or ends with the whole parts of the other.
  static func areShared(_ left: String, _ right: String) -> Bool {
    let (left, right) = (of(left), of(right))
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    guard let first = short.first, short.count > 1 || first.utf8.count > 2 else { return false }
    return long.starts(with: short) || long.reversed().starts(with: short.reversed())
  }
}
