import Linecheck

extension Retell {
  private static let operation = "#/paths/~1get-phone-number~1{phone_number}/get"

  /// The parameters of Get Phone Number, and the key that every request carries.
  ///
  /// A part of the request that is missing, or that is no object, lacks its parameter.
  static let getPhoneNumberRequest = Rule.object {
    requiresNumber(
      Field(
        "path",
        .object { requiresNumber(Field("phone_number", numberInPath)) }.kind(requiresNumber)))
    requiresKey(
      Field("header", .object { requiresKey(Field("authorization", key)) }.kind(requiresKey)))
  }
  .kind(requiresNumber)

  private static let pathID = "retell.get-phone-number.path.phone_number"

  private static let numberInPath = Rule.string.personal().length(1...)
    .matching(.e164).severity(.warning)
    .documented(.prose, at: "\(operation)/parameters/0/description")
    .help("only a custom number that was imported without the check has another form")
    .component(pathID, at: "\(operation)/parameters/0/schema", own: nil)

  private static let key = isBearer(isBearer(.string.secret()).matching(.bearerToken))

  private static func isBearer(_ rule: Rule) -> Rule {
    rule.identified(as: "retell.get-phone-number.auth.bearer")
      .documented(.prose, at: "#/components/securitySchemes/api_key/description")
      .expecting("Bearer, one blank, then the key")
  }

  private static func requiresNumber(_ field: Field) -> Field {
    field.identified(as: "\(pathID).required")
      .documented(.schema, at: "\(operation)/parameters/0/required")
      .expecting("a phone_number in the path")
  }

  private static func requiresNumber(_ kind: Rule) -> Rule {
    kind.identified(as: "\(pathID).required")
      .documented(.schema, at: "\(operation)/parameters/0/required")
      .expecting("a phone_number in the path")
  }

  private static func requiresKey(_ field: Field) -> Field {
    field.identified(as: "retell.get-phone-number.auth.required")
      .documented(.schema, at: "#/security/0", "#/components/securitySchemes/api_key/scheme")
      .expecting("a request with an Authorization header")
  }

  private static func requiresKey(_ kind: Rule) -> Rule {
    kind.identified(as: "retell.get-phone-number.auth.required")
      .documented(.schema, at: "#/security/0", "#/components/securitySchemes/api_key/scheme")
      .expecting("a request with an Authorization header")
  }

  /// What is promised of the whole exchange: how the number is written in the address, and which
  /// answers there are.
  static let getPhoneNumberExchange = Rule.members {
    Field("request", .members { Field("url", encodedAddress).optional() }).optional()
  }
  .answering([200, 400, 401, 422, 500], as: "retell.get-phone-number.status.documented")
  .documented(.schema, at: "\(operation)/responses")
  .disputed(
    "a number that is not there is answered with 404", at: "Answers that were seen",
    in: liveAccount
  )
  .answeringJSON(
    with: [200, 400, 401, 422, 500], as: "retell.get-phone-number.content-type"
  )
  .documented(
    .schema, at: "\(operation)/responses/200/content", "#/components/responses/BadRequest/content")

  private static let encodedAddress = Rule.any.matching(.encodedPlus)
    .identified(as: "retell.get-phone-number.path.phone_number.percent-encoding")
    .severity(.warning)
    .documented(.public, at: "A report on numbers in the path", in: liveAccount)

  /// What the older page says about the request.
  static let olderGetPhoneNumberExchange = Rule.members {
    Field(
      "request",
      .members {
        Field(
          "header",
          .members {
            Field(
              "authorization",
              .any.secret().matching(.bearerToken)
                .identified(as: "retell.phone-number-older.auth.bearer")
                .documented(.prose, at: "the words about the header")
            ).optional()
          }
        ).optional()
        Field(
          "path",
          .members {
            Field(
              "phone_number",
              .any.personal().matching(.e164)
                .identified(as: "retell.phone-number-older.path.phone_number.e164")
                .severity(.warning).documented(.prose, at: "the words about phone_number")
            ).optional()
          }
        ).optional()
      }
    ).optional()
  }
}
