import Linecheck

extension ElevenLabs {
  /// `GetPhoneNumberTwilioResponseModel`: a number that Twilio carries.
  static let twilioNumber = Rule.object {
    commonMembers
    provider
  }
  .furtherMembers(.noted)
  .without("livekit_stack", "provider_config", "outbound_trunk", "inbound_trunk")
  .identified(as: "elevenlabs.phone-number.twilio.no-sip-members").severity(.warning)
  .documented(
    .implied, at: "properties",
    "#/components/schemas/GetPhoneNumberSIPTrunkResponseModel/properties"
  )
  .expecting("none of the members of a SIP trunk in a number of Twilio")
  .help("a number of a SIP trunk has the provider sip_trunk")
  .component(
    "elevenlabs.phone-number", at: "#/components/schemas/GetPhoneNumberTwilioResponseModel",
    own: "body")
}
