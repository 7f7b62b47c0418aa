public import Linecheck

/// The contracts of ElevenLabs' phone-number API and of its webhook at the start of a call.
///
/// How the page of Get phone number is read, where the letter of it says less or something else:
/// - Nothing closes an object, so that members which no page names are allowed everywhere.
/// - `type: [string, 'null']` and `oneOf` with a branch of type `'null'` mean the same: null too.
///   `items` beside such a list of types concerns arrays only.
/// - A `default` gives an absent member a meaning, and no body a fault.
/// - There is no server in it; the head of the page has the address. The list of lists under `tags`
///   and the version that is a path are not looked at, nor are the samples behind the description.
///
/// What concerns one object stands there: enumerations that list objects, the union without a
/// discriminator, members that are required and may be null, the empty 422.
public enum ElevenLabs {
  /// The page of Get phone number, whose OpenAPI description dates from the turn of 2025 to 2026.
  public static let getPhoneNumberPage = SourceDocument(
    title: "ElevenLabs API, Get phone number",
    url: "https://elevenlabs.io/docs/api-reference/phone-numbers/get")

  /// The page about the webhook that ElevenLabs asks at the start of a Twilio call.
  public static let personalizationPage = SourceDocument(
    title: "ElevenLabs, Twilio personalization",
    url:
      "https://elevenlabs.io/docs/agents-platform/customization/personalization/twilio-personalization",
    basis: .public)

  /// The provider's own OpenAPI description, complete and newer, in a public copy.
  static let openAPICopy = SourceDocument(
    title: "ElevenLabs OpenAPI (copy by tryAGI/ElevenLabs, 2026-08-22)",
    url: "https://github.com/tryAGI/ElevenLabs", edition: "2026-08-22", basis: .public)

  /// The guide about SIP trunks.
  static let trunkGuide = SourceDocument(
    title: "ElevenLabs, SIP trunking",
    url: "https://elevenlabs.io/docs/agents-platform/phone-numbers/sip-trunking", basis: .public)

  /// The page about the variables of a conversation.
  static let variablesPage = SourceDocument(
    title: "ElevenLabs, Dynamic variables",
    url:
      "https://elevenlabs.io/docs/agents-platform/customization/personalization/dynamic-variables",
    basis: .public)

  /// Twilio's page about calls.
  static let twilioCallPage = SourceDocument(
    title: "Twilio, Call resource",
    url: "https://www.twilio.com/docs/voice/api/call-resource", basis: .public)

  /// All contracts, in the order of their ids.
  public static let contracts = [
    getPhoneNumber200, getPhoneNumber422, getPhoneNumberParameters, initiationRequest,
    initiationResponse,
  ]
}
