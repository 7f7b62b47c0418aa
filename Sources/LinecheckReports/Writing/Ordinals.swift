import LinecheckRunner

/// Which of several equal things one is: the first, the second, the third.
///
/// Only a hash of each is kept. Where two that differ share one, a number is given that nobody
/// needed, which harms nothing.
struct Ordinals: Sendable {
  private var uses: [UInt64: UInt32] = [:]

  /// The number of a thing, counted from 1.
  mutating func next(_ parts: [UInt8]...) -> Int {
    var hash = StableHash()
    for part in parts { hash.add(part: part) }
    uses[hash.value, default: 0] += 1
    return Int(uses[hash.value, default: 1])
  }
}
