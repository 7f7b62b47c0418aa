import Linecheck

extension Retell {
  private static let operation = "#/paths/~1get-phone-number~1{phone_number}/get"

  /// The parameters of Get Phone Number, and the key that every request carries.
  static let getPhoneNumberRequest = Rule.members {
    Field(
      "path",
      .members {
        Field(
          "phone_number",
          .string.personal().length(1...)
            .matching(.e164).severity(.warning).documented(.prose, at: "../description")
            .help("only a custom number that was imported without the check has another form")
        )
        .documented(.schema, at: "\(operation)/parameters/0/required")
      }
      .component(
        "retell.get-phone-number.path", at: "\(operation)/parameters/0/schema", own: nil)
    )
    .identified(as: "retell.get-phone-number.path.phone_number.required")
    .documented(.schema, at: "\(operation)/parameters/0/required")
    .expecting("an object with phone_number")
    Field(
      "header",
      .members {
        Field(
          "authorization",
          .any.secret().matching(.bearerToken).identified(as: "retell.get-phone-number.auth.bearer")
            .documented(.prose, at: "#/components/securitySchemes/api_key/description")
        )
        .identified(as: "retell.get-phone-number.auth.required")
        .documented(
          .schema, at: "#/security/0", "#/components/securitySchemes/api_key/scheme"
        )
        .expecting("a request with an Authorization header")
      }
    )
    .identified(as: "retell.get-phone-number.auth.required")
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
