/// A decimal number of any size, exact.
///
/// JSON numbers have no limit (RFC 8259, section 6); a `Double` merges `9007199254740993` with its
/// neighbour and `0.1` with something else. Bounds and multiples are judged on these:
///
///     Decimal("9007199254740993")! > Decimal("9007199254740992")!   // true
///     Decimal("1.50e1") == Decimal(15)                              // true
///
/// The value is 0.*digits* × 10^*exponent*; digits have no zero at either end, and zero has none.
public struct Decimal: Sendable, Hashable {
  /// Whether the number is below zero; zero never is.
  public let isNegative: Bool
  let digits: [UInt8]
  let exponent: Int

  /// Exponents are kept within ± 2^60: no text can be so long that it matters.
  private static let mostExponent = 1 << 60

  init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    let first = digits.firstIndex { $0 != 0 } ?? digits.count
    let last = (digits.lastIndex { $0 != 0 } ?? -1) + 1
    if first >= last {
      (self.isNegative, self.digits, self.exponent) = (false, [], 0)
      return
    }
    self.isNegative = isNegative
    self.digits = first == 0 && last == digits.count ? digits : Array(digits[first..<last])
    self.exponent = min(max(exponent - first, -Self.mostExponent), Self.mostExponent)
  }

  /// An integer.
  public init(_ integer: some BinaryInteger) {
    let digits = String(integer.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
    self.init(isNegative: integer < 0, digits: digits, exponent: digits.count)
  }

  /// The number that a JSON text writes; nil where it writes none.
  public init?(_ string: String) {
    guard
      let value = PaddedBytes(string).withText({ text -> Decimal? in
        guard text.end > 0, text.numberEnd(0) == text.end else { return nil }
        return Decimal(text, 0..<text.end)
      })
    else { return nil }
    self = value
  }

  /// The number at a range of a text, which must be one.
  package init(_ text: Text, _ range: Range<Int>) {
    var digits: [UInt8] = []
    digits.reserveCapacity(range.count)
    var point: Int?
    var shift = 0
    var index = range.lowerBound
    let isNegative = text.byte(index) == UInt8(ascii: "-")
    if isNegative { index += 1 }
    scan: while index < range.upperBound {
      switch text.byte(index) {
      case let byte where byte &- 0x30 < 10: digits.append(byte - 0x30)
      case UInt8(ascii: "."): point = digits.count
      default:
        shift = Self.exponent(text, index + 1..<range.upperBound)
        break scan
      }
      index += 1
    }
    self.init(
      isNegative: isNegative, digits: digits, exponent: (point ?? digits.count) + shift)
  }

  private static func exponent(_ text: Text, _ range: Range<Int>) -> Int {
    var value = 0
    for index in range {
      let byte = text.byte(index)
      if byte &- 0x30 < 10 { value = min(value * 10 + Int(byte &- 0x30), mostExponent / 16) }
    }
    return text.byte(range.lowerBound) == UInt8(ascii: "-") ? -value : value
  }

  /// Whether the value has no fraction: `1.0` and `1e2` have none.
  public var isInteger: Bool { digits.count <= max(exponent, 0) }
}

extension Decimal: Comparable {
  /// Compares by value.
  public static func < (left: Decimal, right: Decimal) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? right.magnitudePrecedes(left) : left.magnitudePrecedes(right)
  }

  private func magnitudePrecedes(_ other: Decimal) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
    if exponent != other.exponent { return exponent < other.exponent }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}

extension Decimal: CustomStringConvertible {
  /// The number as JSON would write it: plain where that is short, else with an exponent.
  public var description: String {
    if digits.isEmpty { return "0" }
    let sign = isNegative ? "-" : ""
    let text = digits.map { String($0) }.joined()
    switch exponent {
    case text.count... where exponent <= 21:
      return sign + text + String(repeating: "0", count: exponent - text.count)
    case 1..<max(text.count, 2) where exponent < text.count:
      return sign + text.prefix(exponent) + "." + text.dropFirst(exponent)
    case -6...0:
      return sign + "0." + String(repeating: "0", count: -exponent) + text
    default:
      let fraction = text.count > 1 ? "." + text.dropFirst() : ""
      return sign + text.prefix(1) + fraction + "e" + String(exponent - 1)
    }
  }
}

extension Decimal: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// An integer.
  public init(integerLiteral value: Int) { self.init(value) }

  /// The shortest decimal that reads as this `Double`: the literal `0.1` is one tenth.
  ///
  /// - Precondition: the value is finite.
  public init(floatLiteral value: Double) {
    guard let decimal = Decimal(value) else { preconditionFailure("\(value) is no number") }
    self = decimal
  }

  /// The shortest decimal that reads as a `Double`; nil where that is not finite.
  public init?(_ double: Double) {
    guard double.isFinite else { return nil }
    self.init("\(double)")
  }
}

extension Int64 {
  /// The integer that a decimal is, where it is one and fits.
  public init?(exactly decimal: Decimal) {
    guard decimal.isInteger, decimal.exponent <= 19 else { return nil }
    var value: Int64 = 0
    for position in 0..<Swift.max(decimal.exponent, 0) {
      let digit = position < decimal.digits.count ? Int64(decimal.digits[position]) : 0
      let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) =
        decimal.isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if tooLarge || overflow { return nil }
      value = sum
    }
    self = value
  }
}

extension Decimal {
  /// The number times a power of ten.
  package func shifted(by places: Int) -> Decimal {
    Decimal(isNegative: isNegative, digits: digits, exponent: exponent + places)
  }

  /// Whether the number without its sign is below another, which must not be negative.
  package func magnitudeIsBelow(_ limit: Decimal) -> Bool {
    Decimal(isNegative: false, digits: digits, exponent: exponent) < limit
  }
}
