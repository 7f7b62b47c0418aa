import Linecheck

extension Vapi {
  private static let schema = "#/components/schemas/ByoPhoneNumber"

  /// A phone number in one of five variants, told apart by `provider`.
  static let phoneNumber = Rule.tagged(
    by: "provider",
    [
      "byo-phone-number": variant("byo-phone-number", "byo", "ByoPhoneNumber", byoNumber),
      "twilio": variant("twilio", "twilio", "TwilioPhoneNumber", twilioNumber),
      "vonage": variant("vonage", "vonage", "VonagePhoneNumber", vonageNumber),
      "vapi": variant("vapi", "vapi", "VapiPhoneNumber", vapiNumber),
      "telnyx": variant("telnyx", "telnyx", "TelnyxPhoneNumber", telnyxNumber),
    ],
    otherwise: notingNulls(.object { common(.string) }.furtherMembers(.allowed))
  )
  .identified(as: "vapi.phone-number.variant.known")
  .documented(.prose, at: "Response, five variants joined by OR", in: getPhoneNumberPage)
  .alsoDocumented(
    at: "\(getOperation)/responses/200/content/application~1json/schema/discriminator", in: openAPI
  )
  .component("vapi.phone-number", at: schema, own: "body", in: openAPI)

  private static func variant(
    _ provider: String, _ name: String, _ schema: String, _ own: [Field]
  ) -> Rule {
    let tag = Rule.string.one(of: .string(provider))
      .identified(as: "vapi.\(name).provider.const").covered(by: "vapi.phone-number.variant.known")
      .documented(
        .public, at: "#/components/schemas/\(schema)/properties/provider/enum", in: openAPI)
    var rule = Rule.object {
      common(tag)
      own
    }
    .furtherMembers(.noted).identified(as: "vapi.phone-number.unknown-property")
    .documented(.public, at: "\(Vapi.schema)/properties", in: openAPI)
    rule = notingNulls(rule)
    guard provider == "twilio" else { return rule }
    let isRedundant = Rule.all([
      .having("twilioAuthToken"), .any([.having("twilioApiKey"), .having("twilioApiSecret")]),
    ])
    return rule.excluding(isRedundant)
      .identified(as: "vapi.twilio.credentials.redundant").severity(.note)
      .documented(
        .public,
        at: "#/components/schemas/ImportTwilioPhoneNumberDTO/properties/twilioApiKey/description",
        in: openAPI
      )
      .expecting("a token, or a key with its secret")
      .saying("the key and its secret do nothing beside the token")
  }

  /// What all variants have in common; each member is optional but the first five.
  private static func common(_ provider: Rule) -> [Field] {
    Field.group("vapi.phone-number", at: schema) {
      Field("provider", provider).inEveryVariant()
      Field("id", identifier).inEveryVariant()
      Field("orgId", identifier).inEveryVariant()
      Field("createdAt", time).inEveryVariant()
      Field("updatedAt", updatedAt).inEveryVariant()
      Field(
        "status",
        .string.one(of: "active", "activating", "blocked").inEveryVariant("properties/status/enum")
      ).optional()
      Field("name", .string.length(...40).inEveryVariant("properties/name/maxLength")).optional()
      Field("assistantId", .string).optional()
      Field("workflowId", .string).optional()
      Field("squadId", .string).optional()
      Field("fallbackDestination", fallbackDestination).optional()
      Field("hooks", .array(of: hook)).optional()
      Field("server", server).optional()
    }
  }

  /// Real identifiers are UUIDs; only the parameter of the path has the format.
  private static let identifier = Rule.string
    .matching(.uuid).severity(.note)
    .documented(
      .implied, at: "\(getOperation)/parameters/0/schema/format", in: openAPI)

  /// A time as all schemas have it.
  static let time = Rule.string.matching(.dateTime).documented(.public, at: "format")

  private static let updatedAt =
    time
    .relating(.notBefore, to: "createdAt").named("not-before-created")
    .documented(
      .implied, at: "Response example, /updatedAt", "Response example, /createdAt",
      in: getPhoneNumberPage
    )
    .expecting("a time not before createdAt")

  private static let fallbackDestination = destination("vapi.phone-number.fallbackDestination.type")
    .unexpected(when: .any([.having("assistantId"), .having("squadId")]))
    .identified(as: "vapi.phone-number.fallback.unused").severity(.note)
    .documented(.public, at: "\(schema)/properties/fallbackDestination/description", in: openAPI)
    .expecting("a fallback that can be reached")
    .saying("the fallback acts only while neither assistantId nor squadId is set")
}

// The schemas of the five variants repeat what they have in common.

extension Field {
  /// Cites every variant for the constraint that the member be there.
  fileprivate func inEveryVariant() -> Field {
    documented(
      .public, at: "#/components/schemas/ByoPhoneNumber/required",
      "#/components/schemas/TwilioPhoneNumber/required",
      "#/components/schemas/VonagePhoneNumber/required",
      "#/components/schemas/VapiPhoneNumber/required",
      "#/components/schemas/TelnyxPhoneNumber/required", in: Vapi.openAPI)
  }
}

extension Rule {
  /// Cites every variant for the constraint before this call.
  fileprivate func inEveryVariant(_ place: String) -> Rule {
    documented(
      .public, at: "#/components/schemas/ByoPhoneNumber/\(place)",
      "#/components/schemas/TwilioPhoneNumber/\(place)",
      "#/components/schemas/VonagePhoneNumber/\(place)",
      "#/components/schemas/VapiPhoneNumber/\(place)",
      "#/components/schemas/TelnyxPhoneNumber/\(place)", in: Vapi.openAPI)
  }
}
