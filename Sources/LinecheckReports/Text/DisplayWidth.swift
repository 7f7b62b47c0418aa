/// How many cells of a terminal a text takes.
enum DisplayWidth {
  /// The cells of a text whose scalars are all visible.
  static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ 0x20..<0x7f ~= $0 }) { return text.utf8.count }
    var width = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      width += of(scalar, after: previous)
      previous = scalar
    }
    return width
  }

  /// The cells of a scalar: 0 for marks that are drawn over the one before, 2 for what is wide in
  /// East Asian scripts and for emoji, else 1.
  static func of(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Int {
    switch scalar.value {
    // Letters of Latin, and marks such as `…` and `•`.
    case ..<0x300, 0x2010...0x2027, 0x2030...0x205e: return 1
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    if properties.isEmojiModifier && previous.properties.isEmojiModifierBase { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Half of a flag.
    case 0x1f1e6...0x1f1ff: false
    // Hangul; radicals, kana and ideographs; Yi; compatibility and full-width forms.
    case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xa960...0xa97c, 0xac00...0xd7a3,
      0xf900...0xfaff, 0xfe10...0xfe19, 0xfe30...0xfe6b, 0xff01...0xff60, 0xffe0...0xffe6,
      0x16fe0...0x18cff, 0x1aff0...0x1b2ff, 0x1f200...0x1f265, 0x20000...0x3fffd:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
