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

  /// `Call`, as far as it is about a phone call.
  private static let call = Rule.object {
    Field("id", .string)
    Field("orgId", .string)
    Field("createdAt", .string.matching(.dateTime))
    Field("updatedAt", .string.matching(.dateTime))
    Field("type", callType).optional()
    Field(
      "status",
      .any.one(
        of: "scheduled", "queued", "ringing", "in-progress", "forwarding", "ended", "not-found",
        "deletion-failed")
    ).optional()
    Field("phoneCallProvider", .any.one(of: "twilio", "vonage", "vapi", "telnyx")).optional()
    Field("phoneCallTransport", .any.one(of: "sip", "pstn")).optional()
    Field("phoneNumberId", .string).optional()
  }
  .kind {
    $0.identified(as: "vapi.webhook.assistant-request.request.message.call.present")
      .documented(.implied, at: "Assistant request", in: serverMessagesPage)
  }
  .contents(of: "vapi.webhook.assistant-request.request.call", at: "#/components/schemas/Call")

  private static let callType = Rule.any.plain()
    .one(of: "inboundPhoneCall", "outboundPhoneCall", "webCall", "vapi.websocketCall")
    .check("inbound", expecting: "\"inboundPhoneCall\": only an inbound call asks for an assistant")
  {
    $0.string == "inboundPhoneCall"
  }
    .documented(.implied, at: "Assistant request", in: serverMessagesPage)

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
    .disputed(
      "real messages carry the stored number, with its id and nulls",
      at: "Messages of inbound calls", in: publishedMessages
    )
    .kind { $0.identified(as: id) }
    .contents(
      of: "vapi.webhook.assistant-request.request.phoneNumber",
      at: "#/components/schemas/ServerMessageAssistantRequest/properties/phoneNumber/oneOf")
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
  .kind { $0.identified(as: "vapi.webhook.assistant-request.request.customer.type") }
  .contents(
    of: "vapi.webhook.assistant-request.request.customer",
    at: "#/components/schemas/CreateCustomerDTO")

  private static let customerNumber = Rule.string.personal().length(3...40)
    .matching(.e164).named("e164-when-enabled").only(when: .not(e164CheckIsOff)).severity(.warning)
    .documented(
      .public,
      at: "#/components/schemas/CreateCustomerDTO/properties/numberE164CheckEnabled/default",
      in: openAPI
    )
    .help("callers who withhold their number come without one")

  private static func short(_ most: Int, _ member: String) -> Rule {
    Rule.string.personal().kind {
      $0.identified(as: "vapi.webhook.assistant-request.request.customer.\(member).max-length")
    }.length(...most)
  }
}
