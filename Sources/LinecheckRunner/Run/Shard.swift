/// A share of the input: each N-th payload.
public struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// Which share, counted from 1.
  public let number: Int
  /// How many shares there are.
  public let count: Int

  /// A share; nil unless `number` is in `1 ... count`.
  public init?(_ number: Int, of count: Int) {
    guard count >= 1, 1...count ~= number else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads `2/4`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]) else {
      return nil
    }
    self.init(number, of: count)
  }

  /// The share as it is written: `2/4`.
  public var description: String { "\(number)/\(count)" }

  /// Whether the payload of an index belongs to the share.
  package func contains(_ index: Int) -> Bool { index % count == number - 1 }
}
