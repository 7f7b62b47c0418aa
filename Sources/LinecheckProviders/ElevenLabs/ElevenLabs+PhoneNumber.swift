import Linecheck

extension ElevenLabs {
  /// `conversational_ai_phone_numbers_get_Response_200`: a number of Twilio or of a SIP trunk.
  ///
  /// The page writes its enumerations as lists of objects (`value: twilio`), which read to the letter
  /// refuse every body: the strings in them are meant. It has no discriminator either, and a body
  /// of a SIP trunk that names no provider would fit both shapes, since nothing forbids further
  /// members in Twilio's: `provider` decides, and where it is absent `livekit_stack` does.
  static let phoneNumber = Rule.tagged(
    by: "provider", ["twilio": twilioNumber, "sip_trunk": trunkNumber],
    otherwise: .when(.containing("provider"), then: numberOfAnotherProvider, else: unnamedNumber)
  )
  .identified(as: "elevenlabs.phone-number.provider.enum")
  .documented(
    .schema, at: "#/components/schemas/GetPhoneNumberTwilioResponseModel/properties/provider/enum",
    "#/components/schemas/GetPhoneNumberSIPTrunkResponseModel/properties/provider/enum"
  )
  .expecting("twilio or sip_trunk")
  .disputed(
    "to the letter these are objects with a value, which no string equals",
    at: "#/components/schemas/GetPhoneNumberTwilioResponseModel/properties/provider/enum"
  )
  .disputed(
    "later editions have a third variant, exotel", at: "Variants of a phone number",
    in: openAPICopy
  )
  .component("elevenlabs.phone-number", at: root, own: "body")

  private static let root = "#/components/schemas/conversational_ai_phone_numbers_get_Response_200"

  /// Without `provider`, a body with `livekit_stack` fits both shapes and is read as a SIP trunk's.
  /// One that fitted neither would be an error; this comes from what the page leaves out: a warning.
  private static let unnamedNumber = Rule.when(
    .containing("livekit_stack"), then: unnamedTrunkNumber, else: numberOfAnotherProvider
  )
  .excluding(.containing("livekit_stack"))
  .identified(as: "elevenlabs.phone-number.variant.exactly-one")
  .severity(.warning)
  .documented(.schema, at: root + "/oneOf")
  .expecting("a body that fits exactly one of the shapes of Twilio and of a SIP trunk")
  .saying("without provider nothing names the shape; with livekit_stack it is read as a SIP trunk")
  .help("send provider: sip_trunk")

  /// Where no shape is chosen, what both have in common is judged; the members of a trunk are known
  /// then, and nothing is said of them.
  private static let numberOfAnotherProvider = Rule.object {
    commonMembers
    provider
    for name in ["livekit_stack", "provider_config", "outbound_trunk", "inbound_trunk"] {
      Field(name, .any).optional()
    }
  }
  .furtherMembers(.noted)
  .component(
    "elevenlabs.phone-number", at: "#/components/schemas/GetPhoneNumberTwilioResponseModel",
    own: "body")

  /// What the two shapes have in common. An absent `supports_…` means true.
  static let commonMembers: [Field] = [
    Field(
      "phone_number",
      .string.matching(.e164).severity(.warning)
        .documented(.public, at: "Enter basic configuration", in: trunkGuide)),
    Field("label", .string),
    Field("supports_inbound", .boolean).optional(),
    Field("supports_outbound", .boolean).optional(),
    Field("phone_number_id", .string),
    Field("assigned_agent", assignedAgent.nullable()).optional(),
  ]

  /// Who carries the number. A body that is known by another member needs it no less, and is told so
  /// by the rule of the union.
  static let provider = Field("provider", .string)
    .named("present").severity(.warning)
    .documented(
      .public,
      at: operation + "/responses/200/content/application~1json/schema/discriminator",
      in: openAPICopy
    )
    .help("live bodies always name it")

  /// `PhoneNumberAgentInfo`: the agent that answers.
  private static let assignedAgent = Rule.object {
    Field("agent_id", .string)
    Field("agent_name", .string)
  }
  .contents(
    of: "elevenlabs.phone-number.assigned_agent", at: "#/components/schemas/PhoneNumberAgentInfo")
}
