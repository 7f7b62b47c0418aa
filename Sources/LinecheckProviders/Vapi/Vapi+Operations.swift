public import Linecheck

extension Vapi {
  /// The operations and webhooks that the contracts are about.
  public static let operations = [
    Operation(
      "vapi/get-phone-number", title: "Vapi, Get Phone Number", method: "GET",
      servers: ["https://api.vapi.ai", "https://api.eu.vapi.ai"], path: "/phone-number/{id}"),
    Operation("vapi/assistant-request", title: "Vapi, assistant-request message", method: "POST"),
  ]
}
