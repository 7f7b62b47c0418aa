import Foundation
import TestSupport
import Testing

/// Nothing that may tell about a person leaves a payload: words that stand nowhere else are planted
/// in it, and looked for in everything that the program writes.
struct MaskingTests {
  /// A body with a word of its own in every place: `<1>`, `<2>`, … stand for them.
  private static let template = """
    {
      "phone_number": "<1>",
      "phone_number_pretty": "<2>",
      "area_code": "<3>",
      "nickname": ["<4>", {"<5>": "<6>"}],
      "fallback_number": "<7>",
      "inbound_webhook_url": "<8>",
      "inbound_sms_webhook_url": "<9>",
      "last_modification_timestamp": "<10>",
      "sip_outbound_trunk_config": {
        "termination_uri": {"<11>": "<12>"}, "auth_username": ["<13>"], "<14>": "<15>"
      },
      "allowed_inbound_country_list": "<16>",
      "inbound_agents": [
        { "agent_id": "<17>", "agent_version": ["<18>"], "weight": "<19>" }, "<20>",
        { "agent_id": ["<21>"], "weight": 1.5, "<22>": {"<23>": ["<24>"]} }
      ],
      "outbound_agents": "<25>",
      "<26>": "<27>",
      "<28>": 1,
      "nickname": "<29>",
      "<30>\\u001b": "<31>\\ud800"
    }
    """

  private static func word(_ number: Int) -> String { "Kz4\(number)Qx" }

  private static let words = (1...31).map(word)

  private static let body = template.replacing(/<(\d+)>/) { "Kz4\($0.output.1)Qx" }

  private static let minified = body.filter { !$0.isWhitespace }

  /// Everything that the program writes about a body: both streams and a report of each format.
  private func everything(
    _ body: String, _ options: [String] = []
  ) async throws -> [(name: String, text: String)] {
    try await withTemporaryFolder { folder in
      try folder.write(body, to: "number.json")
      let formats = ["text", "json", "junit", "markdown"]
      let run = try await Program.run(
        ["check", "number.json", "--contract", Bodies.contract, "--notes", "--report", "text"]
          + formats.flatMap { ["--report", "\($0)=\($0).out"] } + options,
        in: folder, environment: ["FORCE_COLOR": "1"])
      #expect(run.code == 1)
      return try [("output", run.output), ("errors", run.errors)]
        + formats.map { ($0, try text(of: folder.appending(path: "\($0).out"))) }
    }
  }

  @Test(arguments: [body, minified])
  func hidesEveryWord(body: String) async throws {
    for (name, text) in try await everything(body) {
      for word in ["Kz4", "kz4", "z4", "Qx"] {
        #expect(!text.contains(word), "\(word) stands in \(name)")
      }
      #expect(name == "errors" || text.contains("Aa99Aa"), "\(name)")
      #expect(name == "errors" || text.components(separatedBy: "retell.").count > 20, "\(name)")
    }
  }

  /// The same places hold words when these are asked for, so that hiding them means something.
  @Test func revealsWordsWhenAsked() async throws {
    let text = try await everything(Self.body, ["--reveal"]).map(\.text).joined()
    let hidden = Self.words.filter { !text.contains($0) }
    #expect(hidden == [])
  }

  /// A payload that was cut off, or has a comma too few, is no JSON: none of its text is shown.
  @Test(arguments: Array(stride(from: 40, to: 760, by: 48)), [[], ["--reveal"]] as [[String]])
  func hidesTheTextOfBrokenJSON(length: Int, options: [String]) async throws {
    for body in [
      String(Self.body.prefix(length)), Self.minified.prefix(length) + "\"Kz499Qx\" Kz499Qx ",
    ] {
      for (name, text) in try await everything(body, options) {
        #expect(!text.contains("z4"), "\(name)")
        #expect(!text.contains("Qx"), "\(name)")
      }
    }
  }

  @Test func hidesThemInPayloadsThatPass() async throws {
    try await withTemporaryFolder { folder in
      let body = Bodies.valid.replacing("999\n", with: "999, \"Kz4\": \"Kz4\"\n")
      let words = ["check", "-", "--contract", Bodies.contract, "--notes", "--report"]
      for format in ["text", "json", "junit", "markdown"] {
        let run = try await Program.run(words + [format], in: folder, input: body)
        #expect(run.code == 0)
        #expect(!run.everything.contains("Kz4"))
        #expect(run.output.contains("Aa9"))
      }
    }
  }

  /// What is found in a wrong place: a person's number where a code or an address should be, a key in
  /// the URL of a request that has no such path.
  @Test(
    arguments: [
      (
        "retell/inbound-call-webhook/response",
        #"{"call_inbound": {"dynamic_variables": {"phone": 14155550123}}}"#,
        "retell.webhook.inbound-call.response.dynamic_variables.value.type"
      ),
      (
        "retell/get-phone-number/200",
        #"{"phone_number": "+14157774444", "area_code": 14155550123}"#,
        "retell.phone-number.area_code.three-digits"
      ),
      (
        "vapi/get-phone-number/200",
        #"{"provider": "vapi", "hooks": [{"on": "call.ringing", "filters": [{"type": "startsWith", "key": "number", "startsWith": ["+14155550123"]}], "do": []}]}"#,
        "vapi.hook.ringing.filter.startsWith.item.no-plus"
      ),
      (
        "elevenlabs/get-phone-number/200",
        #"{"provider": "sip_trunk", "inbound_trunk": {"allowed_addresses": ["+14155550123", "kz4qx:kz4qx@203.0.113.9"]}}"#,
        "elevenlabs.inbound-trunk.allowed_addresses.item.ip-or-cidr"
      ),
      (
        "retell/get-phone-number/200",
        #"{"request": {"method": "POST", "url": "https://api.example.com/import-phone-number?k=kz4qx&n=4155550123"}}"#,
        "retell.get-phone-number.path.phone_number.required"
      ),
    ])
  func hidesWhatStandsInTheWrongPlace(contract: String, body: String, rule: String) async throws {
    try await withTemporaryFolder { folder in
      for format in ["text", "json", "junit", "markdown"] {
        let words = ["check", "-", "--contract", contract, "--notes", "--report", format]
        let run = try await Program.run(words, in: folder, input: body)
        #expect(run.code == 1)
        #expect(run.output.contains(rule))
        for word in ["4155550123", "kz4qx"] { #expect(!run.everything.contains(word), "\(format)") }
      }
    }
  }
}
