public import Linecheck

extension Retell {
  /// `POST /import-phone-number`: the body of the request.
  public static let importPhoneNumberRequest = Contract(
    "retell/import-phone-number/request", title: "Retell, Import Phone Number: the request body",
    document: importPhoneNumberPage, exchange: { importExchange }
  ) { importRequest }

  /// `POST /import-phone-number`: the 201 body.
  public static let importPhoneNumber201 = Contract(
    "retell/import-phone-number/201", title: "Retell, Import Phone Number: the 201 body",
    document: importPhoneNumberPage, exchange: { importEcho }, group: { noNesting(.imported) },
    concern: { forwarding }
  ) { importedPhoneNumberResponse }

  /// `POST /import-phone-number`: the 400 body.
  public static let importPhoneNumber400 = importError(400, "BadRequest")

  /// `POST /import-phone-number`: the 401 body.
  public static let importPhoneNumber401 = importError(401, "Unauthorized")

  /// `POST /import-phone-number`: the 500 body.
  public static let importPhoneNumber500 = importError(500, "InternalServerError")

  private static func importError(_ status: Int, _ response: String) -> Contract {
    Contract(
      "retell/import-phone-number/\(status)",
      title: "Retell, Import Phone Number: the \(status) body", document: importPhoneNumberPage
    ) { error("retell.import-error", named: response) }
  }
}
