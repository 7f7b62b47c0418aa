/// Why reports cannot be merged: `shard.json:12:16: a string stands where an integer is expected, at
/// /payloads/0/index`.
public struct ReportMistake: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, and where.
  public let description: String
  /// What to do about it.
  public let help: String?

  init(_ description: String, help: String? = nil) {
    self.description = description
    self.help = help
  }
}
