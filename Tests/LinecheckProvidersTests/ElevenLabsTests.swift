import Linecheck
import LinecheckProviders
import Testing

/// What ElevenLabs' rules say of single values, and which shape they read a number as.
struct ElevenLabsTests {
  private static func found(_ contract: Contract, _ body: String) throws -> [String] {
    try contract.findings(in: Array(body.utf8)).map { "\($0.rule) \($0.severity)" }
  }

  private static let number =
    #""phone_number": "+14155550123", "label": "", "phone_number_id": "phnum_1""#

  @Test(
    arguments: [
      (#""provider": "twilio""#, []),
      (#""provider": "sip_trunk", "livekit_stack": "static""#, []),
      (#""provider": "sip_trunk""#, ["livekit_stack.required error"]),
      (#""livekit_stack": "static""#, ["variant.exactly-one warning"]),
      (
        #""livekit_stack": "dynamic""#,
        ["variant.exactly-one warning", "livekit_stack.enum error"]
      ),
      (#""livekit_stack": null"#, ["variant.exactly-one warning", "livekit_stack.type error"]),
      (#""outbound_trunk": null"#, ["provider.present warning"]),
      (#""inbound_trunk": {}"#, ["provider.present warning"]),
      (#""provider": "exotel""#, ["provider.enum error"]),
      (#""provider": "Twilio", "livekit_stack": "dynamic""#, ["provider.enum error"]),
      (#""provider": null"#, ["provider.type error"]),
      (#""provider": null, "livekit_stack": "standard""#, ["provider.type error"]),
      (#""provider": "twilio", "inbound_trunk": null"#, ["twilio.no-sip-members warning"]),
    ] as [(String, [String])])
  func readsANumberAsItsProviderSays(members: String, expected: [String]) throws {
    let found = try Self.found(ElevenLabs.getPhoneNumber200, "{\(Self.number), \(members)}")
    #expect(found == expected.map { "elevenlabs.phone-number.\($0)" })
  }

  @Test(
    arguments: [
      ("phnum_0101k5abcdefghjkmnpqrstvwxyz", true), ("TeaqRRdTcIfIu2i7BYfT", true),
      ("phone_number_id", true), ("12", true), ("", true), ("+14155550123", false),
      ("14155550123", false), ("(415) 555-0123", false), ("agent_1", false),
    ])
  func takesNumbersAndAgentsForNoIDs(id: String, isRight: Bool) throws {
    let body = #"{"path": {"phone_number_id": "\#(id)"}, "header": {"xi-api-key": "sk_1"}}"#
    let rule = "elevenlabs.get-phone-number.path.phone_number_id.not-a-number warning"
    #expect(try Self.found(ElevenLabs.getPhoneNumberParameters, body) == (isRight ? [] : [rule]))
  }

  @Test(
    arguments: [
      ("sk_0123456789abcdef", true), ("Bearer", true), ("bearer-like-key", true), ("", true),
      ("Bearer sk_1", false), ("bearer sk_1", false), ("Basic c2s6", false), ("Token x", false),
    ])
  func takesKeysWithoutASchemeWord(key: String, isRight: Bool) throws {
    let body = #"{"path": {"phone_number_id": "phnum_1"}, "header": {"xi-api-key": "\#(key)"}}"#
    let rule = "elevenlabs.get-phone-number.header.xi-api-key.not-bearer warning"
    let findings = try ElevenLabs.getPhoneNumberParameters.findings(in: Array(body.utf8))
    #expect(findings.map { "\($0.rule) \($0.severity)" } == (isRight ? [] : [rule]))
    #expect(findings.allSatisfy { !$0.message.description.contains(key) })
  }

  @Test(
    arguments: [
      ("CA0123456789abcdef0123456789abcdef", true), ("SCL_1@sip.example.com", true), ("", true),
      ("ca0123", true), ("CA...", false), ("CA0123456789abcdef0123456789abcde", false),
      ("CA0123456789abcdef0123456789abcdefa", false), ("CAg123456789abcdef0123456789abcdef", false),
    ])
  func takesTwiliosCallsInTwiliosForm(id: String, isRight: Bool) throws {
    let body = #"""
      {"caller_id": "+14155550142", "agent_id": "agent_1", "called_number": "+14155550123",
      "call_sid": "\#(id)"}
      """#
    let rule = "elevenlabs.webhook.initiation.request.call_sid.form warning"
    #expect(try Self.found(ElevenLabs.initiationRequest, body) == (isRight ? [] : [rule]))
  }

  @Test(
    arguments: [
      ("customer_name", true), ("secret__token", true), ("system_", true), ("System__x", true),
      ("", true), ("my_system__x", true), ("system__", false), ("system__caller_id", false),
      (#"s\u0079stem__x"#, false),
    ])
  func keepsThePlatformsNamesReserved(name: String, isRight: Bool) throws {
    let body = #"""
      {"type": "conversation_initiation_client_data", "dynamic_variables": {"\#(name)": 1}}
      """#
    let rule = "elevenlabs.webhook.initiation.response.dynamic_variables.name.reserved error"
    #expect(try Self.found(ElevenLabs.initiationResponse, body) == (isRight ? [] : [rule]))
  }
}
