import Linecheck

extension ElevenLabs {
  /// `GetPhoneNumberSIPTrunkResponseModel`: a number that a SIP trunk carries.
  static let trunkNumber = trunk {
    commonMembers
    provider
    Field("livekit_stack", livekitStack)
      .disputed(
        "examples of 2025-08 are without it", at: "Variants of a phone number", in: openAPICopy)
  }

  /// The same where it names no provider: `livekit_stack`, by which it is known then, is there.
  static let unnamedTrunkNumber = trunk {
    commonMembers
    Field("livekit_stack", livekitStack).optional()
  }

  private static func trunk(@FieldBuilder _ members: () -> [Field]) -> Rule {
    Rule.object {
      members()
      trunkMembers
    }
    .furtherMembers(.noted)
    .component(
      "elevenlabs.phone-number", at: "#/components/schemas/GetPhoneNumberSIPTrunkResponseModel",
      own: "body")
  }

  @FieldBuilder private static var trunkMembers: [Field] {
    Field(
      "provider_config",
      outboundTrunk.nullable()
        .equal(to: "outbound_trunk")
        .identified(as: "elevenlabs.phone-number.provider_config.alias").severity(.warning)
        .documented(
          .public,
          at: "#/components/schemas/GetPhoneNumberSIPTrunkResponseModel/properties/provider_config",
          in: openAPICopy
        )
        .help("provider_config is the older name of outbound_trunk")
    ).optional()
    Field("outbound_trunk", outboundTrunk.nullable()).optional()
    Field("inbound_trunk", inboundTrunk.nullable()).optional()
  }

  /// `LivekitStackType`: which machines carry the calls.
  private static let livekitStack = Rule.string.one(of: "standard", "static")
    .component(
      "elevenlabs.phone-number.livekit_stack", at: "#/components/schemas/LivekitStackType",
      own: nil)
}
