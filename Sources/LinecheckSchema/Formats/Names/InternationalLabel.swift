/// A label of a domain name that IDNA 2008 allows: one of letters, digits and hyphens, or an
/// internationalised one, given in Unicode or encoded.
///
///     given      α            xn--mxa        host
///     scalars    α            α              host
///     in ASCII   xn--mxa      xn--mxa        host
struct InternationalLabel {
  private let scalars: [UInt32]
  /// The number of octets in ASCII.
  let encodedLength: Int

  /// Reads a label as it is given; nil where it is none.
  init?(_ given: [UInt32], needsNormalForm: Bool = true) {
    if given.allSatisfy({ $0 < 0x80 }) {
      self.init(ascii: given.map { UInt32(lowercased: UInt8($0)) })
    } else {
      self.init(unicode: given, needsNormalForm: needsNormalForm)
    }
  }

  /// Reads a label of ASCII in small letters.
  init?(ascii label: [UInt32]) {
    guard 1...63 ~= label.count, !Self.hasOuterHyphen(label),
      label.allSatisfy(DerivedProperty.isLetterDigitHyphen)
    else { return nil }
    guard Self.hasHyphensThirdAndFourth(label) else {
      self.init(scalars: label, encodedLength: label.count)
      return
    }
    // RFC 5890, 2.3.1: of the labels with these hyphens only A-labels are in use.
    guard label[0] == 0x78, label[1] == 0x6e,
      let decoded = Punycode.decoded(label.dropFirst(4)), decoded.contains(where: { $0 >= 0x80 }),
      Punycode.encoded(decoded)?.elementsEqual(label.dropFirst(4)) == true
    else { return nil }
    self.init(unicode: decoded, needsNormalForm: true)
  }

  /// Reads a label beyond ASCII (RFC 5891, 4.2 and 5.4).
  private init?(unicode label: [UInt32], needsNormalForm: Bool) {
    guard !Self.hasOuterHyphen(label), !Self.hasHyphensThirdAndFourth(label),
      let first = label.first, !DerivedProperty.isMark(first),
      label.indices.allSatisfy({ LabelContext.allows($0, in: label) }),
      !needsNormalForm || Self.isInNormalForm(label),
      let encoded = Punycode.encoded(label), encoded.count + 4 <= 63
    else { return nil }
    self.init(scalars: label, encodedLength: encoded.count + 4)
  }

  private init(scalars: [UInt32], encodedLength: Int) {
    self.scalars = scalars
    self.encodedLength = encodedLength
  }

  private static func hasOuterHyphen(_ label: [UInt32]) -> Bool {
    label.first == 0x2d || label.last == 0x2d
  }

  private static func hasHyphensThirdAndFourth(_ label: [UInt32]) -> Bool {
    label.count >= 4 && label[2] == 0x2d && label[3] == 0x2d
  }
}

extension InternationalLabel {
  /// Whether the label has a character that is written from right to left (RFC 5893, 1.4).
  var hasRightToLeft: Bool { BidiRule.hasRightToLeft(scalars) }

  /// Whether the label may stand in a name that has such characters.
  var followsBidiRule: Bool { BidiRule.allows(scalars) }
}
