public import LinecheckJSON

/// Why a payload could not be judged: it has neither passed nor failed.
public struct Undecided: Sendable, Hashable {
  /// What was too much.
  public enum Reason: Sendable, Hashable {
    /// A pattern with back-references took too many steps.
    case pattern(String)
    /// The rules ask for too many looks at the payload.
    case effort
    /// Too many rules stand inside each other for what the payload contains.
    case depth
  }

  /// What was too much.
  public let reason: Reason
  /// The value that was being judged.
  public let pointer: JSONPointer
}

extension Undecided: CustomStringConvertible {
  /// One sentence, without text from the payload.
  public var description: String {
    switch reason {
    case .pattern(let source): "the pattern \(Pattern.shortened(source)) takes too many steps here"
    case .effort: "the rules ask for more looks at this payload than the limit allows"
    case .depth: "the rules lead too deep into this payload"
    }
  }

  /// What the author of the rules can do about it.
  public var help: String {
    switch reason {
    case .pattern: "a pattern without back-references is always decided"
    case .effort: "rules that refer to each other in many ways multiply; let them refer once"
    case .depth: "rules that refer to each other one by one add up; let them refer directly"
    }
  }
}

extension Pattern {
  /// The source as a message shows it.
  var shortened: String { Self.shortened(source) }

  static func shortened(_ source: String) -> String {
    source.utf8.count <= 200 ? source : source.prefix(150) + "…"
  }
}
