public import Linecheck

/// The contracts of Retell's phone-number API and of its inbound webhooks.
public enum Retell {
  /// The page of Get Phone Number, current edition.
  public static let getPhoneNumberPage = SourceDocument(
    title: "Retell API, Get Phone Number",
    url: "https://docs.retellai.com/api-references/get-phone-number")

  /// The page of Get Phone Number as it was in February 2026, of which the words are known and not
  /// the schema.
  public static let olderGetPhoneNumberPage = SourceDocument(
    title: "Retell API, Get Phone Number",
    url: "https://docs.retellai.com/api-references/get-phone-number", edition: "2026-02")

  /// The OpenAPI description of that time, in a public copy.
  static let olderOpenAPI = SourceDocument(
    title: "Retell OpenAPI (copy by tryAGI/RetellAI, 2026-04-01)",
    url: "https://github.com/tryAGI/RetellAI", edition: "2026-04-01", basis: .public)

  /// The page of Import Phone Number.
  public static let importPhoneNumberPage = SourceDocument(
    title: "Retell API, Import Phone Number",
    url: "https://docs.retellai.com/api-references/import-phone-number", edition: "2026-05")

  /// The page about both inbound webhooks.
  public static let inboundWebhookPage = SourceDocument(
    title: "Retell, Inbound call and SMS webhook",
    url: "https://docs.retellai.com/features/inbound-call-webhook", basis: .public)

  /// The page about the signature of webhooks.
  static let securePage = SourceDocument(
    title: "Retell, Secure the webhook",
    url: "https://docs.retellai.com/features/secure-webhook", basis: .public)

  /// The page about the variables of a call.
  static let dynamicVariablesPage = SourceDocument(
    title: "Retell, Dynamic variables",
    url: "https://docs.retellai.com/build/dynamic-variables", basis: .public)

  /// The provider's SDK for Python, whose field texts are newer than some pages.
  static let sdk = SourceDocument(
    title: "Retell Python SDK 6.2.13", url: "https://github.com/RetellAI/retell-python-sdk",
    basis: .public)

  /// What was seen of a live account.
  static let liveAccount = SourceDocument(
    title: "Report from a live Retell account", url: "https://docs.retellai.com", basis: .public)

  /// The notice about the agent members that were withdrawn.
  static let deprecationNotice = SourceDocument(
    title: "Retell deprecation notice of 2026-03-31", url: "https://docs.retellai.com",
    edition: "2026-03-31")

  /// Twilio's description of its SIP trunks.
  static let twilioTrunking = SourceDocument(
    title: "Twilio, Elastic SIP Trunking",
    url: "https://www.twilio.com/docs/sip-trunking", basis: .public)

  /// All contracts, in the order of their ids.
  public static let contracts = [
    getPhoneNumber200, olderGetPhoneNumber200, getPhoneNumber400, getPhoneNumber401,
    getPhoneNumber422, getPhoneNumber500, getPhoneNumberParameters, importPhoneNumber201,
    importPhoneNumber400, importPhoneNumber401, importPhoneNumber500, importPhoneNumberRequest,
    inboundCallWebhookRequest, inboundCallWebhookResponse, inboundSMSWebhookRequest,
    inboundSMSWebhookResponse,
  ]
}
