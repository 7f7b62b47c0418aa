/// What IDNA 2008 says about one code point (RFC 5892, 3): derived from properties of Unicode, so
/// that it follows the version of the standard library.
enum DerivedProperty {
  case valid
  /// `CONTEXTJ` and `CONTEXTO`: allowed where a rule about its neighbours says so.
  case contextual
  case disallowed

  init(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else {
      self = .disallowed
      return
    }
    if let exception = Self.exception(value) {
      self = exception
    } else if scalar.properties.generalCategory == .unassigned {
      self = .disallowed
    } else if Self.isLetterDigitHyphen(value) {
      self = .valid
    } else if value == 0x200c || value == 0x200d {
      self = .contextual
    } else if Self.isExcluded(scalar) {
      self = .disallowed
    } else {
      self = Self.isLetterOrDigit(scalar) ? .valid : .disallowed
    }
  }

  /// `LDH` (2.5), small letters only: capitals are unstable.
  static func isLetterDigitHyphen(_ value: UInt32) -> Bool {
    0x61...0x7a ~= value || 0x30...0x39 ~= value || value == 0x2d
  }

  /// Whether a label may not begin with it (RFC 5891, 4.2.3.2).
  static func isMark(_ value: UInt32) -> Bool {
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .spacingMark, .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// `Unstable`, `IgnorableProperties`, `IgnorableBlocks` and `OldHangulJamo` (2.2 to 2.4, 2.9).
  private static func isExcluded(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.changesWhenNFKCCaseFolded || properties.isWhitespace { return true }
    if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint { return true }
    switch scalar.value {
    case 0x20d0...0x20ff, 0x1d100...0x1d1ff, 0x1d200...0x1d24f: return true
    case 0x1100...0x11ff, 0xa960...0xa97c, 0xd7b0...0xd7c6, 0xd7cb...0xd7fb: return true
    default: return false
    }
  }

  /// `LetterDigits` (2.1).
  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }

  /// `Exceptions` (2.6); `BackwardCompatible` (2.7) has none.
  private static func exception(_ value: UInt32) -> DerivedProperty? {
    switch value {
    case 0xdf, 0x3c2, 0x6fd, 0x6fe, 0xf0b, 0x3007: .valid
    case 0xb7, 0x375, 0x5f3, 0x5f4, 0x30fb, 0x660...0x669, 0x6f0...0x6f9: .contextual
    case 0x640, 0x7fa, 0x302e, 0x302f, 0x3031...0x3035, 0x303b: .disallowed
    default: nil
    }
  }
}
