public import LinecheckJSON

/// A stretch of a text, as people and as machines count.
public struct SourceSpan: Sendable, Hashable {
  /// The line and column of the first scalar, counted from 1.
  public var start: SourcePosition
  /// The line and column behind the last scalar, counted from 1.
  public var end: SourcePosition
  /// The bytes, counted from 0.
  public var bytes: Range<Int>

  /// A stretch.
  public init(start: SourcePosition, end: SourcePosition, bytes: Range<Int>) {
    self.start = start
    self.end = end
    self.bytes = bytes
  }
}
