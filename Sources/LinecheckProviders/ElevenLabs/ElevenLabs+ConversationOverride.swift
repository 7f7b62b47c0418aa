import Linecheck

extension ElevenLabs {
  /// `ConversationConfigClientOverride`: what is different in this conversation.
  ///
  /// Each of it takes effect only where the agent's settings allow to override it.
  static let conversationOverride = Rule.object {
    Field("agent", agentOverride.nullable()).optional()
    Field("tts", voiceOverride.nullable()).optional()
    Field("turn", Rule.object.nullable()).optional()
    Field("conversation", Rule.object.nullable()).optional()
    Field("asr", Rule.object.nullable()).optional()
  }
  .component(
    "elevenlabs.webhook.initiation.response.override",
    at: "#/components/schemas/ConversationConfigClientOverride-Input", own: nil)

  /// `AgentConfigOverride`: what the agent says first, its language, and its prompt, which is an
  /// object around the text.
  private static let agentOverride = Rule.object {
    Field("prompt", prompt.nullable()).optional()
    Field("first_message", .string.nullable()).optional()
    Field("language", .string.nullable().plain()).optional()
  }
  .contents(
    of: "elevenlabs.webhook.initiation.response.override.agent",
    at: "#/components/schemas/AgentConfigOverride-Input")

  private static let prompt = Rule.object {
    Field(
      "prompt", Rule.string.documented(.public, at: sample, in: personalizationPage).nullable()
    ).optional()
  }
  .kind { $0.help("send an object with the member prompt, not the bare text") }

  /// `TTSConversationalConfigOverride`: the voice.
  private static let voiceOverride = Rule.object {
    Field("voice_id", .string.nullable().plain()).optional()
  }
  .contents(
    of: "elevenlabs.webhook.initiation.response.override.tts",
    at: "#/components/schemas/TTSConversationalConfigOverride")
}
