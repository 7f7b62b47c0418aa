@_spi(Scanning) import LinecheckJSON
import TestSupport
import Testing

struct WordsTests {
  /// Words of random bytes, of text, and of bytes next to the borders of every class.
  private static func words(_ seed: UInt64, _ body: (UInt64, [UInt8]) -> Bool) -> [UInt8]? {
    var generator = SeededGenerator(seed: seed)
    let borders =
      Array("\u{0}\u{1}\u{1f} !\"#,-./09:@AZ[\\]^_`az{\u{7f}".utf8) + [0x80, 0xa2, 0xff]
    let letters = Array("abcxyz0189_-".utf8)
    for round in 0..<30_000 {
      let bytes = (0..<8).map { _ in
        switch round % 3 {
        case 0: UInt8(truncatingIfNeeded: generator.next())
        case 1: generator.pick(borders)
        default: generator.below(8) == 0 ? generator.pick(borders) : generator.pick(letters)
        }
      }
      let word = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      if !body(word, bytes) { return bytes }
    }
    return nil
  }

  @Test(arguments: [1, 2] as [UInt64])
  func theLowestFlagOfSpecialsIsExact(seed: UInt64) {
    let wrong = Self.words(seed) { word, bytes in
      let first = bytes.firstIndex { $0 < 0x20 || $0 >= 0x80 || $0 == 0x22 || $0 == 0x5c }
      return Words.firstFlag(Words.specials(word)) == first ?? 8
    }
    #expect(wrong == nil)
  }

  @Test(arguments: [3, 4] as [UInt64])
  func theLowestFlagOfNonDigitsIsExact(seed: UInt64) {
    let wrong = Self.words(seed) { word, bytes in
      let first = bytes.firstIndex { !(0x30...0x39).contains($0) }
      return Words.firstFlag(Words.nonDigits(word)) == first ?? 8
    }
    #expect(wrong == nil)
  }

  @Test(arguments: [5, 6] as [UInt64])
  func everyFlagOfNonTagBytesIsExact(seed: UInt64) {
    let tagBytes = Set("abcdefghijklmnopqrstuvwxyz0123456789_-".utf8)
    let wrong = Self.words(seed) { word, bytes in
      let expected = bytes.reversed().reduce(UInt64(0)) {
        $0 << 8 | (tagBytes.contains($1) ? 0 : 0x80)
      }
      return Words.nonTagBytes(word) == expected
    }
    #expect(wrong == nil)
  }

  @Test(arguments: [7, 8] as [UInt64])
  func readsEightDigitsAtOnce(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let numbers = (0..<10_000).map { _ in Int64(generator.below(100_000_000)) }
    let wrong = (numbers + [0, 1, 9, 10, 99_999_999, 10_000_000]).first { number in
      var (word, rest) = (UInt64(0), UInt64(number))
      for _ in 0..<8 {
        word = word << 8 | rest % 10
        rest /= 10
      }
      return Words.number(ofDigits: word) != number
    }
    #expect(wrong == nil)
  }

  @Test(arguments: 0...7)
  func masksTheLowBytes(count: Int) {
    let mask = Words.mask(lowBytes: count)
    #expect(mask.trailingZeroBitCount == (count == 0 ? 64 : 0))
    #expect(mask.nonzeroBitCount == 8 * count)
    #expect(mask.leadingZeroBitCount == 64 - 8 * count)
  }
}
