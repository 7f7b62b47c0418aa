/// One line of a payload with a mark under a part of it, redacted.
public struct CodeFrame: Sendable, Hashable {
  /// The number of the line, counted from 1.
  public var line: Int
  /// The line, cut around the mark where it is long; control characters are written as escapes.
  public var text: String
  /// The first marked scalar of the text, counted from 0.
  public var mark: Int
  /// How many scalars are marked, 1 at least.
  public var length: Int

  /// A frame of these parts.
  public init(line: Int, text: String, mark: Int, length: Int) {
    self.line = line
    self.text = text
    self.mark = mark
    self.length = length
  }
}
