public import Linecheck

/// The id of a rule, or the beginning of several: `retell.agent-weight.weight.maximum`,
/// `retell.agent-weight.*`.
public struct RulePattern: Sendable, Hashable {
  /// The pattern as it is written.
  public let text: String
  /// What the ids begin with, the point too; nil where the pattern is one id.
  private let prefix: String?

  /// A pattern.
  public init(_ text: String) {
    self.text = text
    prefix = text.hasSuffix(".*") ? String(text.dropLast()) : nil
  }

  /// Whether it fits a rule. A beginning never fits what says that a body is no JSON: nothing else
  /// was checked then, and somebody would have to mean it.
  public func matches(_ rule: RuleID) -> Bool {
    guard let prefix else { return rule.name == text }
    return rule.name.utf8.starts(with: prefix.utf8) && !Self.unreadable.contains(rule)
  }

  /// How closely it says what it means: one id more than any beginning, a longer beginning more than
  /// a shorter one.
  var precision: Int { prefix.map(\.utf8.count) ?? .max }

  /// What says that a body is no JSON, so that nothing else of it was checked.
  static let unreadable: Set<RuleID> = [
    DocumentRules.syntax.id, DocumentRules.utf8.id, DocumentRules.depth.id,
  ]
}

extension ReportedFinding {
  /// Whether it says that the body is no JSON: then nothing else of it was checked, and neither a
  /// baseline nor a suppression nor another severity can make it pass.
  var isUnreadable: Bool { RulePattern.unreadable.contains(RuleID(rule)) }
}
