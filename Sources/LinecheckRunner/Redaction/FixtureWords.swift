import Linecheck

/// What stands in a fixture for the words and numbers of a capture: the same for the same everywhere,
/// by the order in which they first appeared, so that nothing leads back.
///
///     phone number   +1 (415) 777-4444   →   +1 (415) 555-0100      country and area stay
///     words          Zoe Doe             →   Aaa Aab                length and case stay
///     hexadecimal    9f0c41aa            →   1a1a11aa
struct FixtureWords: Sendable {
  /// The ordinal of each word seen, by its letters in small.
  private var ordinals: [String: Int] = [:]
  /// How many words of a form there were.
  private var counts: [String: Int] = [:]
  private var subscribers: [String: Int] = [:]
  /// The first number that ends in some digits, three to six of them.
  private var endings: [String: String] = [:]

  /// What a text becomes, and which words it shares with others.
  struct Replacement {
    var scalars: [Unicode.Scalar]
    /// Names for the longer words that were replaced.
    var keys: Set<String> = []
  }

  /// Replaces all letters and digits of a text, except those that stay.
  mutating func replacement(
    of scalars: [Unicode.Scalar], keeping isKept: [Bool] = []
  ) -> Replacement {
    var result = Replacement(scalars: scalars)
    for piece in FixturePiece.pieces(of: scalars, keeping: isKept) {
      switch piece.form {
      case .phone: replacePhone(piece.positions, &result)
      case .ending: replaceEnding(piece.positions, &result)
      case .address: replaceOctets(piece.positions, &result)
      case .encoded:
        for (place, digit) in zip(piece.positions, ["6", "1"] as [Unicode.Scalar]) {
          result.scalars[place] = digit
        }
      case .word: replaceWord(piece.positions, isHexadecimal: false, &result)
      case .hexadecimal: replaceWord(piece.positions, isHexadecimal: true, &result)
      }
    }
    if scalars.count > 5 { result.keys.insert("=" + Self.text(scalars[...])) }
    return result
  }

  /// Notes the telephone numbers of a text, whose last digits may stand alone before them.
  mutating func learn(_ scalars: [Unicode.Scalar], keeping isKept: [Bool] = []) {
    guard scalars.count(where: { "0"..."9" ~= $0 }) >= 7 else { return }
    for piece in FixturePiece.pieces(of: scalars, keeping: isKept) where piece.form == .phone {
      let subscriber = Self.text(piece.positions.suffix(7).map { scalars[$0] })
      guard subscribers[subscriber] == nil else { continue }
      subscribers[subscriber] = subscribers.count
      for count in 3...6 {
        let ending = String(subscriber.suffix(count))
        if endings[ending] == nil { endings[ending] = subscriber }
      }
    }
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: Words

  private mutating func replaceWord(
    _ positions: [Int], isHexadecimal: Bool, _ result: inout Replacement
  ) {
    let original = positions.map { result.scalars[$0] }
    let forms = original.map { FixtureLetter($0, isHexadecimal: isHexadecimal) }
    let key = Self.text(original.map(Self.small))
    if original.count > 5 { result.keys.insert(key) }
    let ordinal = ordinal(of: key, forms) { ordinal in
      let word = Self.word(ordinal, forms)
      return original.count > 1 && word.map(Self.small).elementsEqual(original.map(Self.small))
    }
    for (place, scalar) in zip(positions, Self.word(ordinal, forms)) {
      result.scalars[place] = scalar
    }
  }

  private mutating func ordinal(
    of key: String, _ forms: [FixtureLetter], isTheSame: (Int) -> Bool
  ) -> Int {
    if let known = ordinals[key] { return known }
    let form = Self.text(forms.map(\.sign))
    var ordinal = counts[form, default: 0]
    // A word must not stand for itself.
    if isTheSame(ordinal) { ordinal += 1 }
    counts[form] = ordinal + 1
    ordinals[key] = ordinal
    return ordinal
  }

  /// The word of a number: the number in the letters of each place, the last place the lowest.
  private static func word(_ ordinal: Int, _ forms: [FixtureLetter]) -> [Unicode.Scalar] {
    var rest = ordinal
    var word: [Unicode.Scalar] = []
    for form in forms.reversed() {
      word.append(form.letter(rest % form.count))
      rest /= form.count
    }
    return word.reversed()
  }

  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    "A"..."Z" ~= scalar ? Unicode.Scalar(scalar.value | 0x20) ?? scalar : scalar
  }

  // MARK: Numbers

  /// Replaces the digits of a telephone number, or of any long number: the last seven by the next
  /// free ones, those before them unless they are a country's and an area's.
  private mutating func replacePhone(_ positions: [Int], _ result: inout Replacement) {
    let digits = positions.map { result.scalars[$0] }
    let head = digits.count - 7
    // No telephone number has more than 15 digits: of those nothing stays.
    let kept = digits.count > 15 ? 0 : min(head, 5)
    if kept < head {
      replaceWord(Array(positions[kept..<head]), isHexadecimal: false, &result)
    }
    let subscriber = Self.text(digits.suffix(7))
    result.keys.insert("#" + subscriber)
    if subscribers[subscriber] == nil { learn(digits) }
    let number = number(subscribers[subscriber] ?? 0)
    for (place, digit) in zip(positions.suffix(7), number) { result.scalars[place] = digit }
  }

  /// The seven digits that stand for those of a number.
  private func number(_ ordinal: Int) -> [Unicode.Scalar] {
    Array("\(10_000_000 + (5_550_100 + ordinal) % 10_000_000)".unicodeScalars.dropFirst())
  }

  /// Replaces a few digits: where they end a known number, as it ends then.
  private mutating func replaceEnding(_ positions: [Int], _ result: inout Replacement) {
    let digits = Self.text(positions.map { result.scalars[$0] })
    guard let subscriber = endings[digits], let ordinal = subscribers[subscriber] else {
      return replaceWord(positions, isHexadecimal: false, &result)
    }
    result.keys.insert("#" + subscriber)
    let number = number(ordinal).suffix(positions.count)
    for (place, digit) in zip(positions, number) { result.scalars[place] = digit }
  }

  /// Replaces the numbers of an IPv4 address by others of as many digits.
  private mutating func replaceOctets(_ positions: [Int], _ result: inout Replacement) {
    var groups: [[Int]] = []
    for place in positions {
      if groups.last?.last == place - 1 {
        groups[groups.count - 1].append(place)
      } else {
        groups.append([place])
      }
    }
    for group in groups {
      let octet = Self.text(group.map { result.scalars[$0] })
      let key = "octet " + octet
      let number = ordinals[key] ?? counts["octet \(group.count)", default: 0]
      if ordinals[key] == nil {
        ordinals[key] = number
        counts["octet \(group.count)"] = number + 1
      }
      let text =
        switch group.count {
        case 1: "\(1 + number % 9)"
        case 2: "\(10 + number % 90)"
        default: "\(128 + number % 122)"
        }
      for (place, digit) in zip(group, text.unicodeScalars) { result.scalars[place] = digit }
    }
  }
}
