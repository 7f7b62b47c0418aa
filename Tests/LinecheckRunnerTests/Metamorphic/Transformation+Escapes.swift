import TestSupport

extension Transformation {
  /// A string whose characters are written otherwise, few of them or all.
  static func escaped(_ text: String, _ generator: inout SeededGenerator) -> String {
    let share = generator.pick([1, 4, 8])
    var escaped = ""
    var scalars = text.unicodeScalars.dropFirst().dropLast()
    while let scalar = scalars.popFirst() {
      let isChosen = generator.below(8) < share
      if scalar == "\\", let next = scalars.popFirst() {
        // An escape by number stays, with its digits: there may be but half of a pair.
        escaped +=
          shortEscapes[next].flatMap { isChosen ? escape($0, &generator) : nil }
          ?? "\\\(next)"
        if next == "u" {
          escaped.unicodeScalars += scalars.prefix(4)
          scalars = scalars.dropFirst(4)
        }
      } else if !isChosen {
        escaped.unicodeScalars.append(scalar)
      } else if generator.below(2) == 0, let short = shortEscapes.first(where: { $1 == scalar }) {
        escaped += "\\\(short.key)"
      } else {
        escaped += escape(scalar, &generator)
      }
    }
    return "\"" + escaped + "\""
  }

  private static let shortEscapes: [Unicode.Scalar: Unicode.Scalar] = [
    "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{c}", "n": "\n", "r": "\r", "t": "\t",
  ]

  private static func escape(
    _ scalar: Unicode.Scalar, _ generator: inout SeededGenerator
  ) -> String {
    let isUpper = generator.below(2) == 0
    return (UTF16.encode(scalar).map(Array.init) ?? []).map { unit in
      let digits = String(unit, radix: 16, uppercase: isUpper)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
