@_spi(Scanning) import LinecheckJSON
import TestSupport
import Testing

struct DoubleTests {
  @Test(arguments: [
    ("0", 0), ("1.5", 1.5), ("-2.25e-3", -0.00225), ("0.1", 0.1),

    ("123456789012345", 123_456_789_012_345),
    ("9007199254740993", 9_007_199_254_740_992), ("1e400", .infinity), ("-1e400", -.infinity),
    ("1e-400", 0), ("5e-324", .leastNonzeroMagnitude),
    ("1.7976931348623157e308", .greatestFiniteMagnitude),
    ("1e99999999999999999999", .infinity), ("0.000000000000001", 1e-15),
  ])
  func isTheNearestDouble(text: String, double: Double) throws {
    #expect(try Document(text).root.double == double)
  }

  @Test(arguments: ["-0", "-0.0", "-0e5", "-1e-400"])
  func keepsTheSignOfZero(text: String) throws {
    let double = try #require(try Document(text).root.double)
    #expect(double == 0 && double.sign == .minus)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func theShortWayAgreesWithThePlainOne(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = PaddedBytes()
    var short = 0
    for _ in 0..<25_000 {
      let number = Self.number(&generator)
      bytes.replace(with: number)
      bytes.withText { text in
        let all = 0..<text.end
        guard let quick = Double.short(text, all) else { return }
        short += 1
        if quick.bitPattern != Double.plain(text, all).bitPattern {
          Issue.record("seed \(seed): \(text.string(all))")
        }
      }
    }
    #expect((10_000...20_000).contains(short), "seed \(seed)")
  }

  /// The bytes of a number with 1 to 18 digits, perhaps with a sign, a point and an exponent.
  private static func number(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = generator.below(3) == 0 ? [UInt8(ascii: "-")] : []
    let count = 1 + generator.below(18)
    let point = generator.below(2) == 0 ? count : 1 + generator.below(count)
    for position in 0..<count {
      if position == point { bytes.append(UInt8(ascii: ".")) }
      let digit = position == 0 && point > 1 ? 1 + generator.below(9) : generator.below(10)
      bytes.append(UInt8(ascii: "0") + UInt8(digit))
    }
    if generator.below(5) == 0 { bytes += Array("e\(generator.below(60) - 30)".utf8) }
    return bytes
  }

  @Test func isAskedOnlyOfNumbers() throws {
    let items = try #require(try Document(#"["1", true, null, [], {}]"#).root.items)
    for item in items {
      #expect(item.double == nil)
      #expect(item.decimal == nil)
      #expect(item.integer == nil)
    }
  }
}
