public import Linecheck

extension Vapi {
  /// `GET /phone-number/{id}`: path and headers of the request, status and media type of the answer.
  public static let getPhoneNumberParameters = Contract(
    "vapi/get-phone-number/parameters", title: "Vapi, Get Phone Number: the request",
    document: getPhoneNumberPage, exchange: { getPhoneNumberExchange }
  ) { getPhoneNumberRequest }

  /// `GET /phone-number/{id}`: the 200 body.
  public static let getPhoneNumber200 = Contract(
    "vapi/get-phone-number/200", title: "Vapi, Get Phone Number: the 200 body",
    document: getPhoneNumberPage, exchange: { requestedNumber }
  ) { phoneNumber }

  /// `GET /phone-number/{id}`: the 400 body, which no page documents.
  public static let getPhoneNumber400 = getPhoneNumberError(400)

  /// `GET /phone-number/{id}`: the 401 body, which no page documents.
  public static let getPhoneNumber401 = getPhoneNumberError(401)

  private static func getPhoneNumberError(_ status: Int) -> Contract {
    Contract(
      "vapi/get-phone-number/\(status)", title: "Vapi, Get Phone Number: the \(status) body",
      document: supportThreads, exchange: { errorExchange }
    ) { errorResponse }
  }
}
