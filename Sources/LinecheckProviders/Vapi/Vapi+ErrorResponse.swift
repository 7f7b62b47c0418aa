import Linecheck

extension Vapi {
  /// The body of an error. Neither the page nor the OpenAPI description has one; this is what people
  /// showed, so that all of it is a warning.
  static let errorResponse = Rule.object {
    Field("message", message).optional()
    Field("error", seen(.string)).optional()
    Field("statusCode", seen(.integer)).optional()
  }
  .kind { seen($0) }
  .component("vapi.error", at: "Body of an error", own: "body")

  private static let message = Rule.one(
    .string,
    .array(
      of: .string.identified(as: "vapi.error.message.type").severity(.warning)
        .documented(.public, at: "Messages in a list", in: supportThreadOfLists))
  )
  .kind { seen($0).expecting("a string or an array of strings") }

  /// No more than people saw.
  private static func seen(_ kind: Rule) -> Rule {
    kind.severity(.warning).documented(.public, at: "Body of an error")
  }

  /// The status stands in the body, too.
  static let errorExchange = Rule.any
    .pairing("response/body/statusCode", .equals, with: "response/status")
    .identified(as: "vapi.error.statusCode.matches-status").severity(.warning)
    .documented(.public, at: "Body of an error")
    .expecting("the status of the answer").saying("the answer has another status")
}
