import Linecheck

extension Vapi {
  /// The flag that turns the check of a number's form off.
  static let e164CheckIsOff = Rule.object { Field("numberE164CheckEnabled", .constant(false)) }

  /// The flag is on, or absent, which means the same; one of another kind decides nothing.
  static let e164CheckIsOn = Rule.object {
    Field("numberE164CheckEnabled", .enumeration(true, .null)).optional()
  }

  /// A number whose form a flag beside it decides: E.164 unless it is false, letters and digits then.
  static func checkedNumber(_ flag: String) -> Rule {
    Rule.string.personal().length(3...40)
      .matching(.e164).named("e164-when-enabled").only(when: e164CheckIsOn)
      .documented(.public, at: flag, in: openAPI)
      .expecting("E.164 unless numberE164CheckEnabled is false: +, then 2 to 15 digits")
      .disputed(
        "its example has the word string as a number beside the flag true",
        at: "Response example, /number", in: getPhoneNumberPage
      )
      .disputed("a sample has +0987654321", at: "Modes of a transfer", in: forwardingPage)
      .help("numberE164CheckEnabled is true unless it says false")
      .matching(.alphanumericNumber).named("alnum-when-disabled").only(when: e164CheckIsOff)
      .documented(.public, at: flag, in: openAPI)
      .expecting("letters and digits, with or without +, while numberE164CheckEnabled is false")
  }

  /// `ByoPhoneNumber`: a number of one's own trunk.
  static let byoNumber = Field.group("vapi.byo", at: "#/components/schemas/ByoPhoneNumber") {
    Field("credentialId", .string)
    Field(
      "number",
      checkedNumber(
        "#/components/schemas/ByoPhoneNumber/properties/numberE164CheckEnabled/description")
    ).optional()
    Field("numberE164CheckEnabled", .boolean).optional()
  }

  /// `TwilioPhoneNumber`: a number of a Twilio account.
  static let twilioNumber = Field.group(
    "vapi.twilio", at: "#/components/schemas/TwilioPhoneNumber"
  ) {
    Field("number", number)
    Field(
      "twilioAccountSid",
      .string.personal().matching(.twilioAccountSID).named("form").severity(.warning)
        .documented(.public, at: "Form of a SID", "description", in: twilioGlossary)
        .kind {
          $0.disputed(
            "live messages have null or an empty string here", at: "Messages of inbound calls",
            in: publishedMessages)
        })
    Field("twilioAuthToken", .string.secret()).optional()
    Field("twilioApiKey", .string.secret()).optional()
    Field("twilioApiSecret", .string.secret()).optional()
    Field("smsEnabled", .boolean).optional()
  }

  /// `VonagePhoneNumber`: a number of a Vonage account.
  static let vonageNumber = Field.group(
    "vapi.vonage", at: "#/components/schemas/VonagePhoneNumber"
  ) {
    Field("number", number)
    Field("credentialId", .string)
  }

  /// `TelnyxPhoneNumber`: a number of a Telnyx account.
  static let telnyxNumber = Field.group(
    "vapi.telnyx", at: "#/components/schemas/TelnyxPhoneNumber"
  ) {
    Field("number", number)
    Field("credentialId", .string)
  }

  /// `VapiPhoneNumber`: a number or a SIP address of Vapi itself.
  static let vapiNumber = Field.group("vapi.vapi", at: "#/components/schemas/VapiPhoneNumber") {
    Field(
      "number",
      .string.personal().matching(.maskedNumber).named("e164").severity(.warning)
        .documented(.public, at: "Numbers in answers", in: publishedMessages)
    ).optional()
    Field(
      "sipUri",
      .string.personal().matching(.vapiSIPAddress).severity(.warning)
        .documented(.public, at: "Address of a number", "description", in: sipPage)
    ).optional()
    Field(
      "numberDesiredAreaCode",
      .string.plain().length(3...3)
        .matching(.areaCodeText).documented(.implied, at: "description")
    ).optional()
    Field("authentication", authentication).optional()
  }

  /// Digits, says the description; every sample has the form of E.164.
  private static let number = Rule.string.personal()
    .matching(.e164).documented(.implied, at: "description")

  /// `SipAuthentication`: who may call a SIP address.
  private static let authentication = Rule.object {
    Field("realm", .string).optional()
    Field("username", .string.personal().length(20...40))
    Field("password", .string.secret().length(20...40))
  }
  .kind { $0.documented(.public, at: "allOf") }
  .contents(of: "vapi.vapi.authentication", at: "#/components/schemas/SipAuthentication")
}
