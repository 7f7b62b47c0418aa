import Linecheck

extension ElevenLabs {
  /// Status and media type of the answer, as a rule of the whole exchange.
  ///
  /// The page knows 200 and 422. 401 and 404 exist all the same, so that another status is worth a
  /// warning and no more; the media type is documented for 200 alone.
  static let getPhoneNumberAnswer = Rule.any
    .excluding(answer { Field("status", .not(.any.one(of: 200, 422))) }, blaming: "response/status")
    .identified(as: "elevenlabs.get-phone-number.status.documented").severity(.warning)
    .documented(.schema, at: operation + "/responses")
    .expecting("status 200 or 422").saying("the page does not document this status")
    .excluding(
      answer {
        Field("status", .constant(200))
        Field("header", .object { Field("content-type", .not(.string.matching(.jsonMediaType))) })
      },
      blaming: "response/header/content-type"
    )
    .identified(as: "elevenlabs.get-phone-number.content-type")
    .documented(.schema, at: operation + "/responses/200/content")
    .expecting("application/json for status 200").saying("the answer is not application/json")

  /// The number that was asked for is the one that comes, as a rule of the whole exchange.
  static let requestedNumber = Rule.any
    .pairing("response/body/phone_number_id", .equals, with: "request/path/phone_number_id")
    .identified(as: "elevenlabs.phone-number.phone_number_id.matches-path")
    .documented(
      .implied,
      at:
        "#/components/schemas/GetPhoneNumberTwilioResponseModel/properties/phone_number_id/description"
    )
    .expecting("the id that the path asks for")
    .saying("the answer is about another number than the request")

  private static func answer(@FieldBuilder _ fields: () -> [Field]) -> Rule {
    let response = Rule.object { fields() }
    return .object { Field("response", response) }
  }
}
