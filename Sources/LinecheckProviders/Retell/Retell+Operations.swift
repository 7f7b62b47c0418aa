public import Linecheck

extension Retell {
  private static let server = "https://api.retellai.com"

  /// The operations and webhooks that the contracts are about.
  public static let operations = [
    Operation(
      "retell/get-phone-number", title: "Retell, Get Phone Number", method: "GET",
      servers: [server], path: "/get-phone-number/{phone_number}"),
    Operation(
      "retell/import-phone-number", title: "Retell, Import Phone Number", method: "POST",
      servers: [server], path: "/import-phone-number"),
    Operation(
      "retell/inbound-call-webhook", title: "Retell, inbound call webhook", method: "POST"),
    Operation("retell/inbound-sms-webhook", title: "Retell, inbound SMS webhook", method: "POST"),
  ]
}
