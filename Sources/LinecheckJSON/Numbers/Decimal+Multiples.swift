extension Decimal {
  /// Whether the number has more digits than a word can divide by.
  package var isLong: Bool { digits.count > 18 }

  /// Whether the number is an integer times a divisor, exactly: `0.3` is a multiple of `0.1`.
  ///
  /// - Precondition: the divisor is not 0.
  /// - Complexity: O(*n*) in the digits of the number; for a divisor of more than 18 digits times
  ///   those of the divisor.
  public func isMultiple(of divisor: Decimal) -> Bool {
    precondition(!divisor.digits.isEmpty)
    if digits.isEmpty { return true }
    // self = a × 10^shift × (one unit of the divisor), both without zeros at their end.
    let shift = (exponent - digits.count) - (divisor.exponent - divisor.digits.count)
    if shift < 0 { return false }
    if divisor.isLong { return Self.divides(divisor.digits, digits, shift) }
    let modulus = divisor.digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
    var remainder: UInt64 = 0
    for digit in digits {
      remainder = (Self.product(remainder, 10, modulus) + UInt64(digit) % modulus) % modulus
    }
    return Self.product(remainder, Self.powerOfTen(shift, modulus), modulus) == 0
  }

  /// Long division, as on paper: whether some digits divide others with zeros behind them.
  private static func divides(_ divisor: [UInt8], _ digits: [UInt8], _ zeros: Int) -> Bool {
    // More zeros than the divisor can have twos and fives change nothing.
    let zeros = Swift.min(zeros, 4 * divisor.count)
    // The remainder has a digit more than the divisor, the first one in front.
    let divisor = [0] + divisor
    var remainder = [UInt8](repeating: 0, count: divisor.count)
    for position in 0..<digits.count + zeros {
      remainder.removeFirst()
      remainder.append(position < digits.count ? digits[position] : 0)
      while !remainder.lexicographicallyPrecedes(divisor) {
        var borrow: UInt8 = 0
        for place in remainder.indices.reversed() {
          let subtrahend = divisor[place] + borrow
          borrow = remainder[place] < subtrahend ? 1 : 0
          remainder[place] = remainder[place] &+ borrow * 10 &- subtrahend
        }
      }
    }
    return remainder.allSatisfy { $0 == 0 }
  }

  private static func product(_ a: UInt64, _ b: UInt64, _ modulus: UInt64) -> UInt64 {
    let (high, low) = (a % modulus).multipliedFullWidth(by: b % modulus)
    return modulus.dividingFullWidth((high, low)).remainder
  }

  private static func powerOfTen(_ exponent: Int, _ modulus: UInt64) -> UInt64 {
    var (result, base, left) = (1 % modulus, 10 % modulus, exponent)
    while left > 0 {
      if left & 1 == 1 { result = product(result, base, modulus) }
      base = product(base, base, modulus)
      left >>= 1
    }
    return result
  }
}
