import Linecheck
import LinecheckProviders
import Testing

/// What Vapi's rules say of unions, nulls, templates and markup.
struct VapiTests {
  private static func found(_ contract: Contract, _ body: String) throws -> [String] {
    try contract.findings(in: Array(body.utf8)).map { finding in
      "\(finding.rule.name.dropFirst("vapi.".count)) \(finding.pointer)"
    }
  }

  private static let common = """
    "id": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "orgId": "7b2f7d1c-0d5e-4a53-8f0a-4f1d2c3b4a59",
    "createdAt": "2024-01-15T09:30:00Z", "updatedAt": "2024-01-15T09:30:00Z"
    """

  private static func number(_ members: String) throws -> [String] {
    try found(Vapi.getPhoneNumber200, "{\(common), \(members)}")
  }

  private static func fallback(_ members: String) throws -> [String] {
    try number(
      #"""
      "provider": "vapi", "fallbackDestination":
      {"type": "number", "number": "+14155550123", \#(members)}
      """#)
  }

  @Test(
    arguments: [
      (#""provider": "vapi", "name": null"#, ["null-on-optional /name"]),
      (
        #""provider": "byo", "name": null"#,
        ["phone-number.variant.known /provider", "null-on-optional /name"]
      ),
      (#""name": null"#, ["phone-number.provider.required /provider", "null-on-optional /name"]),
      (#""provider": null"#, ["phone-number.provider.type /provider"]),
      (
        #""provider": 5, "hooks": [{"on": "call.ending", "do": null}]"#,
        ["phone-number.provider.type /provider", "null-on-optional /hooks/0/do"]
      ),
      (
        #""provider": "byo-phone-number", "credentialId": null, "number": null"#,
        ["byo.credentialId.type /credentialId", "null-on-optional /number"]
      ),
    ] as [(String, [String])])
  func leavesNullsOnOptionalMembersToOneRule(members: String, expected: [String]) throws {
    #expect(try Self.number(members) == expected)
  }

  @Test(
    arguments: [
      (#""""#, []), (#"{"type": "custom-message"}"#, []),
      (#"{"type": "custom-message", "content": "Hi"}"#, []),
      ("{}", ["destination-number.message.type "]),
      (#"{"text": "Hi"}"#, ["destination-number.message.type "]),
      (#"{"content": "Hi"}"#, ["custom-message.type.required /type"]),
      (#"{"contents": []}"#, ["custom-message.type.required /type"]),
      (#"{"type": null, "content": "Hi"}"#, ["custom-message.type.const /type"]),
      ("[]", ["destination-number.message.type "]), ("5", ["destination-number.message.type "]),
    ] as [(String, [String])])
  func readsAMessageAsTextOrAsACustomMessage(json: String, expected: [String]) throws {
    let place = "/fallbackDestination/message"
    let expected = expected.map { $0.replacing(" ", with: " \(place)") }
    #expect(try Self.fallback(#""message": \#(json)"#) == expected)
  }

  @Test(
    arguments: [
      (#"{"type": "say", "exact": "closed"}"#, nil), (#"{"type": "tool"}"#, "type.enum"),
      (#"{"type": null}"#, "type.enum"), (#"{"type": 5, "exact": "closed"}"#, "type.enum"),
      (#"{}"#, "type.required"), (#"{"exact": "closed"}"#, "type.required"),
    ] as [(String, String?)])
  func tellsActionsApartByTheirType(action: String, rule: String?) throws {
    let expected = rule.map { ["hook-action.\($0) "] } ?? []
    for (hook, place) in [
      (#"{"on": "call.ringing", "do": [\#(action)]}"#, "/hooks/0/do/0/type"),
      (#"{"on": "call.ending", "do": \#(action)}"#, "/hooks/0/do/type"),
    ] {
      let found = try Self.number(#""provider": "vapi", "hooks": [\#(hook)]"#)
      #expect(found == expected.map { $0 + place })
    }
  }

  @Test(
    arguments: [
      ("+14155550123", true), ("{{customer.number}}", true), ("{{ phoneNumber.number }}", true),
      ("{{customer.name}}", false), ("{ {customer.number}}", false), ("{{}}", false),
      ("{{customer. number}}", false), ("{{customer.number}} ", false), ("", false),
      ("4155550123", false),
    ])
  func takesANumberOrOneOfTwoTemplatesForTheCaller(caller: String, isRight: Bool) throws {
    let rule = "destination-number.callerId.form /fallbackDestination/callerId"
    #expect(try Self.fallback(#""callerId": "\#(caller)""#) == (isRight ? [] : [rule]))
  }

  private static func plan(_ mode: String, _ member: String, _ value: String) throws -> [String] {
    try fallback(#""transferPlan": {"mode": "\#(mode)", "\#(member)": "\#(value)"}"#)
  }

  @Test(
    arguments: [
      ("https://example.com/hold.mp3", true), ("http://example.com/a.WAV?x=y.ogg#z.ogg", true),
      ("https://example.com", true), ("https://example.com/hold", true),
      ("https://example.com/v1.2/", true), ("https://example.com/v1.2/hold", true),
      ("https://example.com/hold.ogg", false), ("https://example.com/mp3.", false),
      ("hold.mp3", false), ("ftp://example.com/hold.mp3", false), ("string", false), ("", false),
    ])
  func takesMP3AndWAVForSound(url: String, isRight: Bool) throws {
    for member in ["holdAudioUrl", "transferCompleteAudioUrl"] {
      let rule = "transfer-plan.\(member).url /fallbackDestination/transferPlan/\(member)"
      let found = try Self.plan("warm-transfer-experimental", member, url)
      #expect(found == (isRight ? [] : [rule]))
    }
  }

  @Test(
    arguments: [
      ("<Say>Hi</Say>", true), ("<Response><Gather><Say>Hi</Say></Gather></Response>", true),
      ("<?xml version='1.0'?><Play>a.mp3</Play><Pause/><Hangup/>", true), ("", true),
      ("<Say>Hi <prosody rate='slow'>you</prosody></Say>", true),
      ("<Say>Hi</Say><prosody/>", false), ("<Dial>+14155550123</Dial>", false),
      ("<Say/><Dial/>", false), ("<say>Hi</say>", false), ("<Gather><Record/></Gather>", false),
    ])
  func takesFiveVerbsOfTwiML(twiml: String, isRight: Bool) throws {
    let rule = "transfer-plan.twiml.verbs /fallbackDestination/transferPlan/twiml"
    #expect(try Self.plan("warm-transfer-twiml", "twiml", twiml) == (isRight ? [] : [rule]))
  }

  @Test(
    arguments: [
      (#""sipUri": "SIP:Desk@SIP.VAPI.AI""#, nil), (#""sipUri": "sip:desk@sip.eu.vapi.ai""#, nil),
      (#""sipUri": "sip:@sip.vapi.ai""#, "sipUri.sip-scheme /sipUri"),
      (#""sipUri": "sip:sip.vapi.ai""#, "sipUri.sip-scheme /sipUri"),
      (#""sipUri": "sip:desk@example.com""#, "sipUri.sip-scheme /sipUri"),
      (#""number": "+165****8621""#, nil), (#""number": "*14155550123""#, "number.e164 /number"),
      (#""numberDesiredAreaCode": "415""#, nil),
      (#""numberDesiredAreaCode": "115""#, "numberDesiredAreaCode.digits /numberDesiredAreaCode"),
      (#""numberDesiredAreaCode": "41a""#, "numberDesiredAreaCode.digits /numberDesiredAreaCode"),
    ] as [(String, String?)])
  func knowsNumbersAndAddressesOfVapi(member: String, rule: String?) throws {
    let found = try Self.number(#""provider": "vapi", \#(member)"#)
    #expect(found == (rule.map { ["vapi.\($0)"] } ?? []))
  }

  @Test(
    arguments: [
      (#"{"assistantId": "a"}"#, []), (#"{"messageResponse": {"assistantId": "a"}}"#, []),
      (#"{"messageResponse": {"assistantId": "a"}, "squadId": "s"}"#, ["wrapper "]),
      (#"{"messageResponse": {"assistantId": "a"}, "assistantOverrides": {}}"#, ["wrapper "]),
      (#"{"messageResponse": {}}"#, ["some-answer /messageResponse"]),
      (#"{"messageResponse": []}"#, ["body.type /messageResponse"]),
      (#"{"messageResponse": null, "assistantId": "a"}"#, ["null /messageResponse"]),
    ] as [(String, [String])])
  func takesAnAnswerBareOrWrapped(body: String, expected: [String]) throws {
    let found = try Self.found(Vapi.assistantRequestAnswer, body)
    let prefix = "webhook.assistant-request.response."
    #expect(
      found
        == expected.map {
          $0.hasPrefix("null") ? $0.replacing("null", with: "null-on-optional") : prefix + $0
        })
  }

  @Test(arguments: ["type", "status", "phoneCallProvider", "phoneCallTransport"])
  func wordsOfACallAreAbsentRatherThanNull(member: String) throws {
    func found(_ json: String) throws -> [String] {
      try Self.found(
        Vapi.assistantRequest,
        #"""
        {"message": {"type": "assistant-request", "call": {\#(Self.common), "\#(member)": \#(json)}}}
        """#)
    }
    #expect(try found("null") == ["null-on-optional /message/call/\(member)"])
    let rule = "webhook.assistant-request.request.call.\(member).enum /message/call/\(member)"
    #expect(try found("5") == [rule])
    #expect(try found("\"x\"") == [rule])
  }

  /// A flag of another kind is one fault; what it decides is not judged.
  @Test(
    arguments: [
      ("true", ["byo.number.e164-when-enabled /number"]),
      (
        "null",
        ["byo.number.e164-when-enabled /number", "null-on-optional /numberE164CheckEnabled"]
      ),
      ("false", []),
      (#""false""#, ["byo.numberE164CheckEnabled.type /numberE164CheckEnabled"]),
    ])
  func asksForE164WhileTheFlagIsOn(flag: String, expected: [String]) throws {
    let members = #"""
      "provider": "byo-phone-number", "credentialId": "c",
      "number": "sip1001", "numberE164CheckEnabled": \#(flag)
      """#
    #expect(try Self.number(members) == expected)
  }
}
