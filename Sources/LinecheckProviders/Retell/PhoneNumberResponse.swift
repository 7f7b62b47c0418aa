import Linecheck

extension Retell {
  /// `PhoneNumberResponse`: a phone number with its agents, webhooks and trunk.
  static let phoneNumberResponse = Rule.object {
    Field("phone_number", phoneNumber)
    Field("phone_number_type", .string.one(of: "retell-twilio", "retell-telnyx", "custom"))
    Field("phone_number_pretty", prettyNumber).optional()
    Field("allowed_inbound_country_list", countryList).optional()
    Field("allowed_outbound_country_list", countryList).optional()
    Field("area_code", areaCode).optional()
    Field("inbound_agents", weightedAgents).optional()
    Field("outbound_agents", weightedAgents).optional()
    Field("inbound_sms_agents", weightedAgents).optional()
    Field("outbound_sms_agents", weightedAgents).optional()
    Field("nickname", .string.nullable()).optional()
    Field("inbound_webhook_url", webhookURL).optional()
    Field("inbound_sms_webhook_url", webhookURL).optional()
    Field("last_modification_timestamp", lastModification)
    Field("sip_outbound_trunk_config", sipOutboundTrunk).optional()
    Field("fallback_number", fallbackNumber).optional()
  }
  .furtherMembers(.noted)
  .without(
    "inbound_agent_id", "outbound_agent_id", "inbound_agent_version", "outbound_agent_version",
    "inbound_sms_agent_id", "outbound_sms_agent_id", "inbound_sms_agent_version",
    "outbound_sms_agent_version"
  )
  .named("legacy-field").severity(.warning)
  .documented(.public, at: "Agent members withdrawn on 2026-04-21", in: deprecationNotice)
  .expecting("none of the agent members that were withdrawn on 2026-04-21")
  .help(
    "the lists of weighted agents took their place; an older client or fixture is the usual cause"
  )
  .component("retell.phone-number", at: "#/components/schemas/PhoneNumberResponse", own: "body")

  private static let phoneNumber = Rule.string.personal()
    .matching(.e164).documented(.prose)
    .softer(
      .warning,
      when: .object { Field("phone_number_type", .constant("custom")) })

  private static let prettyNumber = Rule.string.personal()
    .sameDigits(as: "phone_number").named("digits")
    .documented(.implied, at: "description", "example")

  private static let countryList = Rule.array(
    of: .string.matching(.countryCode).documented(.prose, at: "../description")
  ).nullable()

  private static let areaCode = Rule.integer
    .within(100...999).named("three-digits").documented(.prose)
    .expecting("an integer of three digits")
    .matching(.areaCode).severity(.warning).documented(.prose)
    .relating(.areaCode, to: "phone_number").named("matches-number")
    .documented(
      .implied, at: "example",
      "#/components/schemas/PhoneNumberResponse/properties/phone_number/example")

  private static let webhookURL = Rule.string.nullable()
    .matching(.httpURL).documented(.implied)

  private static let lastModification = Rule.integer
    .matching(.unixMilliseconds).severity(.warning).documented(.prose)

  private static let sipOutboundTrunk = Rule.object {
    Field("termination_uri", .string.nullable()).optional()
    Field("auth_username", .string.nullable().personal()).optional()
    Field(
      "transport",
      .string.one(of: "TLS", "TCP", "UDP").documented(.prose).nullable()
        .help("capitals; an absent transport means TCP")
    ).optional()
  }.nullable()

  private static let fallbackNumber = Rule.string.nullable().personal()
    .matching(.e164).documented(.implied)
    .relating(.differsInDigits, to: "phone_number").named("not-self").documented(.prose)
    .expecting("another number than phone_number")
    .help("calls that cannot be taken would come back to this number")
}
