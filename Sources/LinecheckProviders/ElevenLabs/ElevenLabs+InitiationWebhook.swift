public import Linecheck

extension ElevenLabs {
  /// The webhook at the start of an incoming call: what ElevenLabs sends.
  ///
  /// It has no signature; who configures it may have secrets sent in headers.
  public static let initiationRequest = Contract(
    "elevenlabs/initiation-webhook/request",
    title: "ElevenLabs, conversation-initiation webhook: the request",
    document: personalizationPage
  ) { initiationCall }

  /// The webhook at the start of an incoming call: what the server answers.
  public static let initiationResponse = Contract(
    "elevenlabs/initiation-webhook/response",
    title: "ElevenLabs, conversation-initiation webhook: the response",
    document: personalizationPage
  ) { initiationData }
}
