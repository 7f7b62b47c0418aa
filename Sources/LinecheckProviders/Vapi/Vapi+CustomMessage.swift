import Linecheck

extension Vapi {
  /// What is said: a text, of which the empty one means nothing, or `CustomMessage`.
  ///
  /// - Parameter id: the id of whoever mounts it, for a value that is neither: an object, too, that
  ///   has nothing of a custom message.
  /// - Returns: the union of both.
  static func message(_ id: String) -> Rule {
    let isNeither = Rule.all([
      .object, .not(.containing("type")), .not(.containing("content")),
      .not(.containing("contents")),
    ])
    return Rule.one(.string.personal(), customMessage)
      .kind { $0.identified(as: id).expecting("a string or a custom message") }
      .excluding(isNeither).identified(as: id).documented(.public, at: "oneOf")
      .expecting("a string or a custom message")
      .disputed(
        "its example has an empty object as the message of a fallback plan",
        at: "Response example, the second transferPlan", in: getPhoneNumberPage
      )
      .saying("this object is no custom message: it has neither type nor content")
  }

  private static let isMeantAsOne = Rule.any([.containing("content"), .containing("contents")])

  /// `CustomMessage`, with a text for all languages or one for each.
  private static let customMessage = Rule.object {
    Field("type", .any.one(of: "custom-message").named("const")).required(when: isMeantAsOne)
    Field("content", .string.length(...1000)).optional()
    Field("contents", .array(of: textContent)).optional()
  }
  .contents(of: "vapi.custom-message", at: "#/components/schemas/CustomMessage", in: openAPI)

  /// `TextContent`.
  private static let textContent = Rule.object {
    Field("type", .any.one(of: "text").named("const"))
    Field("text", .string)
    Field(
      "language",
      .string.kind {
        $0.identified(as: "vapi.custom-message.contents.item.language.enum")
          .documented(.public, at: "enum").expecting(Format.textLanguage.requirement)
      }
      .matching(.textLanguage))
  }
  .kind { $0.identified(as: "vapi.custom-message.contents.type") }
  .component(
    "vapi.custom-message.contents.item", at: "#/components/schemas/TextContent", own: nil,
    in: openAPI)
}
