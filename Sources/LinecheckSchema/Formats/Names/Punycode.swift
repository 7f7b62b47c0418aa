/// The encoding of Unicode in letters, digits and hyphens (RFC 3492).
///
///     bücher   ⇄   bcher-kva      basic characters, a hyphen, and deltas for the others
enum Punycode {
  private static let base = 36
  private static let firstScalar = 0x80
  private static let limit = 0x10ffff

  /// The scalars that some small letters, digits and hyphens stand for; nil where they stand for
  /// none. The text is one of a label, so that it is short.
  static func decoded(_ text: ArraySlice<UInt32>) -> [UInt32]? {
    let hyphen = text.lastIndex(of: 0x2d)
    var scalars = Array(text[..<(hyphen ?? text.startIndex)])
    var rest = hyphen.map { text[($0 + 1)...] } ?? text
    var (next, place, bias) = (firstScalar, 0, 72)
    while !rest.isEmpty {
      let isFirst = next == firstScalar && place == 0 && bias == 72
      guard let delta = delta(&rest, bias) else { return nil }
      let count = scalars.count + 1
      bias = adapted(delta, count, isFirst: isFirst)
      next += (place + delta) / count
      place = (place + delta) % count
      guard next <= limit, next & ~0x7ff != 0xd800 else { return nil }
      scalars.insert(UInt32(next), at: place)
      place += 1
    }
    return scalars
  }

  /// One number of variable length; nil where it is broken or larger than any that is needed.
  private static func delta(_ text: inout ArraySlice<UInt32>, _ bias: Int) -> Int? {
    var (delta, weight, position) = (0, 1, base)
    while let digit = text.popFirst().flatMap(value) {
      delta += digit * weight
      guard delta <= limit * 64 else { return nil }
      let threshold = threshold(position, bias)
      if digit < threshold { return delta }
      weight *= base - threshold
      guard weight <= limit * 64 else { return nil }
      position += base
    }
    return nil
  }

  /// The letters, digits and hyphens for some scalars; nil where they are more than a label holds.
  static func encoded(_ scalars: [UInt32]) -> [UInt32]? {
    var text = scalars.filter { $0 < 0x80 }
    let basicCount = text.count
    if basicCount > 0 { text.append(0x2d) }
    var (next, delta, bias, done) = (firstScalar, 0, 72, basicCount)
    while done < scalars.count, text.count <= 63 {
      guard let lowest = scalars.lazy.map(Int.init).filter({ $0 >= next }).min() else { return nil }
      delta += (lowest - next) * (done + 1)
      next = lowest
      for scalar in scalars.lazy.map(Int.init) {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        append(delta, bias, to: &text)
        bias = adapted(delta, done + 1, isFirst: done == basicCount)
        delta = 0
        done += 1
      }
      delta += 1
      next += 1
    }
    return done == scalars.count ? text : nil
  }

  private static func append(_ delta: Int, _ bias: Int, to text: inout [UInt32]) {
    var (rest, position) = (delta, base)
    while true {
      let threshold = threshold(position, bias)
      if rest < threshold { break }
      text.append(character(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      position += base
    }
    text.append(character(rest))
  }

  private static func threshold(_ position: Int, _ bias: Int) -> Int {
    min(max(position - bias, 1), 26)
  }

  /// The next bias (6.1).
  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var rest = isFirst ? delta / 700 : delta / 2
    rest += rest / count
    var position = 0
    while rest > (base - 1) * 26 / 2 {
      rest /= base - 1
      position += base
    }
    return position + base * rest / (rest + 38)
  }

  private static func value(_ character: UInt32) -> Int? {
    switch character {
    case 0x61...0x7a: Int(character) - 0x61
    case 0x30...0x39: Int(character) - 0x30 + 26
    default: nil
    }
  }

  private static func character(_ value: Int) -> UInt32 {
    UInt32(value < 26 ? value + 0x61 : value - 26 + 0x30)
  }
}
