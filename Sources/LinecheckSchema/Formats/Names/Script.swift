/// The scripts that rules about neighbours ask for (`Script` of UAX #24, Unicode 17), which the
/// standard library does not tell. Ranges run over code points that no label may have.
enum Script {
  static func isGreek(_ value: UInt32) -> Bool {
    switch value {
    case 0x371...0x3e1, 0x3f3...0x3fc, 0x1d26...0x1d2a, 0x1f00...0x1ff6, 0xab65: true
    default: false
    }
  }

  static func isHebrew(_ value: UInt32) -> Bool {
    0x591...0x5f4 ~= value || value == 0xfb1e
  }

  /// Hiragana, Katakana or Han.
  static func isJapanese(_ value: UInt32) -> Bool {
    switch value {
    case 0x3041...0x3096, 0x309d...0x309e, 0x1b001...0x1b11f, 0x1b132...0x1b152: true
    case 0x30a1...0x30fa, 0x30fd...0x30fe, 0x31f0...0x31ff, 0x1aff0...0x1b000: true
    case 0x1b120...0x1b128, 0x1b155...0x1b168: true
    case 0x3005, 0x3007, 0x3400...0x9fff, 0xfa0e...0xfa29, 0x16fe3, 0x16ff0...0x16ff3: true
    case 0x20000...0x33479: true
    default: false
    }
  }
}
