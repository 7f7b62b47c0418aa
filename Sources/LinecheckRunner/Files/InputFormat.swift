/// What a file holds.
public enum InputFormat: String, Sendable, Hashable, CaseIterable {
  /// One payload.
  case json
  /// One payload a line.
  case ndjson
  /// One HTTP exchange: a request and, where it is known, its response.
  case exchange
  /// An HTTP archive: what a browser or a proxy saw.
  case har

  /// What the name of a file says of its content; nil where it says nothing.
  ///
  /// What is called `.json` may be an exchange or an archive all the same, but never has one payload a
  /// line.
  public init?(nameOf path: String) {
    if path.hasSuffix(".exchange.json") {
      self = .exchange
    } else if path.hasSuffix(".json") {
      self = .json
    } else if path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") {
      self = .ndjson
    } else if path.hasSuffix(".har") {
      self = .har
    } else {
      return nil
    }
  }
}
