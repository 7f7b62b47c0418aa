import Foundation
import Linecheck
import LinecheckJSON
import LinecheckProviders
import Testing

@testable import LinecheckRunner

/// Recordings of calls: nothing of a person or a key stays, what is found stays.
struct RecordingTests {
  private let selection: ContractSelection
  private let operation: Linecheck.Operation
  private var maker: RecordingMaker

  init() throws {
    selection = try LiveCalls.selection()
    operation = try LiveCalls.operation("retell/get-phone-number")
    maker = RecordingMaker(selection)
  }

  private static let body = #"""
    {"phone_number": "+14157774444", "phone_number_pretty": "(415) 777-4444", "nickname": "Zoe Doe",
     "phone_number_type": "twilo", "last_modification_timestamp": 1703413636133,
     "sip_outbound_trunk_config": {"auth_username": "zoe-doe", "auth_password": "hunter22", "transport": "tls"},
     "inbound_webhook_url": "https://zoe.example/hook?token=s3cr3t"}
    """#

  private func call(
    _ body: String = body, url: String = "https://api.retellai.com/get-phone-number/%2B14157774444",
    status: Int = 200, _ trouble: Trouble? = nil
  ) -> LiveExchange {
    LiveExchange(
      HTTPRequest("GET", url, headers: [HTTPHeader("Authorization", "Bearer hidden")]),
      HTTPAnswer(
        status: status,
        headers: [
          HTTPHeader("Content-Type", "application/json"), HTTPHeader("X-Account", "zoe-doe"),
          HTTPHeader("Set-Cookie", "session=s3cr3t"), HTTPHeader("Retry-After", "12"),
        ], body: Array(body.utf8), milliseconds: 212), trouble, at: LiveCalls.time)
  }

  private func text(_ recording: Recording) -> String {
    String(decoding: recording.exchange.text.all, as: UTF8.self)
  }

  @Test mutating func secretsAndPersonsAreGone() {
    let live = call()
    let recording = maker.recording(of: live, operation)
    #expect(recording.changed == [])
    let text = text(recording)
    for word in ["Zoe", "zoe", "Doe", "doe", "hunter", "s3cr3t", "7774444", "777-4444", "hidden"] {
      #expect(!text.contains(word), "\(word)")
    }
    for word in [
      "https://api.retellai.com/get-phone-number/%2B14155550100", "\"+14155550100\"",
      "\"(415) 555-0100\"", "1703413636133", "\"startedAt\": \"\(LiveCalls.time)\"",
      "\"milliseconds\": 212", "\"retry-after\": \"12\"", "\"authorization\": \"Bearer ",
      "twilo", "\"tls\"",
    ] {
      #expect(text.contains(word), "\(word)")
    }
    let before = LiveCalls.found(in: live, operation, selection)
    #expect(LiveCalls.found(in: recording.exchange, operation, selection) == before)
    #expect(before.last?.faults.map(\.rule).count ?? 0 > 1)
  }

  /// Wherever an operation was offered.
  @Test(
    arguments: [
      "http://127.0.0.1:8080/get-phone-number/%2B14157774444",
      "https://zoe:s3cr3t@zoe.example/doe/get-phone-number/%2B14157774444?token=s3cr3t",
    ])
  mutating func addressesOfMocksKeepTheirContract(url: String) {
    let live = call(url: url)
    let recording = maker.recording(of: live, operation)
    #expect(recording.changed == [])
    #expect(!text(recording).contains("zoe") && !text(recording).contains("s3cr3t"))
    #expect(text(recording).contains("/get-phone-number/%2B1415555"))
    let before = LiveCalls.found(in: live, operation, selection)
    #expect(before.last?.contract == "retell/get-phone-number/200")
    #expect(LiveCalls.found(in: recording.exchange, operation, selection) == before)
  }

  @Test(arguments: Trouble.allCases)
  mutating func troubleStays(trouble: Trouble) {
    let request = HTTPRequest("GET", "https://api.retellai.com/get-phone-number/1")
    for live in [
      LiveExchange(request, nil, trouble, at: LiveCalls.time),
      call(#"{"phone_number": "+1415777"#, trouble),
    ] {
      let recording = maker.recording(of: live, operation)
      #expect(recording.exchange.trouble == trouble)
      #expect(recording.exchange.status == live.status)
      #expect(recording.exchange.milliseconds == live.milliseconds)
      #expect(text(recording).contains(LiveCalls.time))
    }
  }

  @Test func troubleThatNobodyKnowsIsAWordLikeOthers() throws {
    let text = #"{"request": {"method": "GET", "url": "https://h/a"}, "trouble": "Mallory"}"#
    var maker = FixtureMaker()
    let made = maker.exchange(
      PaddedBytes(text), .exchange, at: "", ExchangeResolver(selection, of: operation))
    #expect(!String(decoding: made.bytes, as: UTF8.self).contains("Mallory"))
  }

  @Test mutating func sameWordsBecomeTheSame() {
    let texts = ["Zoe", "Doe", "Zoe"].map { name in
      text(maker.recording(of: call(#"{"nickname": "\#(name)"}"#), operation))
    }
    #expect(texts[0] == texts[2] && texts[0] != texts[1])
  }

  @Test(arguments: [
    ("<html>Mallory 777-4444</html>", 502), ("", 200), ("{\"Mallory\": \"Mallory", 200),
    ("\"Mallory\"", 404), ("\u{feff}{\"nickname\": \"Mallory\"}", 200), ("[\"Mallory\"]", 429),
    (String(repeating: "[", count: 511) + "\"Mallory\"" + String(repeating: "]", count: 511), 200),
  ])
  mutating func otherAnswersKeepWhatTheyAre(body: String, status: Int) {
    let live = call(body, status: status)
    let recording = maker.recording(of: live, operation)
    #expect(recording.changed == [])
    #expect(!text(recording).contains("Mallory") && !text(recording).contains("777-4444"))
    #expect(recording.exchange.status == status)
    let before = LiveCalls.found(in: live, operation, selection)
    #expect(LiveCalls.found(in: recording.exchange, operation, selection) == before)
  }

  @Test mutating func bytesThatAreNoTextKeepWhatTheyAre() throws {
    let body = Array(#"{"nickname": "Mallory"#.utf8) + [0xff] + Array(#"", "area_code": "x"}"#.utf8)
    let answer = HTTPAnswer(status: 200, body: body)
    let live = LiveExchange(HTTPRequest("GET", "https://h/get-phone-number/1"), answer)
    let recording = maker.recording(of: live, operation)
    let encoded = try Document(recording.exchange.text).root["response"]?["body"]?.string
    let decoded = try #require(Data(base64Encoded: encoded ?? ""))
    #expect(!String(decoding: decoded, as: UTF8.self).contains("Mallory"))
    let before = LiveCalls.found(in: live, operation, selection)
    #expect(LiveCalls.found(in: recording.exchange, operation, selection) == before)
  }

  /// What is read from a recording is what was recorded.
  @Test mutating func readingItAgainIsTheSame() throws {
    let recording = maker.recording(of: call(), operation)
    let read = LiveExchange(recorded: recording.exchange.text)
    #expect(read.status == 200 && read.milliseconds == 212 && read.trouble == nil)
    #expect(read.text.all.elementsEqual(recording.exchange.text.all))
  }

  /// The largest payload of each contract, with words in all its places.
  @Test mutating func plantedWordsAreGone() throws {
    var planting = LivePlanting()
    var count = 0
    for contract in Providers.contracts where contract.part != "parameters" {
      let operation = try LiveCalls.operation(contract.operation)
      if operation.servers.isEmpty || contract.edition != nil { continue }
      let bodies = try LiveCalls.payloads(of: contract).filter(\.isValid).map { try $0.read() }
      for body in bodies.sorted(by: { $0.count > $1.count }).prefix(1) {
        let planted = try planting.planted(body, contract.program)
        for text in [planted, Array(planted.prefix(planted.count * 2 / 3))] {
          let live = try LiveCalls.exchange(of: PaddedBytes(text), contract)
          #expect(LivePlanting.words(in: live.text.all).count > 5)
          let recording = maker.recording(of: live, operation)
          #expect(LivePlanting.words(in: recording.exchange.text.all) == [])
          count += 1
        }
      }
    }
    #expect(count > 20)
  }
}
