import Linecheck
import LinecheckJSON

/// A name for a fault that stays the same while lines, positions in arrays, ids and values change.
enum Fingerprint {
  /// Sixteen hexadecimal digits over contract, rule and place.
  static func of(_ contract: String, _ rule: RuleID, _ place: JSONPointer) -> String {
    var hash = StableHash()
    hash.add(Array("\(contract)\n\(rule)\n\(place.tokens.joined(separator: "/"))".utf8))
    return hash.digits
  }

  /// The place of a pointer: `*` for positions, names that rules name as they are, others masked (a
  /// hash of a name gives the name away to whoever tries them all), and without ids: a word with a
  /// digit in it is a single 9.
  ///
  ///     /agents/0/weight         /agents/*/weight
  ///     /variables/order_12      /variables/aaaaa_9
  static func place(of pointer: JSONPointer, known: Set<String>) -> JSONPointer {
    JSONPointer(
      pointer.tokens.enumerated().map { index, token in
        if index < 64 && pointer.positions >> UInt64(index) & 1 == 1 { return "*" }
        return known.contains(token)
          ? token : withoutIDs(Redaction.shownName(token, revealing: false))
      })
  }

  private static func withoutIDs(_ shape: String) -> String {
    var text = ""
    var word = ""
    var hasDigit = false
    for scalar in shape.unicodeScalars {
      if "aA9".unicodeScalars.contains(scalar) {
        word.unicodeScalars.append(scalar)
        hasDigit = hasDigit || scalar == "9"
        continue
      }
      text += hasDigit ? "9" : word
      text.unicodeScalars.append(scalar)
      (word, hasDigit) = ("", false)
    }
    return text + (hasDigit ? "9" : word)
  }
}
