public import LinecheckJSON

/// Places in payloads: a JSON pointer with `*` for any item of an array, such as
/// `/inbound_agents/*/weight`.
///
/// A name that is a single star is fitted, too: no documented member is called so.
public struct PointerPattern: Sendable, Hashable {
  /// The pattern as it is written.
  public let text: String
  private let tokens: [String]

  /// Reads a pattern; nil where it is no pointer.
  public init?(_ text: String) {
    guard let pointer = JSONPointer(text) else { return nil }
    self.text = text
    tokens = pointer.tokens
  }

  /// Whether it leads to a value.
  public func matches(_ pointer: JSONPointer) -> Bool {
    let others = pointer.tokens
    guard others.count == tokens.count else { return false }
    return zip(tokens, others).enumerated().allSatisfy { index, pair in
      let isPosition = index < 64 && pointer.positions >> UInt64(index) & 1 == 1
      return pair.0.utf8.elementsEqual(pair.1.utf8) || pair.0 == "*" && isPosition
    }
  }
}
