public import Linecheck

/// The contracts of Vapi's phone-number API and of its message that asks for an assistant.
///
/// The page shows one body and names five variants; what the members are stands in the provider's
/// OpenAPI description. How that is read, where the letter of it would refuse every body:
/// - `type: object` beside an enumeration of strings (`sipVerb`, the type of a back-off plan) means a
///   string; beside examples of integers (excluded status codes) an integer.
/// - An enumeration on a list and on its items (`oneOf` of a filter) concerns the items.
/// - `maxLength` on a list (`startsWith`) has no meaning; that it may mean the number of items is a
///   note.
/// - `do` is a list where a call rings and one action where it ends.
public enum Vapi {
  /// The page of Get Phone Number.
  public static let getPhoneNumberPage = SourceDocument(
    title: "Vapi API, Get Phone Number",
    url: "https://docs.vapi.ai/api-reference/phone-numbers/get")

  /// The provider's OpenAPI description.
  public static let openAPI = SourceDocument(
    title: "Vapi OpenAPI (VapiAI/docs, 2026-08-20)",
    url:
      "https://github.com/VapiAI/docs/blob/eabfa530011ea11c0387cafc424df7a105bf9de5/fern/apis/api/openapi.json",
    edition: "2026-08-20", basis: .public)

  /// The guide about messages to a server, assistant-request among them.
  public static let serverMessagesPage = SourceDocument(
    title: "Vapi, Server events", url: "https://docs.vapi.ai/server-url/events", basis: .public)

  /// The guide about hooks.
  static let hooksPage = SourceDocument(
    title: "Vapi, Phone number hooks", url: "https://docs.vapi.ai/phone-calling/phone-number-hooks",
    basis: .public)

  /// The guide about call forwarding.
  static let forwardingPage = SourceDocument(
    title: "Vapi, Call forwarding", url: "https://docs.vapi.ai/call-forwarding", basis: .public)

  /// The guide about the authentication of servers.
  static let authenticationPage = SourceDocument(
    title: "Vapi, Server authentication",
    url: "https://docs.vapi.ai/server-url/server-authentication",
    basis: .public)

  /// The guide about SIP.
  static let sipPage = SourceDocument(
    title: "Vapi, SIP telephony", url: "https://docs.vapi.ai/advanced/sip", basis: .public)

  /// Answers that people showed in support threads.
  static let supportThreads = SourceDocument(
    title: "Vapi support, thread 28586614", url: "https://support.vapi.ai/t/28586614",
    basis: .public)

  /// An answer with several messages that somebody showed in a support thread.
  static let supportThreadOfLists = SourceDocument(
    title: "Vapi support, thread 18819419", url: "https://support.vapi.ai/t/18819419",
    basis: .public)

  /// Messages of live accounts that people published.
  static let publishedMessages = SourceDocument(
    title: "Published messages of 2024 to 2026", url: "https://docs.vapi.ai", basis: .public)

  /// Twilio's description of its identifiers.
  static let twilioGlossary = SourceDocument(
    title: "Twilio glossary, String Identifier (SID)",
    url: "https://www.twilio.com/docs/glossary/what-is-a-sid", basis: .public)

  /// All contracts, in the order of their ids.
  public static let contracts = [
    assistantRequest, assistantRequestAnswer, getPhoneNumber200, getPhoneNumber400,
    getPhoneNumber401, getPhoneNumberParameters,
  ]

  /// A null on an optional member: no schema allows it, and live messages are full of it.
  static func notingNulls(_ rule: Rule) -> Rule {
    rule.optionalNulls().identified(as: "vapi.null-on-optional").severity(.warning)
      .documented(
        .public, at: "#/components/schemas/ByoPhoneNumber/properties", in: openAPI
      )
      .expecting("an optional member absent rather than null")
      .disputed(
        "live copies of stored numbers have null in almost every one",
        at: "Stored numbers in messages",
        in: publishedMessages)
  }
}
