import Linecheck

extension ElevenLabs {
  /// `ConversationInitiationClientDataRequest`: what the agent knows at the start of the call.
  ///
  /// The schema has no `type`, which every example of the page has: a warning where it is absent.
  static let initiationData = Rule.object {
    Field(
      "type",
      .any.one(of: "conversation_initiation_client_data").named("const")
        .documented(.public, at: sample, in: personalizationPage)
    )
    .named("present").documented(.implied, at: sample, in: personalizationPage)
    Field("dynamic_variables", dynamicVariables)
      .documented(.public, at: sample, in: personalizationPage)
    Field("conversation_config_override", conversationOverride).optional()
    Field("custom_llm_extra_body", .object.furtherMembers(.allowed)).optional()
    Field("user_id", .string.nullable().personal()).optional()
    Field("branch_id", .string.nullable()).optional()
    Field("environment", .string.nullable()).optional()
    Field("source_info", sourceInfo).optional()
  }
  .component(
    "elevenlabs.webhook.initiation.response",
    at: "#/components/schemas/ConversationInitiationClientDataRequest-Input", own: "body",
    in: openAPICopy)

  static let sample = "Return conversation initiation client data"

  /// The agent's own variables; those that begin with `secret__` stay out of the model's sight.
  private static let dynamicVariables = Rule.object
    .furtherMembers(
      .ruled(
        Rule.one(.string, .number, .boolean)
          .kind { $0.documented(.public, at: "Supported types", in: variablesPage) })
    )
    .names(
      .any.matching(.variableName)
        .documented(.public, at: "System dynamic variables", in: variablesPage))

  /// `ConversationInitiationSourceInfo`: what started the conversation.
  private static let sourceInfo = Rule.object {
    Field("source", source).optional()
    Field("version", version).optional()
  }
  .nullable()
  .kind(describedAsSource)
  .contents(
    of: "elevenlabs.webhook.initiation.response.source_info",
    at: "#/components/schemas/ConversationInitiationSourceInfo")

  private static let source = describedAsSource(.enumeration(initiationSources))
    .kind(describedAsSource).nullable()

  private static func describedAsSource(_ rule: Rule) -> Rule {
    rule.identified(as: "elevenlabs.webhook.initiation.response.source_info.source.enum")
      .documented(.public, at: "#/components/schemas/ConversationInitiationSource/enum")
      .expecting("one of the documented sources, such as twilio or sip_trunk, or null")
  }

  private static let version = Rule.string
    .identified(as: "elevenlabs.webhook.initiation.response.source_info.version.max-length")
    .documented(.public, at: "maxLength")
    .expecting("a string of at most 50 characters, or null")
    .length(...50).nullable().plain()
}
