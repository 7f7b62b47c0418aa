import Linecheck
import LinecheckProviders
import Testing

@testable import LinecheckRunner

private let retell = PageExamples.page("retell-get-phone-number.md")
private let olderRetell = PageExamples.page("retell-get-phone-number.older.txt")
private let retellImport = PageExamples.page("retell-import-phone-number.older.md")
private let elevenLabs = PageExamples.page("elevenlabs-get-phone-number.md")
private let vapi = PageExamples.page("vapi-get-phone-number.txt")

/// Each example that a page gives is judged as the page means it.
@Suite(.enabled(if: retell != nil, "the pages are absent; LINECHECK_SHARED may name their place"))
struct PageExampleTests {
  private static let number = """
    {"phone_number": "+14157774444", "phone_number_type": "custom",
     "last_modification_timestamp": 1703413636133}
    """

  /// What is found in a body in which a value was put in a place.
  private func findings(
    _ contract: Contract, _ body: String, _ path: [String], _ json: String
  ) throws -> [String] {
    let base = try #require(JSONTree(body))
    let tree = try #require(base.replacing(path, with: JSONTree(json)), "\(path)")
    var checker = Checker(try contract.program)
    return checker.findings(in: Array(tree.text().utf8), from: .warning).map(\.rule.name)
  }

  /// The names of members behind a schema's name.
  private func members(_ path: ArraySlice<String>) -> [String] {
    var names: [String] = []
    var isName = false
    for token in path {
      if isName { names.append(token) }
      isName = token == "properties" && !isName
    }
    return names
  }

  private func checkSchemas(_ page: [String], _ contract: Contract) throws -> Int {
    var count = 0
    for example in PageExamples.values(of: "example", in: page) {
      guard let schemas = example.path.firstIndex(of: "schemas") else { continue }
      let names = members(example.path[(schemas + 2)...])
      let agent = #"[{"agent_id": "a", "weight": 1}]"#
      let found: [String]
      var expected: [String] = []
      switch example.path[schemas + 1] {
      case "PhoneNumberResponse":
        let trunk = try #require(
          JSONTree(Self.number)?.replacing(["sip_outbound_trunk_config"], with: .object([])))
        found = try findings(
          contract, names.count > 1 ? trunk.text() : Self.number, names, example.json)
        // The example of the type is a number of Retell's own; an imported one is custom.
        if contract.id == "retell/import-phone-number/201", names == ["phone_number_type"] {
          expected = ["retell.import-phone-number.echo.type-custom"]
        }
      case "AgentWeight":
        let body = try #require(
          JSONTree(Self.number)?.replacing(["inbound_agents"], with: JSONTree(agent)))
        found = try findings(contract, body.text(), ["inbound_agents", "0"] + names, example.json)
        // A single agent of the weight 0.5, as samples made of these examples have it, is wrong.
        let prefix =
          contract.id.hasSuffix("201")
          ? "retell.import-phone-number.response" : "retell.phone-number"
        if names == ["weight"] { expected = ["\(prefix).inbound_agents.weights-sum"] }
      case "AgentVersionReference":
        let body = try #require(
          JSONTree(Self.number)?.replacing(["inbound_agents"], with: JSONTree(agent)))
        found = try findings(
          contract, body.text(), ["inbound_agents", "0", "agent_version"], example.json)
      default: continue
      }
      #expect(found == expected, "\(example)")
      count += 1
    }
    return count
  }

  @Test func ofRetellsNumber() throws {
    #expect(try checkSchemas(try #require(retell), Retell.getPhoneNumber200) == 18)
    #expect(try checkSchemas(try #require(retellImport), Retell.importPhoneNumber201) == 18)
  }

  @Test func ofRetellsErrorsAndParameters() throws {
    var seen: Set<String> = []
    for example in PageExamples.values(of: "example", in: try #require(retell)) {
      if let place = example.path.firstIndex(of: "responses"), example.path.contains("components") {
        seen.insert(example.path[place + 1])
        for contract in [
          Retell.getPhoneNumber400, Retell.getPhoneNumber401, Retell.getPhoneNumber422,
          Retell.getPhoneNumber500,
        ] {
          #expect(try findings(contract, #"{"status": "error"}"#, ["message"], example.json) == [])
        }
      }
      if example.path.contains("parameters") {
        seen.insert("path")
        let body = #"{"path": {}, "header": {"authorization": "Bearer key_1"}}"#
        #expect(
          try findings(
            Retell.getPhoneNumberParameters, body, ["path", "phone_number"], example.json) == [])
      }
    }
    #expect(
      seen == ["path", "BadRequest", "Unauthorized", "UnprocessableContent", "InternalServerError"])
  }

  @Test func ofRetellsImport() throws {
    let body = #"{"phone_number": "+14157774444", "termination_uri": "someuri.pstn.twilio.com"}"#
    var count = 0
    for example in PageExamples.values(of: "example", in: try #require(retellImport)) {
      guard let request = example.path.firstIndex(of: "requestBody") else { continue }
      let names = members(example.path[request...])
      #expect(
        try findings(Retell.importPhoneNumberRequest, body, names, example.json) == [], "\(example)"
      )
      count += 1
    }
    #expect(count == 10)
  }

  @Test func ofRetellsImportErrors() throws {
    var seen: Set<String> = []
    for example in PageExamples.values(of: "example", in: try #require(retellImport)) {
      guard example.path.starts(with: ["components", "responses"]) else { continue }
      seen.insert(example.path[2])
      for contract in [
        Retell.importPhoneNumber400, Retell.importPhoneNumber401, Retell.importPhoneNumber500,
      ] {
        #expect(try findings(contract, #"{"status": "error"}"#, ["message"], example.json) == [])
      }
    }
    #expect(seen == ["BadRequest", "Unauthorized", "InternalServerError"])
  }

  /// The whole bodies that tools make of a page's examples, one agent in each list: all that is wrong
  /// with them are the weights, and the type of a number that was imported.
  @Test func ofRetellsGeneratedBodies() throws {
    let lists = ["inbound_agents", "outbound_agents", "inbound_sms_agents", "outbound_sms_agents"]
    func body(_ page: [String], below place: String) throws -> String {
      var agent = JSONTree.object([])
      var body = JSONTree.object([])
      for example in PageExamples.values(of: "example", in: page) {
        let names = members(example.path[...])
        let value = try #require(JSONTree(example.json))
        if example.path.contains("AgentWeight") {
          agent = try #require(agent.replacing(names, with: value))
        } else if example.path.contains("AgentVersionReference"), value == .scalar("1") {
          agent = try #require(agent.replacing(["agent_version"], with: value))
        } else if example.path.contains(place), !names.isEmpty {
          if names.count > 1, body.value(at: names.prefix(1)) == nil {
            body = try #require(body.replacing(names.prefix(1), with: .object([])))
          }
          body = try #require(body.replacing(names, with: value))
        }
      }
      let own = place == "requestBody" ? Array(lists.prefix(2)) : lists
      for list in own {
        body = try #require(body.replacing([list], with: .array([agent])))
      }
      return body.text()
    }
    func found(_ contract: Contract, _ body: String) throws -> [String] {
      try contract.findings(in: Array(body.utf8), from: .note).map { "\($0.rule)" }
    }
    let number = try body(try #require(retell), below: "PhoneNumberResponse")
    #expect(
      try found(Retell.getPhoneNumber200, number)
        == lists.map { "retell.phone-number.\($0).weights-sum" })
    let imported = try body(try #require(retellImport), below: "PhoneNumberResponse")
    #expect(
      try found(Retell.importPhoneNumber201, imported)
        == ["retell.import-phone-number.echo.type-custom"]
        + lists.map { "retell.import-phone-number.response.\($0).weights-sum" })
    let request = try body(try #require(retellImport), below: "requestBody")
    #expect(
      try found(Retell.importPhoneNumberRequest, request)
        == lists.prefix(2).map { "retell.import-phone-number.request.\($0).weights-sum" })
  }

  /// Lines of the older text that are examples, and the members that the text is about there.
  private static let olderMembers = [
    7: "phone_number", 9: "phone_number_type", 11: "last_modification_timestamp",
    13: "phone_number_pretty", 15: "inbound_agent_id", 17: "outbound_agent_id",
    19: "inbound_agent_version", 21: "outbound_agent_version",
    23: "allowed_inbound_country_list", 24: "allowed_outbound_country_list", 25: "area_code",
    31: "nickname", 33: "inbound_webhook_url", 35: "inbound_sms_webhook_url",
    37: "fallback_number",
  ]

  @Test(arguments: olderMembers.keys.sorted())
  func ofRetellsOlderText(line: Int) throws {
    let text = try #require(olderRetell)[line - 1]
    let member = try #require(Self.olderMembers[line])
    // Some lines go on with the next description, and one has the values before the example.
    let json: Substring
    switch member {
    case "phone_number_type": json = text.split(separator: " ").last ?? ""
    case "allowed_inbound_country_list", "allowed_outbound_country_list":
      json = text.prefix { $0 != "]" } + "]"
    default: json = text[...]
    }
    #expect(
      try findings(Retell.olderGetPhoneNumber200, Self.number, [member], String(json)) == [])
  }

  @Test func ofRetellsOlderParameter() throws {
    let number = try #require(olderRetell)[3]
    let program = try #require(try Retell.olderGetPhoneNumber200.exchange)
    func found(_ number: String) throws -> [String] {
      let header = #"{"authorization": "Bearer key_1"}"#
      let exchange = #"{"request": {"path": {"phone_number": \#(number)}, "header": \#(header)}}"#
      return try program.findings(in: exchange).map(\.rule.name)
    }
    #expect(try found(number) == [])
    #expect(
      try found(#""4157774444""#) == ["retell.phone-number-older.path.phone_number.e164"])
  }

  /// The placeholders of the code samples: a name where an id belongs.
  @Test func ofCodeSamples() throws {
    func found(_ contract: Contract, _ path: String, _ header: String) throws -> [String] {
      let body = #"{"path": \#(path), "header": \#(header)}"#
      return try contract.findings(in: Array(body.utf8), from: .note).map { "\($0.rule)" }
    }
    let name = "phone_number_id"
    let address = "https://api.elevenlabs.io/v1/convai/phone-numbers/\(name)"
    #expect(try #require(elevenLabs).contains { $0.contains(address) })
    #expect(
      try found(
        ElevenLabs.getPhoneNumberParameters, #"{"phone_number_id": "\#(name)"}"#,
        #"{"xi-api-key": "xi-api-key"}"#) == [])
    #expect(try #require(vapi).contains("$curl https://api.vapi.ai/phone-number/id \\"))
    #expect(
      try found(
        Vapi.getPhoneNumberParameters, #"{"id": "id"}"#, #"{"authorization": "Bearer key_1"}"#)
        == ["vapi.get-phone-number.path.id.uuid"])
  }

  @Test func ofElevenLabsEnumerations() throws {
    let trunk =
      #"{"address": "sip.example.com", "transport": "tcp", "media_encryption": "allowed", "has_auth_credentials": false}"#
    let body = """
      {"provider": "sip_trunk", "phone_number": "+14155550123", "label": "", "phone_number_id": "p",
       "livekit_stack": "standard", "outbound_trunk": \(trunk)}
      """
    let twilio = #"{"phone_number": "+14155550123", "label": "", "phone_number_id": "p"}"#
    var seen: [String] = []
    // The page writes each constant as an object with a value, and means the value.
    for example in PageExamples.values(of: "value", in: try #require(elevenLabs)) {
      guard let schemas = example.path.firstIndex(of: "schemas"),
        let value = JSONTree(example.json)
      else { continue }
      let contract = ElevenLabs.getPhoneNumber200
      let literal = JSONTree.object([.init(name: "value", value: value)]).text()
      let path: [String]
      var base = body
      switch example.path[schemas + 1] {
      case "SIPTrunkTransportEnum": path = ["outbound_trunk", "transport"]
      case "SIPMediaEncryptionEnum": path = ["outbound_trunk", "media_encryption"]
      case "LivekitStackType": path = ["livekit_stack"]
      case "GetPhoneNumberTwilioResponseModel": (path, base) = (["provider"], twilio)
      case "GetPhoneNumberSIPTrunkResponseModel": path = ["provider"]
      default: continue
      }
      seen.append(example.json)
      #expect(try findings(contract, base, path, example.json) == [], "\(example)")
      #expect(try !findings(contract, base, path, literal).isEmpty, "\(literal)")
    }
    #expect(
      seen.sorted()
        == [
          "allowed", "auto", "disabled", "required", "sip_trunk", "standard", "static", "tcp",
          "tls",
          "twilio", "udp",
        ].map { "\"\($0)\"" })
  }

  /// The example body of Vapi's page, of which the lines are numbered.
  @Test func ofVapisBody() throws {
    let lines = try #require(vapi)[116..<243].map { $0.drop { $0.isNumber } }
    var checker = Checker(try Vapi.getPhoneNumber200.program)
    let found = checker.findings(
      in: Array(lines.joined(separator: "\n").utf8), from: .note
    ).map { "\($0.severity) \($0.rule) \($0.pointer)" }
    let fallback = "/fallbackDestination"
    let hook = "/hooks/0/do/0/destination"
    func inPlans(_ rules: String...) -> [String] {
      [fallback, hook].flatMap { place in
        rules.map { rule in
          let member = rule.split(separator: ".").first ?? ""
          return "warning vapi.transfer-plan.\(rule) \(place)/transferPlan/\(member)"
        }
      }
    }
    let errors = [
      "error vapi.byo.number.e164-when-enabled /number",
      "error vapi.destination-number.number.e164-when-enabled \(fallback)/number",
      "error vapi.destination-number.number.e164-when-enabled \(hook)/number",
      "error vapi.transfer-plan.fallbackPlan.message.type \(hook)/transferPlan/fallbackPlan/message",
    ]
    let warnings =
      inPlans(
        "message.mode", "timeout.mode", "holdAudioUrl.mode", "transferCompleteAudioUrl.mode",
        "contextEngineeringPlan.mode", "twiml.mode", "summaryPlan.mode",
        "dialTimeout.only-with-dial", "holdAudioUrl.url", "transferCompleteAudioUrl.url")
      + [fallback, hook].map { "warning vapi.destination-number.callerId.form \($0)/callerId" }
      + ["warning vapi.server.url.form /server/url"]
    let notes = [
      "note vapi.phone-number.id.uuid /id", "note vapi.phone-number.orgId.uuid /orgId",
      "note vapi.phone-number.fallback.unused \(fallback)",
    ]
    #expect((errors.count, warnings.count, notes.count) == (4, 23, 3))
    #expect(found.sorted() == (errors + warnings + notes).sorted())
  }
}
