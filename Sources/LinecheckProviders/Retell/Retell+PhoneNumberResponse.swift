import Linecheck

extension Retell {
  /// `PhoneNumberResponse`: a phone number with its agents, webhooks and trunk.
  static let phoneNumberResponse = phoneNumber(.current) {}
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

  /// `PhoneNumberResponse` as the older page has it: agents are bound by id and version, too.
  static let olderPhoneNumberResponse = phoneNumber(.older) {
    let edition = PhoneNumberEdition.older
    Field("inbound_agent_id", edition.said(of: "inbound_agent_id", .string.nullable())).optional()
    Field("outbound_agent_id", edition.said(of: "outbound_agent_id", .string.nullable())).optional()
    Field("inbound_agent_version", .integer.nullable()).optional()
    Field("outbound_agent_version", .integer.nullable()).optional()
  }

  /// `PhoneNumberResponse` as the page of the import has it: of a number that was brought along, and
  /// without the password that came with it.
  static let importedPhoneNumberResponse = phoneNumber(.imported) {
    unexpectedPassword("sip_trunk_auth_password")
  }

  /// What all descriptions of a phone number have in common, in the order of the page.
  private static func phoneNumber(
    _ edition: PhoneNumberEdition, @FieldBuilder _ further: () -> [Field]
  ) -> Rule {
    Rule.object {
      Field("phone_number", number(edition))
      Field("phone_number_type", numberType(edition))
      Field("phone_number_pretty", prettyNumber(edition)).optional()
      further()
      Field("allowed_inbound_country_list", countryList(edition, "allowed_inbound_country_list"))
        .optional()
      Field("allowed_outbound_country_list", countryList(edition, "allowed_outbound_country_list"))
        .optional()
      Field("area_code", areaCode(edition)).optional()
      for list in [
        "inbound_agents", "outbound_agents", "inbound_sms_agents", "outbound_sms_agents",
      ] {
        Field(list, weightedAgents(edition, list)).optional()
      }
      Field("nickname", .string.nullable()).optional()
      Field("inbound_webhook_url", webhookURL(edition, "inbound_webhook_url")).optional()
      Field("inbound_sms_webhook_url", webhookURL(edition, "inbound_sms_webhook_url")).optional()
      Field("last_modification_timestamp", lastModification(edition))
      Field("sip_outbound_trunk_config", sipOutboundTrunk(edition)).optional()
      Field("fallback_number", fallbackNumber(edition)).optional()
    }
    .component(
      edition.id, at: "#/components/schemas/PhoneNumberResponse", own: "body",
      in: edition.document)
  }

  private static func number(_ edition: PhoneNumberEdition) -> Rule {
    edition.said(of: "phone_number", .string.personal().matching(.e164))
      .softer(.warning, when: .object { Field("phone_number_type", .constant("custom")) })
  }

  private static func numberType(_ edition: PhoneNumberEdition) -> Rule {
    let type = Rule.string.plain().one(of: "retell-twilio", "retell-telnyx", "custom")
    if edition.text != nil { return edition.said(of: "phone_number_type", type) }
    guard edition.id == PhoneNumberEdition.imported.id else { return type }
    return type.check("type-custom", expecting: "\"custom\", the type of imported numbers") {
      $0.string == "custom"
    }
    .identified(as: "retell.import-phone-number.echo.type-custom").documented(.implied, at: "enum")
  }

  private static func prettyNumber(_ edition: PhoneNumberEdition) -> Rule {
    let pretty = Rule.string.personal().sameDigits(as: "phone_number").named("digits")
    return edition.text == nil
      ? pretty.documented(.implied, at: "description", "example")
        .disputed("the country code is left out", at: "Answers that were seen", in: liveAccount)
      : edition.shown(by: "phone_number_pretty", pretty)
  }

  private static func countryList(_ edition: PhoneNumberEdition, _ member: String) -> Rule {
    let code = Rule.string.matching(.countryCode)
    return Rule.array(
      of: edition.text == nil
        ? code.documented(.prose, at: "../description") : edition.said(of: member, code)
    ).nullable()
  }

  private static func areaCode(_ edition: PhoneNumberEdition) -> Rule {
    let kind = edition.text == nil ? Rule.integer : edition.said(of: "area_code", .integer)
    let digits = edition.said(
      of: "area_code",
      kind.within(100...999).named("three-digits").expecting("an integer of three digits"))
    let plan = edition.said(of: "area_code", digits.matching(.areaCode).severity(.warning))
    let related = plan.relating(.areaCode, to: "phone_number").named("matches-number")
    return edition.text == nil
      ? related.documented(
        .implied, at: "example",
        "#/components/schemas/PhoneNumberResponse/properties/phone_number/example")
      : edition.shown(by: "area_code", related)
  }

  private static func webhookURL(_ edition: PhoneNumberEdition, _ member: String) -> Rule {
    edition.shown(by: member, .string.nullable().matching(.httpURL))
  }

  private static func lastModification(_ edition: PhoneNumberEdition) -> Rule {
    edition.said(
      of: "last_modification_timestamp",
      .integer.matching(.unixMilliseconds).severity(.warning))
  }

  private static func sipOutboundTrunk(_ edition: PhoneNumberEdition) -> Rule {
    let transport = Rule.string.one(of: "TLS", "TCP", "UDP")
    return Rule.object {
      Field("termination_uri", .string.nullable()).optional()
      Field("auth_username", .string.nullable().personal()).optional()
      Field(
        "transport",
        (edition.text == nil
          ? transport.documented(.prose).disputed("the schema has any string", at: "type")
          : transport.documented(.public, at: "description"))
          .nullable().help("capitals; an absent transport means TCP")
      ).optional()
      if edition.id == PhoneNumberEdition.imported.id {
        unexpectedPassword("sip_trunk_auth_password")
        unexpectedPassword("auth_password")
      }
    }.nullable()
  }

  private static func fallbackNumber(_ edition: PhoneNumberEdition) -> Rule {
    let form = edition.shown(
      by: "fallback_number", .string.nullable().personal().matching(.e164))
    return edition.said(
      of: "fallback_number",
      form.relating(.differsInDigits, to: "phone_number").named("not-self")
    )
    .expecting("another number than phone_number")
    .help("calls that cannot be taken would come back to this number")
  }
}
