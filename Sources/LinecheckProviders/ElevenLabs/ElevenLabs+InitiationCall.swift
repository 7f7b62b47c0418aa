import Linecheck

extension ElevenLabs {
  /// The call that came in.
  static let initiationCall = Rule.object {
    Field("caller_id", number).onThePage()
    Field("agent_id", Rule.string.onThePage()).onThePage()
    Field("called_number", number).onThePage()
    Field("call_sid", callSID).onThePage()
  }
  .kind { $0.onThePage() }
  .component("elevenlabs.webhook.initiation.request", at: "#", own: "body")

  /// A caller who withholds the number, or a SIP user, may have none in E.164.
  private static let number = Rule.string.personal().onThePage()
    .matching(.e164).documented(.implied, at: parameterTable)

  private static let callSID = Rule.string.onThePage()
    .matching(.callID).severity(.warning)
    .documented(.public, at: "Call properties, Sid", in: twilioCallPage)

  fileprivate static let parameterTable = "Implement the webhook endpoint to receive Twilio data"
}

extension Rule {
  fileprivate func onThePage() -> Rule { documented(.public, at: ElevenLabs.parameterTable) }
}

extension Field {
  fileprivate func onThePage() -> Field { documented(.public, at: ElevenLabs.parameterTable) }
}
