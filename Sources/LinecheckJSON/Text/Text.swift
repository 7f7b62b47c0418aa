#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes of one JSON text, readable a little past their end.
///
/// Scanners read four, eight or thirty-two bytes at a time and look for the end of the text only
/// where white space ends, because behind every text stands a control byte, which no literal,
/// digit or string can contain: every scan stops there by itself.
///
///     { " a " : 1 }  ⏎  . . . . . . .
///     0             end             end + 64
///
/// This file, `PaddedBytes` and `Tape` are the only places of the module that know how memory is
/// reached. Invariants:
///
/// - `base ..< base + end + padding` is readable while the value lives: it is only made by
///   `PaddedBytes.withText`, and never used after that call, whoever kept it.
/// - the byte at `end` is below 0x20.
/// - every load compares its index with the end (`place`), so that a scanner that runs astray stops
///   the process instead of reading foreign memory.
@_spi(Scanning)
@frozen
@safe
public struct Text {
  /// How many bytes behind the end can be read.
  @inlinable public static var padding: Int { 64 }

  @usableFromInline let base: UnsafeRawPointer
  /// The number of bytes of the text.
  public let end: Int
  @usableFromInline let limit: UInt

  @inlinable @inline(always)
  init(_ base: UnsafeRawPointer, end: Int) {
    unsafe self.base = base
    self.end = end
    limit = UInt(bitPattern: end &+ 1)
  }

  private init() {
    unsafe base = UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
    end = 0
    limit = 0
  }

  /// A text of which not even the padding can be read: what a scanner holds between two texts.
  public static var none: Text { Text() }

  /// Where a load begins: `index` is compared with the end, and what lies a few bytes further is
  /// padding at worst, so that several loads around one index cost one comparison.
  @inlinable @inline(always)
  func place(_ index: Int, _ ahead: Int) -> UnsafeRawPointer {
    precondition(UInt(bitPattern: index) < limit, "a scanner left its text")
    precondition(ahead >= 0 && ahead <= 32, "a load is too far from its index")
    return unsafe base + (index &+ ahead)
  }

  /// The byte at an index, or a few bytes ahead of it.
  ///
  /// - Precondition: `index` is in `0 ... end`, `ahead` in `0 ... 32`; so for all loads.
  @inlinable @inline(always)
  public func byte(_ index: Int, ahead: Int = 0) -> UInt8 {
    unsafe place(index, ahead).load(as: UInt8.self)
  }

  /// Four bytes from an index on, or a few bytes ahead of it; the first in the low bits.
  @inlinable @inline(always)
  public func half(_ index: Int, ahead: Int = 0) -> UInt32 {
    UInt32(littleEndian: unsafe place(index, ahead).loadUnaligned(as: UInt32.self))
  }

  /// Eight bytes from an index on, or a few bytes ahead of it; the first in the low bits.
  @inlinable @inline(always)
  public func word(_ index: Int, ahead: Int = 0) -> UInt64 {
    UInt64(littleEndian: unsafe place(index, ahead).loadUnaligned(as: UInt64.self))
  }

  /// Thirty-two bytes from an index on, in memory order.
  @inlinable @inline(always)
  public func quad(_ index: Int) -> SIMD4<UInt64> {
    unsafe place(index, 0).loadUnaligned(as: SIMD4<UInt64>.self)
  }

  /// Whether thirty-two bytes hold no quote, backslash, control byte or non-ASCII byte.
  ///
  /// The loop has this very form because the compiler turns it into vector instructions.
  @inlinable @inline(always)
  public func isPlainBlock(_ index: Int) -> Bool {
    let block = unsafe place(index, 0)
    var seen: UInt8 = 0
    for offset in 0..<32 {
      let byte = unsafe block.load(fromByteOffset: offset, as: UInt8.self)
      seen |=
        (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5c ? 1 : 0) | (byte & 0x80)
    }
    return seen == 0
  }

  /// The bytes of a range, copied.
  ///
  /// - Precondition: the range lies within the text.
  public func bytes(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= end)
    return unsafe [UInt8](
      UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count))
  }

  /// The bytes of a range read as UTF-8, where a broken sequence becomes U+FFFD.
  ///
  /// - Precondition: the range lies within the text.
  public func string(_ range: Range<Int>) -> String {
    precondition(range.lowerBound >= 0 && range.upperBound <= end)
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count),
      as: UTF8.self)
  }

  /// Whether a range holds these bytes.
  public func holds(_ literal: String, in range: Range<Int>) -> Bool {
    guard range.count == literal.utf8.count else { return false }
    var index = range.lowerBound
    for expected in literal.utf8 {
      if byte(index) != expected { return false }
      index &+= 1
    }
    return true
  }

  /// The index of the next line feed from an index on, or the end.
  public func lineEnd(_ start: Int) -> Int {
    precondition(start >= 0 && start <= end)
    guard let found = unsafe memchr(base + start, 0x0a, end - start) else { return end }
    return unsafe UnsafeRawPointer(found) - base
  }
}
