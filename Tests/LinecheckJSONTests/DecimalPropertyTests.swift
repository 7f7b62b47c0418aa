import LinecheckJSON
import TestSupport
import Testing

/// `Decimal` against arithmetic of fixed width, where that is exact.
@Suite(.serialized)
struct DecimalPropertyTests {
  /// mantissa × 10^-scale, written in one of several ways.
  private struct Number {
    var mantissa: Int64
    var scale: Int
    var text: String

    init(_ generator: inout SeededGenerator) {
      let size = generator.pick([10, 100, 1000, 1_000_000, 1_000_000_000])
      mantissa = Int64(generator.below(2 * size) - size)
      scale = generator.below(7)
      let digits = String(mantissa.magnitude)
      let sign = mantissa < 0 ? "-" : ""
      switch generator.below(3) {
      case 0: text = "\(mantissa)e-\(scale)"
      case 1 where mantissa != 0: text = "\(mantissa)0E\(-scale - 1)"
      default:
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
        text = sign + padded.dropLast(scale) + (scale > 0 ? "." + padded.suffix(scale) : "")
      }
    }

    /// The number times 10^6.
    var scaled: Int64 {
      (0..<6 - scale).reduce(mantissa) { value, _ in value * 10 }
    }
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func agreesWithIntegerArithmetic(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2500 {
      let (a, b) = (Number(&generator), Number(&generator))
      let left = try #require(Decimal(a.text))
      let right = try #require(Decimal(b.text))
      let wholes = a.scaled % 1_000_000 == 0
      let isRight =
        (left < right) == (a.scaled < b.scaled) && (left == right) == (a.scaled == b.scaled)
        && left.isNegative == (a.scaled < 0) && left.isInteger == wholes
        && Int64(exactly: left) == (wholes ? a.scaled / 1_000_000 : nil)
        && (b.scaled == 0 || left.isMultiple(of: right) == (a.scaled % b.scaled == 0))
      if !isRight { Issue.record("seed \(seed): \(a.text) and \(b.text)") }
    }
  }

  @Test(arguments: [5, 6] as [UInt64])
  func comparesIntegersOfAnySizeExactly(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2500 {
      let high = Int64(bitPattern: generator.next()) >> generator.below(64)
      let pair = (high, high.addingReportingOverflow(Int64(generator.below(3)) - 1).partialValue)
      let left = try #require(Decimal(String(pair.0)))
      let right = Decimal(pair.1)
      let isRight =
        (left < right) == (pair.0 < pair.1) && (left == right) == (pair.0 == pair.1)
        && Int64(exactly: left) == pair.0
      if !isRight { Issue.record("seed \(seed): \(pair)") }
    }
  }

  @Test(arguments: [7, 8] as [UInt64])
  func readsItsOwnDescription(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2500 {
      let digits =
        String(generator.next()) + (generator.below(2) == 0 ? "" : String(generator.next()))
      let text = digits.prefix(1 + generator.below(39)) + "e\(generator.below(80) - 50)"
      let decimal = try #require(Decimal(String(text)))
      if Decimal(decimal.description) != decimal { Issue.record("seed \(seed): \(text)") }
    }
  }
}
