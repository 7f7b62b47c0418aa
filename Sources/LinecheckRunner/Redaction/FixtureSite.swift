import Linecheck
@_spi(Scanning) import LinecheckJSON

/// A value or name of a capture that a fixture has in other words.
struct FixtureSite {
  enum Role {
    case name, string, number
  }

  let role: Role
  /// What the rules and the configuration say about it; nil where they say nothing.
  let word: Sensitivity?
  /// The names that lead to it, `*` for positions: what its likes have in common.
  let pattern: String
  /// Its characters; U+FFFD for what cannot be read.
  let scalars: [Unicode.Scalar]
  /// Where each of them begins in the capture, and where the last one ends.
  let starts: [Int]
  /// Which of them stay in any case: the scheme of a URL, say.
  let isFixed: [Bool]

  init?(
    _ text: FixtureText, _ role: Role, _ word: Sensitivity?, _ pattern: String,
    isFixed: [Bool]? = nil
  ) {
    let fixed = isFixed ?? FixtureSite.fixed(text.scalars, role)
    // Without a letter or digit there is nothing to replace.
    let isAny = zip(text.scalars, fixed).contains { scalar, isFixed in
      !isFixed && scalar != "\u{fffd}"
        && (Redaction.mask(scalar) != scalar || scalar.properties.isAlphabetic
          || scalar.properties.numericType != nil)
    }
    guard isAny else { return nil }
    self.role = role
    self.word = word
    self.pattern = pattern
    scalars = text.scalars
    starts = text.starts
    self.isFixed = fixed
  }

  /// Its text, decoded.
  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// What stays of a text that is replaced whole: the letters of a number, the scheme of an address,
  /// the kind of an authorization.
  private static func fixed(_ scalars: [Unicode.Scalar], _ role: Role) -> [Bool] {
    var fixed = [Bool](repeating: false, count: scalars.count)
    if role == .number {
      for (place, scalar) in scalars.enumerated() { fixed[place] = !("0"..."9" ~= scalar) }
      return fixed
    }
    guard role == .string else { return fixed }
    let head = scalars.prefix(8)
    if let end = head.firstIndex(where: { $0 == ":" || $0 == " " }) {
      let word = String(String.UnicodeScalarView(scalars[..<end])).lowercased()
      let words: Set<String> =
        scalars[end] == ":"
        ? ["http", "https", "sip", "sips", "tel", "mailto", "ws", "wss"]
        : ["bearer", "basic", "digest", "token"]
      if words.contains(word) { for place in 0..<end { fixed[place] = true } }
    }
    return fixed
  }
}

/// The characters of a part of a capture and where they stand.
struct FixtureText {
  var scalars: [Unicode.Scalar] = []
  var starts: [Int] = []

  /// Reads a range of bytes: UTF-8, and the escapes of JSON where a backslash begins one.
  init(_ bytes: ArraySlice<UInt8>) {
    scalars.reserveCapacity(bytes.count)
    starts.reserveCapacity(bytes.count + 1)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      starts.append(place)
      let (scalar, count) = Self.scalar(bytes[place...])
      scalars.append(scalar)
      place += count
    }
    starts.append(bytes.endIndex)
  }

  /// The same characters where they come from.
  func moved(_ place: (Range<Int>) -> Range<Int>) -> FixtureText {
    var moved = self
    for index in scalars.indices {
      let range = place(starts[index]..<starts[index + 1])
      moved.starts[index] = range.lowerBound
      moved.starts[index + 1] = range.upperBound
    }
    return moved
  }

  private static func scalar(_ rest: ArraySlice<UInt8>) -> (Unicode.Scalar, Int) {
    let first = rest[rest.startIndex]
    if first == UInt8(ascii: "\\") { return escape(rest) }
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let width = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    let text = String(decoding: rest.prefix(width), as: UTF8.self).unicodeScalars
    guard text.count == 1, let scalar = text.first, scalar != "\u{fffd}" else {
      return (
        "\u{fffd}", text.count == 1 && rest.prefix(width).elementsEqual([0xef, 0xbf, 0xbd]) ? 3 : 1
      )
    }
    return (scalar, width)
  }

  private static func escape(_ rest: ArraySlice<UInt8>) -> (Unicode.Scalar, Int) {
    func unit(_ from: Int) -> UInt32? {
      let escape = rest.dropFirst(from).prefix(6)
      guard escape.count == 6, escape.starts(with: Array("\\u".utf8)) else { return nil }
      return UInt32(String(decoding: escape.dropFirst(2), as: UTF8.self), radix: 16)
    }
    guard let high = unit(0) else { return ("\\", min(2, rest.count)) }
    if let scalar = Unicode.Scalar(high) { return (scalar, 6) }
    if high < 0xdc00, let low = unit(6), 0xdc00...0xdfff ~= low,
      let scalar = Unicode.Scalar(0x10000 + (high & 0x3ff) << 10 + low & 0x3ff)
    {
      return (scalar, 12)
    }
    return ("\u{fffd}", 6)
  }
}
