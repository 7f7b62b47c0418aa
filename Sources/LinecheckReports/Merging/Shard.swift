import Linecheck

/// A share of an input: `2/4` takes the payloads with an index of 1, 5, 9, …
struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// Which share, counted from 1.
  let number: Int
  /// How many shares there are.
  let count: Int

  /// A share as reports write it.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]),
      1...max(count, 1) ~= number, text == "\(number)/\(count)"
    else { return nil }
    (self.number, self.count) = (number, count)
  }

  /// Whether a payload belongs to the share.
  func holds(_ index: Int) -> Bool { index % count == number - 1 }

  var description: String { "\(number)/\(count)" }

  /// The form of the text.
  static let format = Format(
    "shard", "a share such as 2/4", source: "this project", sensitivity: .plain
  ) { Shard($0) != nil }
}
