/// Blocks whose scalars are all alike in the categories and properties that a pattern can name: most
/// of the code space, which need not be asked scalar by scalar.
enum UniformBlocks {
  /// Those that the Unicode data files give as a first and a last scalar, and what no version has
  /// assigned so far, planes 4 to 13 without their last two scalars.
  private static let all: [ClosedRange<UInt32>] =
    [
      0x3400...0x4dbf, 0x4e00...0x9fff, 0xac00...0xd7a3, 0xd800...0xdfff, 0xe000...0xf8ff,
      0x17000...0x187f7, 0x20000...0x2a6df,
    ] + (4...13).map { $0 << 16...$0 << 16 | 0xfffd }
    + [0xe1000...0xefffd, 0xf0000...0xffffd, 0x100000...0x10fffd]

  /// The last scalar of the block that begins with a scalar, or that scalar itself.
  static func end(from start: UInt32) -> UInt32 {
    all.first { $0.lowerBound == start }?.upperBound ?? start
  }
}
