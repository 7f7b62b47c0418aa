/// Which of several equal things one is: the first, the second, the third.
///
/// Only a hash of each is kept. Where two that differ share one, a number is given that nobody
/// needed, which harms nothing.
struct Ordinals: Sendable {
  private var uses: [UInt64: UInt32] = [:]

  /// The number of a thing, counted from 1.
  mutating func next(_ parts: [UInt8]...) -> Int {
    let key = Self.hash(parts)
    uses[key, default: 0] += 1
    return Int(uses[key, default: 1])
  }

  /// The hash of a text, as 16 hexadecimal digits.
  static func text(of text: String) -> String {
    let digits = String(hash([Array(text.utf8)]), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// FNV-1a of 64 bits: the same in each run.
  private static func hash(_ parts: [[UInt8]]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x0000_0100_0000_01b3
    }
    return hash
  }
}
