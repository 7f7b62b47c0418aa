public import Linecheck

extension Vapi {
  /// The message that asks for an assistant where a number has none: what Vapi sends.
  public static let assistantRequest = Contract(
    "vapi/assistant-request/request", title: "Vapi, assistant-request message: the request",
    document: serverMessagesPage
  ) { assistantRequestBody }

  /// The message that asks for an assistant: what may be answered.
  public static let assistantRequestAnswer = Contract(
    "vapi/assistant-request/response", title: "Vapi, assistant-request message: the answer",
    document: serverMessagesPage
  ) { assistantRequestAnswerBody }

  /// The number that is called, the call, and who calls; the rest of the message is not looked at.
  static let assistantRequestBody = notingNulls(
    Rule.object { Field("message", message) }
      .kind { $0.documented(.public, at: "Assistant request", in: serverMessagesPage) }
      .component(
        "vapi.webhook.assistant-request.request", at: "#/components/schemas/ServerMessage",
        own: "body", in: openAPI))

  private static let message = Rule.object {
    Field("type", .any.one(of: "assistant-request").named("const"))
    Field(
      "timestamp",
      .number.disputed("until 2025 it was a string", at: "Messages of 2024", in: publishedMessages)
    ).optional()
    Field("call", call).named("present")
      .documented(.implied, at: "Assistant request", in: serverMessagesPage)
    Field("phoneNumber", calledNumber).optional()
    Field("customer", customer).optional()
    Field(
      "assistantVersion",
      .string.nullable().kind {
        $0.identified(as: "vapi.webhook.assistant-request.request.assistantVersion.type")
      }
    ).optional()
  }
  .pairing("phoneNumber/id", .equals, with: "call/phoneNumberId")
  .identified(as: "vapi.webhook.assistant-request.request.phoneNumberId.matches")
  .documented(.implied, at: "Messages of inbound calls", in: publishedMessages)
  .expecting("the phoneNumberId of the call").saying("the call came in on another number")
  .pairing("customer", .equals, with: "call/customer")
  .identified(as: "vapi.webhook.assistant-request.request.customer.same-as-call")
  .documented(.implied, at: "Messages of inbound calls", in: publishedMessages)
  .expecting("the customer of the call").saying("the call has another customer")
  .kind { $0.documented(.public, at: "\(messagePlace)/type", in: openAPI) }
  .contents(of: "vapi.webhook.assistant-request.request.message", at: messagePlace, in: openAPI)

  private static let messagePlace = "#/components/schemas/ServerMessageAssistantRequest"

  /// `Call`, as far as it is about a phone call.
  private static let call = Rule.object {
    Field("id", .string)
    Field("orgId", .string)
    Field("createdAt", time)
    Field("updatedAt", time)
    Field("type", callType).optional()
    Field(
      "status",
      word(
        "status", "scheduled", "queued", "ringing", "in-progress", "forwarding", "ended",
        "not-found", "deletion-failed")
    ).optional()
    Field(
      "phoneCallProvider",
      word("phoneCallProvider", "twilio", "vonage", "vapi", "telnyx")
    ).optional()
    Field("phoneCallTransport", word("phoneCallTransport", "sip", "pstn")).optional()
    Field("phoneNumberId", .string).optional()
  }
  .kind {
    $0.identified(as: "vapi.webhook.assistant-request.request.message.call.present")
      .documented(.implied, at: "Assistant request", in: serverMessagesPage)
  }
  .contents(of: "vapi.webhook.assistant-request.request.call", at: "#/components/schemas/Call")

  /// A member of the call that has no row for its kind: what is no word of the list breaks the list.
  private static func word(_ member: String, _ words: Literal...) -> Rule {
    Rule.string.plain()
      .identified(as: "vapi.webhook.assistant-request.request.call.\(member).enum")
      .documented(.public, at: "enum")
      .expecting("one of \(words.map(\.description).joined(separator: ", "))")
      .one(of: words)
  }

  private static let callType = word(
    "type", "inboundPhoneCall", "outboundPhoneCall", "webCall", "vapi.websocketCall"
  )
  .check("inbound", expecting: "\"inboundPhoneCall\": only an inbound call asks for an assistant") {
    $0.string == "inboundPhoneCall"
  }
  .documented(.implied, at: "Assistant request", in: serverMessagesPage)
  .alsoDocumented(at: "\(messagePlace)/properties/type/description")

  /// The schema has the bodies that create a number; real messages carry the stored number.
  private static let calledNumber: Rule = {
    let id = "vapi.webhook.assistant-request.request.phoneNumber.variant"
    func required(_ schema: String, _ members: [String]) -> Rule {
      Rule.object {
        for member in members {
          Field(member, .any).severity(.warning)
            .documented(.public, at: "#/components/schemas/\(schema)/required", in: openAPI)
        }
      }
    }
    return Rule.tagged(
      by: "provider",
      [
        "byo-phone-number": required("CreateByoPhoneNumberDTO", ["credentialId"]),
        "twilio": required("CreateTwilioPhoneNumberDTO", ["number", "twilioAccountSid"]),
        "vonage": required("CreateVonagePhoneNumberDTO", ["number", "credentialId"]),
        "telnyx": required("CreateTelnyxPhoneNumberDTO", ["number", "credentialId"]),
        "vapi": required("CreateVapiPhoneNumberDTO", []),
      ]
    )
    .identified(as: id)
    .documented(.public, at: "\(messagePlace)/properties/phoneNumber/oneOf", in: openAPI)
    .disputed(
      "real messages carry the stored number, with its id and nulls",
      at: "Messages of inbound calls", in: publishedMessages
    )
    .kind {
      $0.identified(as: id).documented(.public, at: "oneOf")
        .expecting("an object whose provider is one of the five")
    }
    .contents(
      of: "vapi.webhook.assistant-request.request.phoneNumber",
      at: "\(messagePlace)/properties/phoneNumber")
  }()

  /// `CreateCustomerDTO`: who calls.
  private static let customer = Rule.object {
    Field("number", customerNumber).optional()
    Field("extension", short(10, "extension")).optional()
    Field("name", short(40, "name")).optional()
    Field("email", short(40, "email")).optional()
    Field("externalId", short(40, "externalId")).optional()
    Field("sipUri", .string.personal()).optional()
  }
  .kind {
    $0.identified(as: "vapi.webhook.assistant-request.request.customer.type")
      .documented(.public, at: "#/components/schemas/CreateCustomerDTO/type", in: openAPI)
  }
  .contents(
    of: "vapi.webhook.assistant-request.request.customer",
    at: "#/components/schemas/CreateCustomerDTO")

  private static let customerNumber = Rule.string.personal().length(3...40)
    .matching(.e164).named("e164-when-enabled").only(when: e164CheckIsOn).severity(.warning)
    .documented(
      .public,
      at: "#/components/schemas/CreateCustomerDTO/properties/numberE164CheckEnabled/default",
      in: openAPI
    )
    .help("callers who withhold their number come without one")

  private static func short(_ most: Int, _ member: String) -> Rule {
    Rule.string.personal().kind {
      $0.identified(as: "vapi.webhook.assistant-request.request.customer.\(member).max-length")
        .documented(.public, at: "maxLength").expecting("a string of at most \(most) characters")
    }.length(...most)
  }
}
