import Linecheck

extension Vapi {
  /// The body of an error. Neither the page nor the OpenAPI description has one; this is what people
  /// showed, so that all of it is a warning.
  static let errorResponse = Rule.object {
    Field("message", message).optional()
    Field("error", .string.severity(.warning)).optional()
    Field("statusCode", .integer.severity(.warning)).optional()
  }
  .kind { $0.severity(.warning).documented(.public, at: "Body of an error") }
  .component("vapi.error", at: "Body of an error", own: "body")

  private static let message = Rule.one(
    .string,
    .array(of: .string.identified(as: "vapi.error.message.type").severity(.warning))
  )
  .kind { $0.severity(.warning).expecting("a string or an array of strings") }

  /// The status stands in the body, too.
  static let errorExchange = Rule.any
    .pairing("response/body/statusCode", .equals, with: "response/status")
    .identified(as: "vapi.error.statusCode.matches-status").severity(.warning)
    .documented(.public, at: "Body of an error")
    .expecting("the status of the answer").saying("the answer has another status")
}
