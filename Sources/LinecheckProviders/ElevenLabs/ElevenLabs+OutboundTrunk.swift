import Linecheck

extension ElevenLabs {
  /// `GetPhoneNumberOutboundSIPTrunkConfigResponseModel`: where calls to the outside are sent.
  static let outboundTrunk = Rule.object {
    Field("address", address)
    Field("transport", transport)
    Field("media_encryption", mediaEncryption("elevenlabs.outbound-trunk"))
    Field("headers", .object.furtherMembers(.ruled(.string))).optional()
    Field("has_auth_credentials", .boolean)
    Field("username", trunkUsername).optional()
    Field("has_outbound_trunk", .boolean).optional()
  }
  .contents(
    of: "elevenlabs.outbound-trunk",
    at: "#/components/schemas/GetPhoneNumberOutboundSIPTrunkConfigResponseModel")

  /// The page is silent on ports, which SIP practice has: a port is worth a warning.
  private static let address = Rule.string
    .matching(.hostOrAddress).documented(.prose)
    .softer(.warning, where: .string.matching(.hostOrAddressWithPort))

  /// `SIPTrunkTransportEnum`: small letters, other than Retell's, and `auto` beside them.
  private static let transport = Rule.string.one(of: "auto", "udp", "tcp", "tls")
    .disputed("UDP is not available at present", at: "Transport protocols", in: trunkGuide)
    .help("small letters: auto, udp, tcp, tls")
    .component(
      "elevenlabs.outbound-trunk.transport", at: "#/components/schemas/SIPTrunkTransportEnum",
      own: nil)

  /// `SIPMediaEncryptionEnum`: whether the sound is encrypted.
  static func mediaEncryption(_ trunk: String) -> Rule {
    .string.one(of: "disabled", "allowed", "required")
      .component(
        trunk + ".media_encryption", at: "#/components/schemas/SIPMediaEncryptionEnum", own: nil)
  }

  /// The name that a trunk signs in with, where it does.
  static let trunkUsername = Rule.string.nullable().personal()
    .unexpected(when: .object { Field("has_auth_credentials", .constant(false)) })
    .named("without-credentials").documented(.implied, at: "description")
    .expecting("no username while has_auth_credentials is false")
    .saying("a username stands here although has_auth_credentials is false")
}
