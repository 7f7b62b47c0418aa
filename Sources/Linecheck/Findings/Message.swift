/// A sentence about a payload in which the payload's own words are marked, so that no report can
/// show them by accident.
public struct Message: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case words(String)
    /// JSON text from the payload.
    case value(String, Sensitivity)
    /// The name of a member that no rule names.
    case name(String)
  }

  let parts: [Part]

  init(_ parts: [Part]) { self.parts = parts }

  /// A sentence without words from the payload.
  public init(_ words: String) { parts = [.words(words)] }

  /// The sentence.
  ///
  /// - Parameters:
  ///   - revealing: whether values of persons are shown as they are; secrets never are.
  ///   - known: the names of members that rules name, which are shown as they are.
  ///   - sensitivity: who may see its values, where that is stricter than what their rules say.
  /// - Returns: one line, without control characters from the payload.
  public func text(
    revealing: Bool = false, known: Set<String> = [], as sensitivity: Sensitivity? = nil
  ) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .value(let json, let own):
        Redaction.shown(json, own.stricter(sensitivity), revealing: revealing)
      case .name(let name):
        Redaction.shownName(
          name, revealing: revealing && sensitivity != .secret || known.contains(name))
      }
    }.joined()
  }
}

extension Message: CustomStringConvertible {
  /// The sentence, masked.
  public var description: String { text() }
}

extension Message: ExpressibleByStringInterpolation {
  /// A sentence without words from the payload.
  public init(stringLiteral words: String) { self.init(words) }

  /// Collects the parts of a sentence; strings of ours only.
  public struct StringInterpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    /// Room for some parts.
    public init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(interpolationCount + 1)
    }

    /// Words of the rule's author.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.words(literal)) }
    }

    /// Words of the rule's author, or a number.
    public mutating func appendInterpolation(_ words: some CustomStringConvertible) {
      parts.append(.words(words.description))
    }

    mutating func appendInterpolation(value: Excerpt) {
      parts.append(.value(value.json, value.sensitivity))
    }

    mutating func appendInterpolation(name: String) { parts.append(.name(name)) }
  }

  /// The parts of an interpolated sentence.
  public init(stringInterpolation: StringInterpolation) { self.init(stringInterpolation.parts) }
}

/// The text of a scalar of a payload, and who may see it.
struct Excerpt: Sendable {
  let json: String
  let sensitivity: Sensitivity
}
