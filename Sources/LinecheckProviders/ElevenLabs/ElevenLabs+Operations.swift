public import Linecheck

extension ElevenLabs {
  /// The operation and the webhook that the contracts are about.
  ///
  /// The OpenAPI description of the page names no server; the head of the page does.
  public static let operations = [
    Operation(
      "elevenlabs/get-phone-number", title: "ElevenLabs, Get phone number", method: "GET",
      servers: ["https://api.elevenlabs.io"], path: "/v1/convai/phone-numbers/{phone_number_id}"),
    Operation(
      "elevenlabs/initiation-webhook", title: "ElevenLabs, conversation-initiation webhook",
      method: "POST"),
  ]
}
