/// Questions about eight bytes at once ("SIMD within a register").
///
/// In a word the first byte of the text is in the low bits. A function that returns flags sets the
/// high bit of each byte it found; the lowest flag is exact, so `firstFlag` is the place, while
/// flags above it may be spurious.
@_spi(Scanning)
@frozen
public enum Words {
  @inlinable @inline(always)
  static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// The number of bytes before the lowest flag; 8 where there is none.
  @inlinable @inline(always)
  public static func firstFlag(_ flags: UInt64) -> Int { flags.trailingZeroBitCount &>> 3 }

  /// Flags quotes, backslashes, control bytes and non-ASCII bytes.
  @inlinable @inline(always)
  public static func specials(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ 0x2222_2222_2222_2222
    let slashes = word ^ 0x5c5c_5c5c_5c5c_5c5c
    return ((quotes &- ones) | (slashes &- ones) | (word &- 0x2020_2020_2020_2020) | word)
      & highBits
  }

  /// Flags what is not a digit.
  @inlinable @inline(always)
  public static func nonDigits(_ word: UInt64) -> UInt64 {
    let values = word ^ 0x3030_3030_3030_3030
    return ((values &+ 0x7676_7676_7676_7676) | values) & highBits
  }

  /// Flags what is not a small letter, a digit, `_` or `-`; every flag is exact.
  @inlinable @inline(always)
  public static func nonTagBytes(_ word: UInt64) -> UInt64 {
    let low = word & 0x7f7f_7f7f_7f7f_7f7f
    let letter = (low &+ 0x1f1f_1f1f_1f1f_1f1f) & ~(low &+ 0x0505_0505_0505_0505)
    let digit = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    let dash = ~((low ^ 0x2d2d_2d2d_2d2d_2d2d) &+ 0x7f7f_7f7f_7f7f_7f7f)
    let underscore = ~((low ^ 0x5f5f_5f5f_5f5f_5f5f) &+ 0x7f7f_7f7f_7f7f_7f7f)
    return (~(letter | digit | dash | underscore) | word) & highBits
  }

  /// The number written by eight digit *values* (0 to 9, not ASCII), the first in the low byte.
  @inlinable @inline(always)
  public static func number(ofDigits values: UInt64) -> Int64 {
    let pairs = (values &* 10) &+ (values &>> 8)
    let even = (pairs & 0x0000_00ff_0000_00ff) &* 0x000f_4240_0000_0064
    let odd = ((pairs &>> 16) & 0x0000_00ff_0000_00ff) &* 0x0000_2710_0000_0001
    return Int64(truncatingIfNeeded: ((even &+ odd) &>> 32) & 0xffff_ffff)
  }

  /// A mask of the low bytes of a word.
  ///
  /// - Precondition: `count` is in 0...7.
  @inlinable @inline(always)
  public static func mask(lowBytes count: Int) -> UInt64 {
    (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
  }
}
