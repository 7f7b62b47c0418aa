import Foundation
import Linecheck
import LinecheckJSON
import LinecheckProviders
import TestSupport
import Testing

@testable import LinecheckRunner

/// Exchanges and archives keep their verdicts as fixtures, and lose their words.
struct FixtureExchangeTests {
  private static let selection = try? ContractSelection(
    Providers.contracts, Providers.operations, id: nil)

  @Test func keepsEveryVerdictOfTheCorpus() throws {
    let selection = try #require(Self.selection)
    let resolver = ExchangeResolver(selection)
    var maker = FixtureMaker()
    var count = 0
    for item in try Corpus(FixtureCorpusTests.folder).cases where item.kind == .exchange {
      let bytes = try item.read()
      let path = FixtureCorpusTests.folder + "/" + item.path
      let made = maker.file(bytes, at: path, selection, nil)
      let before = ExchangeVerdict(bytes, .exchange, path, resolver)
      #expect(ExchangeVerdict(PaddedBytes(made.bytes), .exchange, path, resolver) == before)
      #expect(made.changed == [], "\(item.path)")
      count += before.count
    }
    #expect(count > 20)
  }

  private static let exchange = #"""
    {"request": {"method": "GET",
      "url": "https://kz4qx:kz5qx@api.retellai.com/get-phone-number/%2B14157774444?kz6qx=kz7qx&token=kz8qx",
      "headers": {"Authorization": "Bearer kz9qx", "X-Kz10qx": "kz11qx", "Cookie": "a=kz12qx",
        "Accept": "application/json", "X-Api-Key": ["kz13qx"]}},
     "response": {"status": 200, "headers": {"Set-Cookie": "kz14qx=kz15qx", "Content-Type": "application/json"},
       "body": BODY},
     "kz16qx": {"kz17qx": "kz18qx"}, "startedAt": "2026-11-25T09:30:00Z"}
    """#

  private static let body =
    #"{"phone_number": "+14157774444", "phone_number_pretty": "(415) 777-4444", "nickname": "Kz19Qx", "Kz20Qx": ["kz21\u0071x"], "phone_number_type": "twilo"}"#

  private static var bodies: [String] {
    let base64 = Data(body.utf8).base64EncodedString()
    return [
      body, JSONText.quoted(body), #""\#(base64)", "encoding": "base64""#,
      JSONText.quoted("Kz19Qx is no JSON: 415 777-4444"),
    ]
  }

  @Test(arguments: bodies)
  func replacesWordsOfExchanges(body: String) throws {
    let selection = try #require(Self.selection)
    let text = Self.exchange.replacing("BODY", with: body)
    var maker = FixtureMaker()
    let made = maker.file(PaddedBytes(text), at: "", selection, .exchange)
    #expect(made.changed == [])
    #expect(made.unchecked == [])
    var fixture = String(decoding: made.bytes, as: UTF8.self)
    if body.contains("base64") {
      let document = try Document(made.bytes)
      let encoded = try #require(document.root["response"]?["body"]?.string)
      // In base64 any letters may stand side by side.
      fixture = fixture.replacing(encoded, with: "")
      fixture += String(decoding: try #require(Data(base64Encoded: encoded)), as: UTF8.self)
    }
    for word in ["kz", "Kz", "qx", "Qx", "7774444", "777-4444"] {
      #expect(!fixture.contains(word), "\(word)")
    }
    #expect(fixture.contains("api.retellai.com/get-phone-number/%2B14155550100"))
    #expect(fixture.contains("Bearer "))
    #expect(fixture.contains("2026-11-25T09:30:00Z"))
    if body.contains("pretty") { #expect(fixture.contains("(415) 555-0100")) }
  }

  @Test func replacesWordsOfArchives() throws {
    let selection = try #require(Self.selection)
    let text = #"""
      {"log": {"version": "1.2", "creator": {"name": "proxy", "version": "1"},
       "pages": [{"title": "https://kz1qx.example/", "id": "page_1"}], "kz2qx": "kz3qx",
       "entries": [{"startedDateTime": "2026-11-25T09:30:00Z", "time": 12, "serverIPAddress": "203.0.113.77",
         "request": {"method": "GET", "url": "https://api.retellai.com/get-phone-number/+14157774444?k=kz4qx",
           "headers": [{"name": "authorization", "value": "Bearer kz5qx"}, {"name": "x-kz6qx", "value": "kz7qx"}],
           "cookies": [{"name": "kz8qx", "value": "kz9qx"}], "queryString": [{"name": "k", "value": "kz4qx"}]},
         "response": {"status": 200, "headers": [], "content": {"mimeType": "application/json",
           "text": "{\"phone_number\": \"+14157774444\", \"nickname\": \"kz10qx\", \"kz11qx\": 1}"}}},
        {"request": {"method": "GET", "url": "https://kz12qx.example/kz13qx"}}]}}
      """#
    var maker = FixtureMaker()
    let made = maker.file(PaddedBytes(text), at: "", selection, .har)
    #expect(made.changed == [])
    let fixture = String(decoding: made.bytes, as: UTF8.self)
    for word in ["kz", "qx", "7774444", "203.0.113.77"] {
      #expect(!fixture.contains(word), "\(word)")
    }
    for word in ["page_1", "proxy", "+14155550100", "/get-phone-number/", "2026-11-25"] {
      #expect(fixture.contains(word), "\(word)")
    }
  }
}
