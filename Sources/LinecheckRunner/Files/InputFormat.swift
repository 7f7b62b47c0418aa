/// What a file holds.
public enum InputFormat: String, Sendable, Hashable, CaseIterable {
  /// One payload.
  case json
  /// One HTTP exchange: a request and, where it is known, its response.
  case exchange
}
