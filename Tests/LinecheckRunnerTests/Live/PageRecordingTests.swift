import Linecheck
import LinecheckJSON
import LinecheckProviders
import Testing

@testable import LinecheckRunner

/// Recordings of lists: each number on a page is found the same, all around it are other words.
struct PageRecordingTests {
  /// A provider's list: its address, and how a page holds its items.
  struct List: Sendable, CustomTestStringConvertible {
    let provider: String
    let server: String
    let path: String
    let isObject: Bool
    var testDescription: String { provider }

    var contract: Contract? {
      Providers.contracts.first { $0.id == provider + "/get-phone-number/200" }
    }
  }

  private static let lists = [
    List(
      provider: "retell", server: "https://api.retellai.com", path: "/v2/list-phone-numbers",
      isObject: true),
    List(
      provider: "elevenlabs", server: "https://api.elevenlabs.io", path: "/v1/convai/phone-numbers",
      isObject: false),
    List(
      provider: "vapi", server: "https://mock.example/vapi", path: "/phone-number", isObject: false),
  ]

  /// Bodies of the Corpus that can be an item, right ones and wrong ones, every tenth with words
  /// planted in it.
  private static func items(
    _ contract: Contract, _ count: Int, _ planting: inout LivePlanting
  ) throws -> [[UInt8]] {
    let bodies = try LiveCalls.payloads(of: contract)
      .map { Array(try $0.read().all) }
      .filter { (try? Document(Array("[[[[".utf8) + $0 + Array("]]]]".utf8))) != nil }
    return try (0..<count).map { place in
      let body = bodies[place * 7 % bodies.count]
      return place % 10 != 0
        ? body : try planting.planted(PaddedBytes(body), contract.program)
    }
  }

  private static func page(
    _ items: [[UInt8]], _ list: List, number: Int, _ planting: inout LivePlanting
  ) -> LiveExchange {
    var body: [UInt8] = []
    let array = Array("[\n ".utf8) + items.joined(separator: ", ".utf8) + Array("\n]".utf8)
    if list.isObject {
      body += "{\(planting.members()), \"items\" : ".utf8
      body += array
      body += ", \"has_more\": true, \"pagination_key\": \"\(planting.word())-\(number)\"}".utf8
    } else {
      body = array
    }
    let url =
      list.server + list.path + "?limit=100&pagination_key=\(planting.word())&k=\(planting.word())"
    let headers = [HTTPHeader("Authorization", "Bearer \(planting.word())")]
    let answered = [
      HTTPHeader("Content-Type", "application/json"), HTTPHeader("Link", planting.word()),
      HTTPHeader("x-" + planting.word(), planting.word()),
    ]
    return LiveExchange(
      HTTPRequest("GET", url, headers: headers),
      HTTPAnswer(status: 200, headers: answered, body: body, milliseconds: 31),
      at: LiveCalls.time)
  }

  private static func items(in exchange: LiveExchange) -> [(number: Int, range: Range<Int>)] {
    let body = (try? Document(exchange.text))?.root["response"]?["body"]
    let items = body?.items ?? body?["items"]?.items ?? []
    return items.enumerated().map { ($0.offset + 1, $0.element.range) }
  }

  /// What is found in all pages of an account, and in all of its numbers together.
  private static func found(
    in pages: [LiveExchange], _ contract: Contract
  ) throws -> [Found] {
    var checker = AnswerChecker(
      try LiveCalls.selection(), CheckRun.Options(notes: true, groups: true))
    checker.beginAccount(contract)
    var results: [PayloadResult] = []
    for page in pages {
      results += checker.results(ofItems: items(in: page), in: page, contract, source: "page")
    }
    return (results + checker.endAccount()).map(Found.init)
  }

  @Test(arguments: lists)
  func itemsAreFoundTheSame(list: List) throws {
    let contract = try #require(list.contract)
    var planting = LivePlanting()
    let items = try Self.items(contract, 150, &planting)
    let live = (0..<3).map { number in
      Self.page(Array(items[number * 50..<number * 50 + 50]), list, number: number, &planting)
    }
    var maker = RecordingMaker(try LiveCalls.selection())
    var recorded: [LiveExchange] = []
    for page in live {
      #expect(LivePlanting.words(in: page.text.all).count > 50)
      let recording = maker.recording(ofPage: page, at: list.path, itemsOf: contract)
      #expect(recording.changed == [])
      #expect(LivePlanting.words(in: recording.exchange.text.all) == [])
      #expect(recording.exchange.text.count == page.text.count)
      recorded.append(recording.exchange)
    }
    let before = try Self.found(in: live, contract)
    #expect(before.count == 150)
    #expect(before.count { $0.outcome == .failed } > 20)
    #expect(try Self.found(in: recorded, contract) == before)
  }

  /// A number that falls back on one that falls back itself, on another page and written otherwise.
  @Test func accountsAreFoundTheSame() throws {
    let list = Self.lists[0]
    let contract = try #require(list.contract)
    var planting = LivePlanting()
    var maker = RecordingMaker(try LiveCalls.selection())
    let live = [
      #"{"phone_number": "+14157774444", "fallback_number": "+1 (415) 777-5555"}"#,
      #"{"phone_number": "+14157775555", "fallback_number": "+442071838750"}"#,
      #"{"phone_number": "+442071838750", "nickname": "+14157774444"}"#,
    ].enumerated().map { Self.page([Array($1.utf8)], list, number: $0, &planting) }
    let recorded = live.map {
      maker.recording(ofPage: $0, at: list.path, itemsOf: contract).exchange
    }
    let before = try Self.found(in: live, contract)
    let nested = before.map { $0.faults.count { $0.rule.hasSuffix("no-nesting") } }
    #expect(nested == [1, 0, 0])
    #expect(try Self.found(in: recorded, contract) == before)
  }

  /// What leads from page to page stays what it is.
  @Test func pagesLeadOn() throws {
    let list = Self.lists[0]
    let contract = try #require(list.contract)
    var planting = LivePlanting()
    var maker = RecordingMaker(try LiveCalls.selection())
    var keys: Set<String> = []
    for number in 0..<3 {
      let live = Self.page([Array("{}".utf8)], list, number: number, &planting)
      let recording = maker.recording(ofPage: live, at: list.path, itemsOf: contract)
      let root = try Document(recording.exchange.text).root
      let body = root["response"]?["body"]
      #expect(body?["has_more"]?.boolean == true)
      #expect(body?["items"]?.items?.count == 1)
      keys.insert(body?["pagination_key"]?.string ?? "")
      let url = root["request"]?["url"]?.string ?? ""
      #expect(url.hasPrefix("https://api.retellai.com/v2/list-phone-numbers?"))
      #expect(recording.exchange.milliseconds == 31)
    }
    #expect(keys.count == 3 && !keys.contains(""))
  }

  /// What is no page has nothing to keep but what it is.
  @Test(
    arguments: [
      (200, "[]"), (200, "{}"), (200, #"{"items": {"Kz1Qx": 1}}"#), (200, "\"Kz1Qx\""),
      (200, #"[1, "Kz1Qx", null, ["Kz2Qx"]]"#), (401, #"{"error": "Kz1Qx"}"#),
      (502, "<b>Kz1Qx</b>"),
      (200, #"[{"id": "Kz1Qx"#), (200, ""), (200, #"{"data": {"items": [{"id": "Kz1Qx"}]}}"#),
      (200, String(repeating: "[", count: 511) + "\"Kz1Qx\"" + String(repeating: "]", count: 511)),
    ], lists)
  func otherAnswersLoseTheirWords(answer: (status: Int, body: String), list: List) throws {
    let contract = try #require(list.contract)
    var maker = RecordingMaker(try LiveCalls.selection())
    for trouble in [nil, Trouble.cutOff] {
      let live = LiveExchange(
        HTTPRequest("GET", list.server + list.path),
        HTTPAnswer(status: answer.status, body: Array(answer.body.utf8)), trouble)
      let recording = maker.recording(ofPage: live, at: list.path, itemsOf: contract)
      #expect(LivePlanting.words(in: recording.exchange.text.all) == [])
      #expect(recording.exchange.status == answer.status)
      #expect(recording.exchange.trouble == trouble)
      #expect(recording.exchange.text.count == live.text.count)
      #expect(Self.items(in: recording.exchange).map(\.range) == Self.items(in: live).map(\.range))
    }
  }
}
