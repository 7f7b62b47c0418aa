/// A set of Unicode scalar values, as ranges that are sorted and do not touch.
///
/// Surrogates may be in it; no string has any.
struct ScalarSet: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<UInt32>]

  static let last: UInt32 = 0x10ffff
  static let none = ScalarSet()
  static let all = ScalarSet([0...last])

  init() { ranges = [] }

  /// The scalars of some ranges, in any order.
  init(_ ranges: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    merged.reserveCapacity(ranges.count)
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let top = merged.last,
        range.lowerBound <= top.upperBound || range.lowerBound == top.upperBound + 1
      {
        merged[merged.count - 1] = top.lowerBound...max(top.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// One scalar.
  init(_ scalar: UInt32) { ranges = [scalar...scalar] }

  /// The scalars of a string.
  init(of string: String) { self.init(string.unicodeScalars.map { $0.value...$0.value }) }

  /// Whether it holds no scalar that a string can have.
  var isEmpty: Bool {
    ranges.allSatisfy { $0.lowerBound >= 0xd800 && $0.upperBound <= 0xdfff }
  }

  /// All other scalars.
  var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= Self.last { gaps.append(next...Self.last) }
    var result = ScalarSet()
    result.ranges = gaps
    return result
  }

  func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

  /// Whether a scalar is in it; O(log *n*).
  func contains(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= scalar
  }
}

extension ScalarSet {
  /// `\d`: ASCII digits only (ECMA-262, CharacterClassEscape).
  static let digits = ScalarSet([0x30...0x39])
  /// `\w`: ASCII letters, digits and `_`.
  static let wordScalars = ScalarSet([0x30...0x39, 0x41...0x5a, 0x5f...0x5f, 0x61...0x7a])
  /// LineTerminator: what `.` does not match.
  static let lineTerminators = ScalarSet(of: "\n\r\u{2028}\u{2029}")
  /// `\s`: WhiteSpace and LineTerminator; the former are tab, vertical tab, form feed, U+FEFF and
  /// the general category Zs.
  static let whiteSpace = ScalarSet(
    ScalarSet(of: "\t\u{b}\u{c} \n\r\u{a0}\u{1680}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}\u{feff}")
      .ranges + [0x2000...0x200a])
}
