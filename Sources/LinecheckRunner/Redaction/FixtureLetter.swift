import Linecheck

/// The letters that may stand in the place of one: of the same class and of as many bytes.
struct FixtureLetter {
  /// The first of them; the others follow it in Unicode, but for digits, which begin at 1.
  private let first: UInt32
  /// How many they are.
  let count: Int
  private let isDigit: Bool
  /// What tells the class apart, whatever the case.
  let sign: Unicode.Scalar

  init(_ scalar: Unicode.Scalar, isHexadecimal: Bool) {
    let mask = Redaction.mask(scalar)
    let width = UTF8.width(scalar)
    isDigit = mask == "9" && width == 1
    switch (mask, width) {
    case ("9", 1): (first, count, sign) = (0x30, 10, "9")
    case ("A", 1): (first, count, sign) = (0x41, isHexadecimal ? 6 : 26, isHexadecimal ? "h" : "a")
    case ("a", 1): (first, count, sign) = (0x61, isHexadecimal ? 6 : 26, isHexadecimal ? "h" : "a")
    case ("9", 2): (first, count, sign) = (0x660, 10, "0")
    case ("9", 3): (first, count, sign) = (0xff10, 10, "1")
    case ("9", _): (first, count, sign) = (0x1d7ce, 10, "2")
    case ("A", 2): (first, count, sign) = (0x391, 16, "b")
    case ("A", 3): (first, count, sign) = (0x2c60, 1, "c")
    case ("A", _): (first, count, sign) = (0x10400, 16, "d")
    case (_, 2): (first, count, sign) = (0x3b1, 16, "b")
    case (_, 3): (first, count, sign) = (0x4e00, 64, "e")
    default: (first, count, sign) = (0x20000, 64, "f")
    }
  }

  /// One of them.
  func letter(_ number: Int) -> Unicode.Scalar {
    let step = isDigit ? (number + 1) % 10 : number
    return Unicode.Scalar(first + UInt32(step)) ?? "x"
  }
}

extension UTF8 {
  /// The number of bytes of a scalar.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
