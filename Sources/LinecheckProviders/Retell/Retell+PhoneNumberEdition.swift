import Linecheck

extension Retell {
  /// One of the descriptions of a phone number: the current page, the older one, the answer of the
  /// import. They differ little, and each has ids and citations of its own.
  struct PhoneNumberEdition: Sendable {
    /// What the ids of its constraints begin with.
    let id: String
    /// What the ids of its weighted agents begin with.
    let weightID: String
    /// The document that has its schema.
    let document: SourceDocument
    /// The document that has its sentences, where that is another one.
    var text: SourceDocument?
    /// Whether an agent's version may be a tag.
    var hasVersionTags = true

    static let current = PhoneNumberEdition(
      id: "retell.phone-number", weightID: "retell.agent-weight", document: getPhoneNumberPage)

    static let imported = PhoneNumberEdition(
      id: "retell.import-phone-number.response", weightID: "retell.import-response-agent-weight",
      document: importPhoneNumberPage)

    static let older = PhoneNumberEdition(
      id: "retell.phone-number-older", weightID: "retell.agent-weight-older",
      document: olderOpenAPI, text: olderGetPhoneNumberPage, hasVersionTags: false)

    /// Says that a sentence about a member demands the constraint before.
    func said(of member: String, _ rule: Rule) -> Rule {
      guard let text else { return rule.documented(.prose) }
      return rule.documented(.prose, at: "the words about \(member)", in: text)
    }

    /// Says that the example of a member suggests the constraint before.
    func shown(by member: String, _ rule: Rule) -> Rule {
      guard let text else { return rule.documented(.implied) }
      return rule.documented(.implied, at: "the example of \(member)", in: text)
    }
  }
}
