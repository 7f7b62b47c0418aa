import LinecheckJSON

/// Where a text begins in the file that holds it: a line of a log, an entry of an archive.
public struct Origin: Sendable, Hashable {
  /// How many bytes stand before it.
  public var offset: Int
  /// The line that it begins on, counted from 1.
  public var line: Int
  /// The scalar of that line that it begins with, counted from 1.
  public var column: Int

  /// A place in a file.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// The beginning of a file.
  public static let start = Origin(offset: 0, line: 1, column: 1)

  /// The place in the file of a position in the text.
  func place(of position: SourcePosition) -> SourcePosition {
    SourcePosition(
      line: position.line + line - 1,
      column: position.column + (position.line == 1 ? column - 1 : 0))
  }
}
