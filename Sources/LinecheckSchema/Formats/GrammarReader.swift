@_spi(Scanning) import LinecheckJSON

/// Reads what grammars of RFCs consist of: runs of characters from a set, percent-encoded bytes
/// among them or not, and what an internationalised grammar adds to them beyond ASCII.
///
/// It never reads behind its end: the byte there is told as 0, which is in no grammar here.
struct GrammarReader {
  let text: Text
  let end: Int
  var beyondASCII = BeyondASCII.nothing

  /// The characters beyond ASCII that may stand where letters may.
  enum BeyondASCII {
    /// None.
    case nothing
    /// `ucschar` of RFC 3987, 2.2: what is assigned for people to write.
    case universal
    /// `ucschar` and `iprivate`, too.
    case universalAndPrivate
    /// All of them (`UTF8-non-ascii` of RFC 6531, 3.3).
    case all

    func contains(_ scalar: UInt32) -> Bool {
      switch self {
      case .nothing: false
      case .universal: UniversalCharacter.contains(scalar)
      case .universalAndPrivate:
        UniversalCharacter.contains(scalar) || UniversalCharacter.isPrivate(scalar)
      case .all: scalar >= 0x80
      }
    }
  }

  /// The byte at an index, or a few bytes ahead; 0 behind the end.
  @inline(__always)
  func byte(_ index: Int, ahead: Int = 0) -> UInt8 {
    index &+ ahead < end ? text.byte(index, ahead: ahead) : 0
  }

  /// Where a run of characters of a set ends.
  func runEnd(_ set: ASCIISet, from start: Int) -> Int {
    var index = start
    while index < end, set.contains(text.byte(index)) { index &+= 1 }
    return index
  }

  /// The same where characters beyond ASCII may stand among them, as far as they are allowed.
  func textEnd(_ set: ASCIISet, from start: Int) -> Int {
    var index = runEnd(set, from: start)
    while byte(index) >= 0x80, let next = characterEnd(index) {
      index = runEnd(set, from: next)
    }
    return index
  }

  /// The same where percent-encoded bytes may stand among them, too (RFC 3986, 2.1).
  func encodedTextEnd(_ set: ASCIISet, from start: Int) -> Int {
    var index = textEnd(set, from: start)
    while isEncoded(index) { index = textEnd(set, from: index &+ 3) }
    return index
  }

  /// Whether a percent sign and two hexadecimal digits stand at an index.
  func isEncoded(_ index: Int) -> Bool {
    byte(index) == UInt8(ascii: "%") && ASCIISet.hexadecimalDigits.contains(byte(index, ahead: 1))
      && ASCIISet.hexadecimalDigits.contains(byte(index, ahead: 2))
  }

  private func characterEnd(_ start: Int) -> Int? {
    if case .nothing = beyondASCII { return nil }
    var index = start
    return beyondASCII.contains(text.scalar(&index, end)) ? index : nil
  }
}

extension Text {
  /// The scalar at an index, which moves behind it; U+FFFD for a byte that begins none.
  func scalar(_ index: inout Int, _ end: Int) -> UInt32 {
    let lead = byte(index)
    let start = index
    let next = lead < 0x80 ? index &+ 1 : sequenceEnd(index)
    guard next > 0, next <= end else {
      index = start &+ 1
      return 0xfffd
    }
    index = next
    if lead < 0x80 { return UInt32(lead) }
    var scalar = UInt32(lead) & (0x7f >> UInt32(next &- start))
    for offset in 1..<(next &- start) {
      scalar = scalar << 6 | UInt32(byte(start, ahead: offset) & 0x3f)
    }
    return scalar
  }
}

/// The characters beyond ASCII that RFC 3987, 2.2, allows in an IRI.
enum UniversalCharacter {
  /// Whether a scalar is a `ucschar`.
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xa0...0xd7ff, 0xf900...0xfdcf, 0xfdf0...0xffef: true
    // The last two of each plane are no characters; plane 14 begins with tags.
    case 0x10000...0xdffff: scalar & 0xffff <= 0xfffd
    case 0xe1000...0xefffd: true
    default: false
    }
  }

  /// Whether a scalar is an `iprivate`, which queries may hold.
  static func isPrivate(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xe000...0xf8ff, 0xf0000...0xffffd, 0x100000...0x10fffd: true
    default: false
    }
  }
}
