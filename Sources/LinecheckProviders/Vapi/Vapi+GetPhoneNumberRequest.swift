import Linecheck

extension Vapi {
  /// Where the OpenAPI description has the operation.
  static let getOperation = "#/paths/~1phone-number~1{id}/get"

  /// The parameters of Get Phone Number, and the key that every request carries.
  static let getPhoneNumberRequest = Rule.members {
    Field(
      "path",
      .members {
        Field(
          "id",
          .string.documented(.prose, at: "Path parameters, id")
            .alsoDocumented(at: "\(getOperation)/parameters/0/schema/type", in: openAPI)
            .matching(.uuid).severity(.warning)
            .documented(.public, at: "\(getOperation)/parameters/0/schema/format", in: openAPI)
            .disputed("it shows a plain string", at: "Path parameters, id")
        )
        .documented(.prose, at: "Path parameters, id")
      }
      .component("vapi.get-phone-number.path", at: "\(getOperation)/parameters/0", own: nil)
    )
    .identified(as: "vapi.get-phone-number.path.id.required")
    .documented(.prose, at: "Path parameters, id").expecting("an object with id")
    Field(
      "header",
      .members { Field("authorization", key).optional() }
    ).optional()
  }

  private static let key = isBearer(isBearer(.string.secret()).matching(.bearerToken))

  private static func isBearer(_ rule: Rule) -> Rule {
    rule.identified(as: "vapi.get-phone-number.auth.bearer")
      .documented(.prose, at: "Authentication, Authorization")
      .alsoDocumented(at: "\(getOperation)/security/0", in: openAPI)
      .expecting("Bearer, one blank, then the key")
  }

  /// What is promised of the whole exchange: which answers there are.
  static let getPhoneNumberExchange = Rule.any
    .answering([200], as: "vapi.get-phone-number.status.documented")
    .documented(.prose, at: "Response, 200")
    .alsoDocumented(at: "\(getOperation)/responses", in: openAPI)
    .answeringJSON(with: [200], as: "vapi.get-phone-number.content-type")
    .documented(.public, at: "\(getOperation)/responses/200/content", in: openAPI)

  /// The number that was asked for is the one that comes.
  static let requestedNumber = Rule.any
    .pairing("response/body/id", .equals, with: "request/path/id")
    .identified(as: "vapi.phone-number.id.matches-path")
    .documented(
      .implied, at: "Path parameters, id", "Response example, /id", in: getPhoneNumberPage
    )
    .expecting("the id that the path asks for")
    .saying("the answer is about another number than the request")
}
