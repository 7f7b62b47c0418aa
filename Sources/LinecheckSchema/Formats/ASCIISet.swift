/// A set of ASCII characters: one bit each.
struct ASCIISet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The characters of a string.
  init(_ characters: String) {
    for byte in characters.utf8 { insert(byte) }
  }

  /// Whether a byte is in the set; none beyond ASCII is.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    // A shift by 64 or more gives zero.
    (low >> UInt64(byte) | high >> (UInt64(byte) &- 64)) & 1 != 0
  }

  /// What is in one set or the other.
  static func + (left: ASCIISet, right: ASCIISet) -> ASCIISet {
    var union = left
    union.low |= right.low
    union.high |= right.high
    return union
  }

  /// What is in the set and not in the other.
  static func - (left: ASCIISet, right: ASCIISet) -> ASCIISet {
    var rest = left
    rest.low &= ~right.low
    rest.high &= ~right.high
    return rest
  }

  private mutating func insert(_ byte: UInt8) {
    precondition(byte < 128)
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte &- 64) }
  }
}

extension ASCIISet {
  static let digits = ASCIISet("0123456789")
  static let hexadecimalDigits = digits + ASCIISet("abcdefABCDEF")
  static let letters = ASCIISet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  /// The characters from one to another, both included.
  static func range(_ range: ClosedRange<UInt8>) -> ASCIISet {
    ASCIISet(String(decoding: Array(range), as: UTF8.self))
  }
}
