import TestSupport

/// Changes payloads in the ways in which payloads go wrong.
enum Mutations {
  private static let pieces: [[UInt8]] =
    [
      "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", "1", "9", "e9", ".5", "null", "true",
      "false",
      " ", "\n", "\t  ", "+", "v", "\\u0061", "\\ud83d\\ude00", "\\ud800", "\u{e9}", "\u{1f600}",
      "\u{feff}",
      #""x":1,"#, #""weight":0.5,"#, #""area_code":415,"#, "{}", "[]", "\"\"", "\\/", "1e400",
      "0.0000001",
    ].map { Array($0.utf8) } + [[0], [0x80], [0xc3], [0xe2, 0x82], [0xff], [0x7f], [0x1f]]

  private static let values = [
    "0", "1", "-1", "0.5", "1.0", "1e0", "415", "99", "1000", "4.15e2", "9007199254740993", "1e400",
    "123456789012345678", "0.99999999", "0.3333333", "null", "true", "false", "\"\"",
    "\"+14157774444\"",
    "\"14157774444\"", "\"v1\"", "\"latest\"", "\"UK\"", "\"TLS\"", "\"tls\"", "\"custom\"", "{}",
    "[]",
    "[null]", "\"https://a.example\"", "\"a b\"",
  ].map { Array($0.utf8) }

  /// One to three changes.
  static func mutated(_ payload: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = payload
    for _ in 0...generator.below(3) where !bytes.isEmpty { mutate(&bytes, &generator) }
    return bytes
  }

  private static func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let place = generator.below(bytes.count)
    let end = min(bytes.count, place + 1 + generator.below(12))
    switch generator.below(12) {
    case 0: bytes[place] ^= 1 << UInt8(generator.below(8))
    case 1: bytes.remove(at: place)
    case 2: bytes.removeSubrange(place..<end)
    case 3, 4: bytes.insert(contentsOf: generator.pick(pieces), at: place)
    case 5: bytes.insert(contentsOf: bytes[place..<end], at: generator.below(bytes.count))
    case 6: bytes.replaceSubrange(place..<end, with: bytes[place..<end].reversed())
    case 7, 8, 9: replaceValue(&bytes, from: place, &generator)
    case 10: doubleMember(&bytes, from: place, &generator)
    default: escapeLetter(&bytes, from: place)
    }
  }

  /// Replaces the scalar behind the next colon, comma or bracket.
  private static func replaceValue(
    _ bytes: inout [UInt8], from place: Int, _ generator: inout SeededGenerator
  ) {
    let marks = Array(":,[".utf8)
    guard let mark = bytes[place...].firstIndex(where: marks.contains) else { return }
    let ends = Array(",]}\n".utf8)
    let end = bytes[(mark + 1)...].firstIndex(where: ends.contains) ?? bytes.count
    bytes.replaceSubrange(mark + 1..<end, with: generator.pick(values))
  }

  /// Copies what stands between two commas to another comma.
  private static func doubleMember(
    _ bytes: inout [UInt8], from place: Int, _ generator: inout SeededGenerator
  ) {
    let comma = UInt8(ascii: ",")
    guard let first = bytes[place...].firstIndex(of: comma),
      let second = bytes[(first + 1)...].firstIndex(of: comma),
      let target = bytes[generator.below(bytes.count)...].firstIndex(of: comma)
    else { return }
    bytes.insert(contentsOf: bytes[first..<second], at: target)
  }

  private static func escapeLetter(_ bytes: inout [UInt8], from place: Int) {
    guard let letter = bytes[place...].firstIndex(where: { $0 &- 0x61 < 26 }) else { return }
    let digits = String(bytes[letter], radix: 16)
    bytes.replaceSubrange(letter...letter, with: Array("\\u00\(digits)".utf8))
  }
}
