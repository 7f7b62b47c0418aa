import Linecheck

extension Retell {
  private static let operation = "#/paths/~1import-phone-number/post"
  private static let body = "\(operation)/requestBody/content/application~1json/schema"

  /// The body of Import Phone Number: a number of another carrier, and the trunk that leads to it.
  ///
  /// The check of the number's form is off unless `ignore_e164_validation` is sent as `false`: its
  /// documented default is true.
  static let importRequest = Rule.object {
    Field("phone_number", importedNumber)
    Field("termination_uri", terminationURI)
    Field("sip_trunk_auth_username", .string.personal()).optional()
    Field("sip_trunk_auth_password", .string.secret()).optional()
    Field("inbound_agents", importedAgents).optional()
    Field("outbound_agents", importedAgents).optional()
    Field(
      "nickname",
      .string.disputed(
        "the nickname of the answer may be null",
        at: "#/components/schemas/PhoneNumberResponse/properties/nickname/nullable")
    ).optional()
    Field("inbound_webhook_url", .string.nullable().matching(.httpURL).documented(.implied))
      .optional()
    Field("allowed_inbound_country_list", countries).optional()
    Field("allowed_outbound_country_list", countries).optional()
    Field(
      "ignore_e164_validation",
      Rule.boolean.documented(.schema, at: "type", "description")
        .help("send true or false, without quotes")
    ).optional()
    Field(
      "transport",
      .string.one(of: "TLS", "TCP", "UDP").documented(.prose)
        .disputed("the schema has any string", at: "type").nullable()
        .help("capitals; an absent transport means TCP")
    ).optional()
  }
  .furtherMembers(.noted)
  .without("sip_outbound_trunk_config", "phone_number_type")
  .identified(as: "retell.import-phone-number.request.unknown-property").severity(.warning)
  .documented(.schema, at: "\(body)/properties").expecting("a documented member")
  .help("this is a member of the answer; the service ignores it in a request")
  .component("retell.import-phone-number.request", at: body, own: "body")

  private static let checksForm = Rule.object { Field("ignore_e164_validation", .constant(false)) }

  private static let importedNumber = Rule.string.personal().length(1...)
    .matching(.e164).named("e164-conditional").only(when: checksForm)
    .documented(
      .prose, at: "\(body)/properties/ignore_e164_validation/description", "description"
    )
    .expecting("E.164 where ignore_e164_validation is false: +, then 2 to 15 digits")
    .matching(.e164).severity(.warning).only(when: .not(checksForm)).documented(.prose)
    .disputed(
      "the form is not checked unless the flag is false, and true is its default",
      at: "\(body)/properties/ignore_e164_validation/description"
    )
    .help(
      "accepted while ignore_e164_validation is true or absent; the page asks for E.164 all the same"
    )

  private static let terminationURI = Rule.string.matching(.twilioTermination)
    .severity(.warning).documented(.prose)
    .disputed(
      "localized addresses have an edge before twilio.com", at: "Termination URI, Localized URIs",
      in: twilioTrunking)

  private static let importedAgents = agents(
    agentWeight("retell.import-agent-weight", importPhoneNumberPage, hasTags: true)
  ) { contradicted($0.documented(.prose)) }

  private static let countries = Rule.array(
    of: .string.matching(.countryCode).documented(.prose, at: "../description")
  ).nullable()

  /// What is promised of the whole exchange of an import.
  static let importExchange = Rule.members {
    Field(
      "request",
      .members {
        Field("header", .members { Field("authorization", importKey).optional() }).optional()
        Field("body", .any).identified(as: "retell.import-phone-number.request.body.required")
          .documented(.schema, at: "\(operation)/requestBody/required")
          .expecting("a request with a body")
      }
    ).optional()
  }
  .sendingJSON(as: "retell.import-phone-number.request.content-type")
  .documented(.schema, at: "\(operation)/requestBody/content")
  .answering(
    [201, 400, 401, 500], as: "retell.import-phone-number.request.status.documented"
  )
  .documented(.schema, at: "\(operation)/responses")

  private static let importKey = Rule.any.secret().matching(.bearerToken)
    .identified(as: "retell.import-phone-number.request.auth.bearer")
    .documented(.prose, at: "#/components/securitySchemes/api_key/description")
}
