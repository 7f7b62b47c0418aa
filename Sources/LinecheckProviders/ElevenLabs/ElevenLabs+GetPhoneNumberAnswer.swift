import Linecheck

extension ElevenLabs {
  /// Status and media type of the answer, as a rule of the whole exchange.
  ///
  /// The page knows 200 and 422. 401 and 404 exist all the same, so that another status is worth a
  /// warning and no more; the media type is documented for 200 alone.
  static let getPhoneNumberAnswer = Rule.any
    .answering([200, 422], as: "elevenlabs.get-phone-number.status.documented")
    .documented(.schema, at: operation + "/responses")
    .answeringJSON(with: [200], as: "elevenlabs.get-phone-number.content-type")
    .documented(.schema, at: operation + "/responses/200/content")

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
}
