public import Linecheck

extension ElevenLabs {
  /// `GET /v1/convai/phone-numbers/{phone_number_id}`: the path and the headers of the request.
  public static let getPhoneNumberParameters = Contract(
    "elevenlabs/get-phone-number/parameters",
    title: "ElevenLabs, Get phone number: the parameters", document: getPhoneNumberPage,
    exchange: { getPhoneNumberAnswer }
  ) { getPhoneNumberRequest }

  /// `GET /v1/convai/phone-numbers/{phone_number_id}`: the 200 body.
  public static let getPhoneNumber200 = Contract(
    "elevenlabs/get-phone-number/200", title: "ElevenLabs, Get phone number: the 200 body",
    document: getPhoneNumberPage, exchange: { requestedNumber }
  ) { phoneNumber }

  /// `GET /v1/convai/phone-numbers/{phone_number_id}`: the 422 body.
  ///
  /// The page leaves its content empty, so that by the page anything is right; the rules are those
  /// of the provider's newer description.
  public static let getPhoneNumber422 = Contract(
    "elevenlabs/get-phone-number/422", title: "ElevenLabs, Get phone number: the 422 body",
    document: getPhoneNumberPage
  ) { validationErrors }
}
