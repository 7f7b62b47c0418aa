import LinecheckJSON

/// What another validator makes of the broken unions, as its measurement wrote it down.
public struct UnionPeer: Sendable, Hashable {
  /// The name of the validator.
  public let tool: String
  /// Its version.
  public let version: String
  /// How many cases it was given.
  public let cases: Int
  /// How many of its errors lie in the variant that a person would say is meant.
  public let right: Int

  /// The name of the file in the Corpus' folder.
  static let file = "unions.peer.json"

  /// Reads the text; nil where it is not what a measurement writes.
  init?(_ text: String) {
    guard let root = try? Document(text).root, let tool = root["tool"]?.string,
      let version = root["version"]?.string, let cases = root["cases"]?.integer,
      let right = root["right"]?.integer, cases > 0, 0...cases ~= right
    else { return nil }
    (self.tool, self.version) = (tool, version)
    (self.cases, self.right) = (Int(cases), Int(right))
  }
}
