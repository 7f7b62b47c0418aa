import Linecheck
import LinecheckProviders
import Testing

/// What Retell's rules say of single values, of several numbers, and of answers that are out of place.
struct RetellTests {
  private static func found(_ program: Program, _ body: String) throws -> [String] {
    var checker = Checker(program)
    return checker.findings(in: Array(body.utf8), from: .warning)
      .map { "\($0.rule) \($0.pointer)" }
  }

  @Test(
    arguments: [
      ("someuri.pstn.twilio.com", true), ("SomeURI.PSTN.Twilio.COM", true),
      ("someuri.pstn.twilio.com:5061", true), ("sips:me@someuri.pstn.twilio.com;a=b", true),
      ("sip.twilio.com", true), ("pstn.carrier.example.com", true), ("203.0.113.7", true),
      ("[2001:db8::1]:5060", true), ("", true), ("someuri.pstn.dublin.twilio.com", false),
      ("someuri.pstn.twilio.co", false), ("someuri-pstn.twilio.com", false),
      ("pstn.twilio.com", false), ("sip:pstn.twilio.com:5060", false),
    ])
  func knowsTwiliosTrunks(uri: String, isRight: Bool) throws {
    let body = #"{"phone_number": "+14155550123", "termination_uri": "\#(uri)"}"#
    let rule =
      "retell.import-phone-number.request.termination_uri.twilio-suffix /termination_uri"
    #expect(
      try Self.found(Retell.importPhoneNumberRequest.program, body) == (isRight ? [] : [rule]))
  }

  /// The number and its fallback, of each number of an account; which fallbacks are forwarded again.
  @Test(
    arguments: [
      ([("+1415", "+1416"), ("+1416", nil)], []),
      ([("+1415", "+1416"), ("+1416", "+1417")], [0]),
      ([("+1416", "+1417"), ("+1415", "1 416")], [1]),
      ([("+1415", "+1415")], []), ([("+1415", "+1416"), ("+1416", "+1415")], [0, 1]),
      ([("+1415", "+1416"), ("+1416", "")], []), ([], []),
      // Pseudo numbers have no digits, or few.
      ([("alice", "bob"), ("carol", "dave")], []), ([("alice1", "bob1"), ("carol1", "dave")], []),
      ([("alice", "bob"), ("bob", "carol")], [0]),
    ] as [([(String, String?)], [Int])])
  func followsAFallbackOnce(numbers: [(String, String?)], expected: [Int]) throws {
    let bodies = numbers.map { number, fallback in
      let fallback = fallback.map { #""\#($0)""# } ?? "null"
      return #"{"phone_number": "\#(number)", "fallback_number": \#(fallback)}"#
    }
    let contracts = [
      (Retell.getPhoneNumber200, "retell.phone-number"),
      (Retell.olderGetPhoneNumber200, "retell.phone-number-older"),
      (Retell.importPhoneNumber201, "retell.import-phone-number.response"),
    ]
    for (contract, id) in contracts {
      let group = try #require(try contract.group)
      let found = try Self.found(group, "[\(bodies.joined(separator: ", "))]")
      let rule = "\(id).fallback_number.no-nesting"
      #expect(found == expected.map { "\(rule) /\($0)/fallback_number" })
    }
  }

  @Test(
    arguments: [
      (#""sip_trunk_auth_password": "hunter22""#, ["/sip_trunk_auth_password"]),
      (
        #""sip_outbound_trunk_config": {"auth_password": "hunter22"}"#,
        ["/sip_outbound_trunk_config/auth_password"]
      ),
      (
        #""sip_outbound_trunk_config": {"sip_trunk_auth_password": ["hunter22"]}"#,
        ["/sip_outbound_trunk_config/sip_trunk_auth_password"]
      ),
      (#""sip_trunk_auth_password": null"#, []),
      (#""sip_outbound_trunk_config": {"auth_username": ""}"#, []),
    ] as [(String, [String])])
  func reportsAReturnedPasswordWithoutShowingIt(member: String, places: [String]) throws {
    let body = #"""
      {"phone_number": "+14155550123", "phone_number_type": "custom",
       "last_modification_timestamp": 1703413636133, \#(member)}
      """#
    let findings = try Retell.importPhoneNumber201.findings(in: Array(body.utf8))
    #expect(
      findings.map { "\($0.rule) \($0.pointer)" }
        == places.map { "retell.import-phone-number.echo.no-password \($0)" })
    for finding in findings {
      #expect(finding.constraint.sensitivity == .secret)
      #expect(!finding.message.description.contains("hunter22"))
    }
  }

  @Test(
    arguments: [
      (#"{"path": {"phone_number": "+14155550123"}, "header": {"authorization": "Bearer k"}}"#, []),
      (
        #"{"path": {"phone_number": null}, "header": {"authorization": null}}"#,
        ["path.phone_number.type /path/phone_number", "auth.bearer /header/authorization"]
      ),
      (
        #"{"path": null, "header": null}"#,
        ["path.phone_number.required /path", "auth.required /header"]
      ),
      (
        #"{"path": {}, "header": {}}"#,
        [
          "path.phone_number.required /path/phone_number", "auth.required /header/authorization",
        ]
      ),
      (#"[]"#, ["path.phone_number.required "]),
    ] as [(String, [String])])
  func takesNothingForAParameter(body: String, expected: [String]) throws {
    let found = try Self.found(Retell.getPhoneNumberParameters.program, body)
    #expect(found == expected.map { "retell.get-phone-number.\($0)" })
  }

  @Test(
    arguments: [
      ("{}", []), (#"{"EVENT": {}}"#, []), (#"{"OTHER": {"reject": true}}"#, ["/OTHER"]),
      (#"{"EVENT": {"reject": true}, "OTHER": {}}"#, ["/OTHER"]),
      (#"{"reject": true, "metadata": {}}"#, ["/reject", "/metadata"]), (#"{"ok": true}"#, []),
    ] as [(String, [String])])
  func looksForTheGroupOfTheEvent(body: String, places: [String]) throws {
    let webhooks = [
      (Retell.inboundCallWebhookResponse, "inbound-call", "call_inbound", "chat_inbound"),
      (Retell.inboundSMSWebhookResponse, "inbound-sms", "chat_inbound", "call_inbound"),
    ]
    for (contract, name, event, other) in webhooks {
      func named(_ text: String) -> String {
        text.replacing("EVENT", with: event).replacing("OTHER", with: other)
      }
      let rule = "retell.webhook.\(name).response.group.name"
      #expect(
        try Self.found(contract.program, named(body)) == places.map { "\(rule) \(named($0))" })
    }
  }
}
