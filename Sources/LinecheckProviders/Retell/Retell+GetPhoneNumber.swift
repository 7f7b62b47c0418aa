public import Linecheck

extension Retell {
  /// `GET /get-phone-number/{phone_number}`: path and headers of the request, the address as it was
  /// sent, status and media type of the answer.
  public static let getPhoneNumberParameters = Contract(
    "retell/get-phone-number/parameters", title: "Retell, Get Phone Number: the request",
    document: getPhoneNumberPage, exchange: { getPhoneNumberExchange }
  ) { getPhoneNumberRequest }

  /// `GET /get-phone-number/{phone_number}`: the 200 body.
  public static let getPhoneNumber200 = Contract(
    "retell/get-phone-number/200", title: "Retell, Get Phone Number: the 200 body",
    document: getPhoneNumberPage, group: { noNesting(.current) }, concern: { forwarding }
  ) { phoneNumberResponse }

  /// `GET /get-phone-number/{phone_number}`: the 200 body of the older page, of February 2026.
  public static let olderGetPhoneNumber200 = Contract(
    "retell/get-phone-number/200@2026-02",
    title: "Retell, Get Phone Number: the 200 body, edition of 2026-02",
    document: olderGetPhoneNumberPage, exchange: { olderGetPhoneNumberExchange },
    group: { noNesting(.older) }, concern: { forwarding }
  ) { olderPhoneNumberResponse }

  /// `GET /get-phone-number/{phone_number}`: the 400 body.
  public static let getPhoneNumber400 = getPhoneNumberError(400, "BadRequest")

  /// `GET /get-phone-number/{phone_number}`: the 401 body.
  public static let getPhoneNumber401 = getPhoneNumberError(401, "Unauthorized")

  /// `GET /get-phone-number/{phone_number}`: the 422 body.
  public static let getPhoneNumber422 = getPhoneNumberError(422, "UnprocessableContent")

  /// `GET /get-phone-number/{phone_number}`: the 500 body.
  public static let getPhoneNumber500 = getPhoneNumberError(500, "InternalServerError")

  private static func getPhoneNumberError(_ status: Int, _ response: String) -> Contract {
    Contract(
      "retell/get-phone-number/\(status)",
      title: "Retell, Get Phone Number: the \(status) body", document: getPhoneNumberPage
    ) { error("retell.error", named: response) }
  }
}
