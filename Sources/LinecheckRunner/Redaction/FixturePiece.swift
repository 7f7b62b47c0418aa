import Linecheck

/// A part of a text that is replaced as one: a telephone number, an address, a word.
struct FixturePiece {
  enum Form {
    /// A number of seven digits or more.
    case phone
    /// Three to six digits, which may be the last ones of a number.
    case ending
    /// The digits of an IPv4 address.
    case address
    /// Both digits of a percent-encoded letter.
    case encoded
    case word
    case hexadecimal
  }

  var form: Form
  /// The places of its letters and digits in the text.
  var positions: [Int]

  /// The parts of a text, in order; what is kept ends a part.
  static func pieces(of scalars: [Unicode.Scalar], keeping isKept: [Bool]) -> [FixturePiece] {
    var finder = PieceFinder(scalars, isKept)
    return finder.pieces()
  }
}

private struct PieceFinder {
  let scalars: [Unicode.Scalar]
  /// `9`, `A`, `a`, or 0 for what stays.
  var classes: [Unicode.Scalar]
  var found: [FixturePiece] = []

  init(_ scalars: [Unicode.Scalar], _ isKept: [Bool]) {
    self.scalars = scalars
    classes = scalars.map { scalar in
      // Marks for what could not be read stay, too.
      if scalar == "\u{fffd}" { return "\0" }
      let mask = Redaction.mask(scalar)
      // The mask of what stays is itself.
      let isLetter =
        mask != scalar || "0"..."9" ~= scalar || "a"..."z" ~= scalar
        || "A"..."Z" ~= scalar
      return isLetter ? mask : "\0"
    }
    for (place, kept) in isKept.enumerated() where kept { classes[place] = "\0" }
  }

  mutating func pieces() -> [FixturePiece] {
    var place = 0
    while place < scalars.count {
      if scalars[place] == "%", let next = encoded(place) {
        place = next
      } else if classes[place] == "\0" {
        place += 1
      } else if isStart(place), let next = uuid(place) ?? address(place) ?? accountID(place) {
        place = next
      } else if let next = phone(place) {
        place = next
      } else {
        place = word(place)
      }
    }
    return found
  }

  private func isLetter(_ place: Int) -> Bool {
    place >= 0 && place < classes.count && classes[place] != "\0"
  }

  private func isStart(_ place: Int) -> Bool { !isLetter(place - 1) }

  private func isDigit(_ place: Int) -> Bool {
    isLetter(place) && "0"..."9" ~= scalars[place]
  }

  private func isHexadecimal(_ place: Int) -> Bool {
    isLetter(place) && scalars[place].isASCII && scalars[place].properties.isASCIIHexDigit
  }

  /// A percent-encoded byte: the sign stays, and so does what is no letter.
  private mutating func encoded(_ place: Int) -> Int? {
    guard isHexadecimal(place + 1), isHexadecimal(place + 2),
      let byte = UInt8(
        String(String.UnicodeScalarView([scalars[place + 1], scalars[place + 2]])), radix: 16)
    else { return nil }
    let isLetter = byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
    if isLetter { found.append(FixturePiece(form: .encoded, positions: [place + 1, place + 2])) }
    return place + 3
  }

  /// A UUID; its version and its variant stay.
  private mutating func uuid(_ start: Int) -> Int? {
    guard start + 36 <= scalars.count, !isLetter(start + 36) else { return nil }
    let places = start..<start + 36
    let dashes: Set = [start + 8, start + 13, start + 18, start + 23]
    guard places.allSatisfy({ dashes.contains($0) ? scalars[$0] == "-" : isHexadecimal($0) })
    else { return nil }
    let digits = places.filter { place in
      !dashes.contains(place) && place != start + 14 && place != start + 19
    }
    found.append(FixturePiece(form: .hexadecimal, positions: digits))
    return start + 36
  }

  /// Four numbers of an IPv4 address.
  private mutating func address(_ start: Int) -> Int? {
    var place = start
    var digits: [Int] = []
    for part in 0..<4 {
      if part > 0 {
        guard place < scalars.count, scalars[place] == "." else { return nil }
        place += 1
      }
      let first = place
      while isDigit(place), place < first + 4 { place += 1 }
      guard 1...3 ~= place - first else { return nil }
      let number = Int(String(String.UnicodeScalarView(scalars[first..<place]))) ?? 256
      if number > 255 || number > 9 && scalars[first] == "0" { return nil }
      digits += first..<place
    }
    if isLetter(place) || start > 0 && scalars[start - 1] == "." { return nil }
    if place < scalars.count, scalars[place] == ".", isLetter(place + 1) { return nil }
    found.append(FixturePiece(form: .address, positions: digits))
    return place
  }

  /// Two capitals and 32 hexadecimal digits, as Twilio writes its ids: the capitals stay.
  private mutating func accountID(_ start: Int) -> Int? {
    guard start + 34 <= scalars.count, !isLetter(start + 34),
      (start..<start + 2).allSatisfy({ "A"..."Z" ~= scalars[$0] && isLetter($0) }),
      (start + 2..<start + 34).allSatisfy(isHexadecimal)
    else { return nil }
    found.append(FixturePiece(form: .hexadecimal, positions: Array(start + 2..<start + 34)))
    return start + 34
  }

  /// Seven digits or more with what people write between them.
  private mutating func phone(_ start: Int) -> Int? {
    guard isDigit(start) else { return nil }
    var digits = [start]
    var place = start + 1
    while true {
      if isDigit(place) {
        digits.append(place)
        place += 1
        continue
      }
      // No more than three signs stand between two digits: `) - `.
      var next = place
      while next < scalars.count, next < place + 3, Self.separators.contains(scalars[next]) {
        next += 1
      }
      guard next > place, isDigit(next) else { break }
      place = next
    }
    if digits.count >= 7 {
      found.append(FixturePiece(form: .phone, positions: digits))
      return place
    }
    guard digits.count >= 3, isStart(start), !isLetter(place) else { return nil }
    found.append(FixturePiece(form: .ending, positions: digits))
    return place
  }

  /// What stands between the digits of a number: also blanks that do not break, and dashes.
  private static let separators = Set(
    " -./()\u{a0}\u{2007}\u{2009}\u{202f}\u{2010}\u{2011}\u{2012}\u{2013}".unicodeScalars)

  /// Letters and digits up to the next sign or the next long number.
  private mutating func word(_ start: Int) -> Int {
    var end = start
    var digits = 0
    while isLetter(end) {
      digits = isDigit(end) ? digits + 1 : 0
      end += 1
      if digits == 7, end - 7 > start {
        end -= 7
        break
      }
    }
    let places = Array(start..<end)
    let isHexadecimal =
      places.count >= 8 && places.allSatisfy(isHexadecimal) && places.contains(where: isDigit)
      && places.contains { !isDigit($0) }
    found.append(FixturePiece(form: isHexadecimal ? .hexadecimal : .word, positions: places))
    return end
  }
}
