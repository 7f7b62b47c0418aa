import Foundation
import Linecheck
import LinecheckJSON
import TestSupport
import Testing

@testable import LinecheckRunner

/// Exchanges: both sides checked, found in the file that holds them.
struct ExchangeTests {
  private static let page = SourceDocument(title: "Page", url: "https://example.com/page")

  private static let operation = Operation(
    "api/get-line", title: "Get line", method: "GET", servers: ["https://api.example.com"],
    path: "/lines/{line_id}")

  private static let contracts = [
    Contract(
      "api/get-line/200", title: "the 200 body", document: page,
      exchange: {
        Rule.any
          .pairing("response/body/id", .equals, with: "request/path/line_id")
          .identified(as: "api.id.matches-path").severity(.warning)
      }
    ) { .object { Field("id", .string.length(1...)) } },
    Contract(
      "api/get-line/parameters", title: "the request", document: page,
      exchange: {
        .members {
          Field(
            "response",
            .members {
              Field(
                "status",
                .any.check("documented", expecting: "200") { $0.integer == 200 }
                  .identified(as: "api.status.documented").severity(.warning)
              ).optional()
            }
          ).optional()
        }
      }
    ) {
      .object {
        Field("path", .object { Field("line_id", .string.length(3...).plain()) })
        Field(
          "header", .object { Field("authorization", .string.length(20...).secret()) })
      }
    },
  ]

  private func results(
    _ text: String, id: String? = nil, input: InputFormat? = nil, name: String = "a.exchange.json"
  ) async throws -> [PayloadResult] {
    try await withTemporaryFolder { folder in
      let root = folder.path(percentEncoded: false)
      try Data(text.utf8).write(to: folder.appending(path: name))
      let selection = try ContractSelection(Self.contracts, [Self.operation], id: id)
      return await CheckRun(selection, .init(notes: true, input: input))
        .payloads(PayloadInputs(["\(root)/\(name)"]), in: root)
    }
  }

  private static func exchange(
    url: String = "https://api.example.com/lines/line%5f1", headers: String = "{}",
    response: String
  ) -> String {
    """
    {
      "request": {"method": "get", "url": "\(url)", "headers": \(headers)},
      "response": \(response)
    }
    """
  }

  private static let key = #"{"Authorization": "Bearer 0123456789abcdef"}"#

  @Test func checksBothSides() async throws {
    let text = Self.exchange(
      headers: Self.key, response: #"{"status": 200, "body": {"id": "line_1"}}"#)
    let results = try await results(text)
    #expect(results.map(\.entry) == ["request", "response"])
    #expect(results.map(\.contract) == ["api/get-line/parameters", "api/get-line/200"])
    #expect(results.map(\.resolvedBy) == ["request", "request"])
    #expect(results.map(\.outcome) == [.passed, .passed])
    #expect(results.map(\.index) == [0, 1])
    #expect(results.allSatisfy { $0.findings.isEmpty && $0.rules > 2 })
  }

  @Test func findsWhatIsWrongWhereItStandsInTheFile() async throws {
    let text = Self.exchange(
      url: "https://api.example.com/lines/x", headers: #"{"AUTHORIZATION": "short"}"#,
      response: #"{"status": 200, "body": {"id": ""}}"#)
    let results = try await results(text)
    let lines = results.flatMap(\.findings).map { finding in
      let bytes = Array(text.utf8)[finding.span.bytes]
      return "\(finding.rule) \(finding.pointer) `\(String(decoding: bytes, as: UTF8.self))`"
    }
    #expect(
      lines == [
        "api.get-line.parameters.path.line_id.min-length /path/line_id `\"https://api.example.com/lines/x\"`",
        "api.get-line.parameters.header.authorization.min-length /header/authorization `\"short\"`",
        "api.get-line.200.id.min-length /id `\"\"`",
        "api.id.matches-path /id `\"\"`",
      ])
    // The key is shown by nobody, nor is anything that stands beside a finding.
    #expect(results.flatMap(\.findings).allSatisfy { !($0.frame?.text.contains("short") ?? true) })
  }

  @Test(
    arguments: [
      (#"{\"id\": \"line_2\"}"#, #"line_2"#), (#"\n {\"id\":\"line\u005f2\"}"#, #"line\u005f2"#),
      (#"{\"\u0069d\": \"\ud83d\ude00\"}"#, #"\ud83d\ude00"#),
    ])
  func findsWhatIsWrongInABodyInAString(body: String, value: String) async throws {
    let text = Self.exchange(headers: Self.key, response: #"{"status": 200, "body": "\#(body)"}"#)
    let finding = try #require(try await results(text)[1].findings.first)
    #expect(finding.rule == "api.id.matches-path")
    let bytes = Array(text.utf8)[finding.span.bytes]
    #expect(String(decoding: bytes, as: UTF8.self) == #"\"\#(value)\""#)
  }

  @Test func readsBodiesInBase64() async throws {
    let body = Data(#"{"id": 7}"#.utf8).base64EncodedString()
    let text = Self.exchange(
      headers: Self.key, response: #"{"status": 200, "encoding": "base64", "body": "\#(body)"}"#)
    let results = try await results(text)
    #expect(results[1].findings.map(\.rule) == ["api.get-line.200.id.type"])
    let bytes = Array(text.utf8)[results[1].findings[0].span.bytes]
    // The four characters that stand for the value.
    #expect(String(decoding: bytes, as: UTF8.self) == "IDd9")
    let wrong = Self.exchange(
      headers: Self.key, response: #"{"status": 200, "encoding": "base64", "body": "~"}"#)
    let undecoded = try await self.results(wrong)
    #expect(undecoded.map(\.outcome) == [.passed, .notChecked])
    #expect(undecoded[1].reason?.hasPrefix("the body of the response is no base64") == true)
  }

  @Test func takesNullForABody() async throws {
    let results = try await results(
      Self.exchange(headers: Self.key, response: #"{"status": 200, "body": null}"#))
    #expect(results[1].findings.map(\.rule) == ["api.get-line.200.body.type"])
  }

  @Test func saysThatAStatusIsNotDocumented() async throws {
    let results = try await results(
      Self.exchange(headers: Self.key, response: #"{"status": 404, "body": []}"#))
    #expect(results[1].findings.map(\.rule) == ["api.status.documented"])
    // Its body was not looked at: it counts for no contract.
    #expect(results[1].contract == nil)
    #expect(results[1].rules == 1)
  }

  @Test func countsNoRuleWithoutItsInput() async throws {
    let both = try await results(
      Self.exchange(headers: Self.key, response: #"{"status": 200, "body": {"id": "line_1"}}"#))
    let noBody = try await results(Self.exchange(headers: Self.key, response: #"{"status": 200}"#))
    let noAnswer = try await results(Self.exchange(headers: Self.key, response: "null"))
    #expect(both[1].rules == noBody[1].rules + 5)
    #expect(noAnswer.map(\.entry) == ["request"])
    #expect(noAnswer[0].rules == both[0].rules)
  }

  @Test(
    arguments: [
      ("{}", "it is no exchange: line 1, column 1: request is missing, at /request"),
      (
        #"{"request": {"method": "GET"}}"#,
        "it is no exchange: line 1, column 13: url is missing, at /request/url"
      ),
      ("[", "it is no exchange: line 1, column 2: "),
      ("[]", "it is no exchange: line 1, column 1: an array, not an object"),
      (
        #"{"request": {"method": "GET", "url": "https://other.example/x"}}"#,
        "no operation is known of a GET to https://aaaaa.aaaaaaa like this"
      ),
      (
        #"{"request": {"method": "POST", "url": "https://api.example.com/lines/x"}}"#,
        "no operation is known of a POST to https://api.example.com like this"
      ),
    ])
  func saysWhyItChecksNothing(text: String, reason: String) async throws {
    let results = try await results(text)
    #expect(results.map(\.outcome) == [.notChecked])
    #expect(results[0].reason?.hasPrefix(reason) == true, "\(results[0].reason ?? "")")
  }

  @Test func namesNearOperationsOnly() async throws {
    let near = Self.exchange(url: "https://api.example.com/calls/1", response: "null")
    #expect(
      try await results(near)[0].reasonHelp
        == "there are contracts for api/get-line (GET /lines/{line_id})")
    let far = Self.exchange(url: "https://other.example/lines/1", response: "null")
    let help = try #require(try await results(far)[0].reasonHelp)
    #expect(help.contains("--contract") && !help.contains("api/get-line"))
  }

  @Test func knowsExchangesByTheirContent() async throws {
    let text = Self.exchange(headers: Self.key, response: "null")
    #expect(try await results(text, name: "a.json").map(\.entry) == ["request"])
    #expect(try await results(text, input: .json, name: "a.json").map(\.entry) == [nil])
    #expect(
      try await results(text, id: "api/get-line/200", name: "a.json").map(\.contract).count == 1)
  }
}

struct WebAddressTests {
  @Test(
    arguments: [
      ("https://API.example.com/lines/a%2Bb?x=1&y=a+b%21#z", "https://api.example.com", "a+b"),
      ("http://127.0.0.1:8080/proxy/v1/lines/%zz/", "http://127.0.0.1:8080", "%zz"),
      ("https://h/lines/%", "https://h", "%"), ("https://h/lines/é", "https://h", "é"),
    ])
  func takesUrlsApart(url: String, server: String, id: String) throws {
    let address = try #require(WebAddress(url))
    #expect(address.server == server)
    #expect(address.parameters(of: "/lines/{id}")?.map(\.value) == [id])
    #expect(address.parameters(of: "/other/{id}") == nil)
  }

  @Test func decodesQueries() throws {
    let query = try #require(WebAddress("https://h/p?x=1&y=a+b%21&z&=v")).query
    #expect(query.map { "\($0.name)=\($0.value)" } == ["x=1", "y=a b!", "z=", "=v"])
  }

  @Test(arguments: ["", "/relative", "https://", "mailto:a@b.example"])
  func refusesWhatIsNoAddress(url: String) { #expect(WebAddress(url) == nil) }
}
