extension Decimal {
  /// Whether the number is an integer times a divisor, exactly: `0.3` is a multiple of `0.1`.
  ///
  /// - Precondition: the divisor is not 0 and has at most 18 digits.
  public func isMultiple(of divisor: Decimal) -> Bool {
    precondition(!divisor.digits.isEmpty && divisor.digits.count <= 18)
    if digits.isEmpty { return true }
    // self = a × 10^shift × (one unit of the divisor), both without zeros at their end.
    let shift = (exponent - digits.count) - (divisor.exponent - divisor.digits.count)
    if shift < 0 { return false }
    let modulus = divisor.digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
    var remainder: UInt64 = 0
    for digit in digits {
      remainder = (Self.product(remainder, 10, modulus) + UInt64(digit) % modulus) % modulus
    }
    return Self.product(remainder, Self.powerOfTen(shift, modulus), modulus) == 0
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
