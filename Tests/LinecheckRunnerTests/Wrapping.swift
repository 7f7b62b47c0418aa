import LinecheckJSON
import TestSupport

/// A body inside a larger text, and where each of its bytes stands there.
struct Wrapping {
  private(set) var text: [UInt8] = []
  /// For each byte of the body the range of the text that stands for it.
  private(set) var places: [Range<Int>] = []

  mutating func add(_ text: String) { self.text += Array(text.utf8) }

  /// Adds the body as a value.
  mutating func add(value body: [UInt8]) {
    places = body.indices.map { text.count + $0..<text.count + $0 + 1 }
    text += body
  }

  /// Adds the body as a string, every scalar escaped in one of the ways that there are.
  mutating func add(string body: [UInt8], _ random: inout SeededGenerator) {
    add("\"")
    let share = random.pick([1, 5, 100])
    for scalar in String(decoding: body, as: UTF8.self).unicodeScalars {
      let start = text.count
      let short: [Unicode.Scalar: String] = [
        "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "/": "\\/",
      ]
      let isEscaped = scalar == "\"" || scalar == "\\" || scalar.value < 0x20
      if isEscaped || random.below(share) == 0 {
        let units = UTF16.encode(scalar).map { Array($0) } ?? []
        let escapes = units.map { unit in
          let digits = String(unit, radix: 16, uppercase: random.below(2) == 0)
          return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        add(random.below(2) == 0 ? short[scalar] ?? escapes.joined() : escapes.joined())
        places += Array(repeating: start..<text.count, count: UTF8.encode(scalar)?.count ?? 0)
      } else {
        for byte in UTF8.encode(scalar) ?? .init() {
          places.append(text.count..<text.count + 1)
          text.append(byte)
        }
      }
    }
    add("\"")
  }

  /// Adds the body in base64, here and there with a line break or an escaped slash.
  mutating func add(base64 body: [UInt8], _ random: inout SeededGenerator) {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let breaks = random.below(2) == 0
    add("\"")
    for start in stride(from: 0, to: body.count, by: 3) {
      let bytes = body[start..<min(start + 3, body.count)]
      let bits = bytes.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - bytes.count))
      let first = text.count
      for place in 0..<4 {
        if place > bytes.count {
          add("=")
        } else {
          let character = alphabet[bits >> (18 - 6 * place) & 63]
          if character == UInt8(ascii: "/") && breaks { add("\\") }
          text.append(character)
        }
      }
      places += Array(repeating: first..<text.count, count: bytes.count)
      if breaks && random.below(20) == 0 { add("\\r\\n") }
    }
    add("\"")
  }

  /// The range of the text that stands for a range of the body.
  func place(of range: Range<Int>) -> Range<Int> {
    places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
  }

  /// The line and column of a byte of the text, counted by hand.
  func position(of offset: Int) -> SourcePosition {
    let before = text[..<offset]
    let start = before.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    return SourcePosition(
      line: before.count { $0 == 0x0a } + 1,
      column: before[start...].count { $0 & 0xc0 != 0x80 } + 1)
  }
}
