import Linecheck

extension ElevenLabs {
  /// `GetPhoneNumberInboundSIPTrunkConfigResponseModel`: who may call in through the trunk.
  ///
  /// `allowed_numbers` must be there even where it is null, which means that any number may call.
  static let inboundTrunk = Rule.object {
    Field("allowed_addresses", .array(of: allowedAddress))
    Field("allowed_numbers", Rule.array(of: allowedNumber).nullable())
    Field("media_encryption", mediaEncryption("elevenlabs.inbound-trunk"))
    Field("has_auth_credentials", .boolean)
    Field("username", trunkUsername).optional()
    Field("remote_domains", Rule.array(of: remoteDomain).nullable()).optional()
  }
  .contents(
    of: "elevenlabs.inbound-trunk",
    at: "#/components/schemas/GetPhoneNumberInboundSIPTrunkConfigResponseModel")

  /// Bits behind the prefix of a block may be set: LiveKit, which carries the calls, masks them. A
  /// zone says something only to the host that has it.
  private static let allowedAddress = Rule.string.plain()
    .matching(.addressOrBlock).documented(.prose, at: "../description")
    .softer(.warning, where: .string.matching(.zonedAddressOrBlock))

  private static let allowedNumber = Rule.string.personal()
    .matching(.phoneNumber).documented(.implied, at: "../description")
    .help("write the number in E.164: +, country code, number")

  /// Wildcards are what certificates have, and the page speaks of domains: a warning.
  private static let remoteDomain = Rule.string
    .matching(.hostName).named("domain").documented(.prose, at: "../description")
    .expecting("a domain name").help("write the domain alone, without a scheme or a wildcard")
    .softer(.warning, where: .string.matching(.wildcardDomain))
}
