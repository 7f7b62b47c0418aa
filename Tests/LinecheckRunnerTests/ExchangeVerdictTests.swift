import Linecheck
import LinecheckJSON
import LinecheckProviders
import Testing

@testable import LinecheckRunner

/// What a side of an exchange comes to where its body is not what it should be.
struct ExchangeVerdictTests {
  private static let url = "https://api.retellai.com/get-phone-number/%2B14155550123"

  private static func results(
    _ response: String, url: String = url, id: String? = nil, revealing: Bool = false
  ) throws -> [PayloadResult] {
    let text = """
      {"request": {"method": "GET", "url": "\(url)",
        "headers": {"Authorization": "Bearer key_0123456789abcdef"}},
       "response": \(response)}
      """
    let selection = try ContractSelection(Providers.contracts, Providers.operations, id: id)
    var options = CheckRun.Options()
    options.revealing = revealing
    return ExchangeReader(ExchangeResolver(selection), options)
      .outcome(of: PaddedBytes(text), .exchange, source: "a").results
  }

  private static func line(_ result: PayloadResult?) -> String {
    guard let result else { return "nothing" }
    let findings = result.findings.map { "\($0.rule) \($0.pointer)" }.joined(separator: ", ")
    return "\(result.outcome) \(result.contract ?? "-"): \(findings)\(result.reason ?? "")"
  }

  @Test(
    arguments: [
      (
        #"{"status": 404, "body": {}}"#,
        "passed -: retell.get-phone-number.status.documented /status"
      ),
      (
        #"{"status": 502, "body": "<html>"}"#,
        "passed -: retell.get-phone-number.status.documented /status"
      ),
      (
        #"{"body": {}}"#, "notChecked -: the capture does not say with which status it was answered"
      ),
      (
        #"{"status": 200}"#,
        "notChecked retell/get-phone-number/200: the answer has no body to check"
      ),
      (#"{"status": 200, "body": ""}"#, "failed retell/get-phone-number/200: json.syntax "),
      (#"{"status": 200, "body": "<html>"}"#, "failed retell/get-phone-number/200: json.syntax "),
      (
        #"{"status": 400, "headers": {"content-type": "text/html"}, "body": {"status":"error"}}"#,
        "failed retell/get-phone-number/400: retell.get-phone-number.content-type /header/content-type"
      ),
      (#"{"status": 0, "body": ""}"#, "nothing"), ("null", "nothing"),
    ])
  func ofAnAnswer(response: String, expected: String) throws {
    let results = try Self.results(response)
    #expect(Self.line(results.first) == "passed retell/get-phone-number/parameters: ")
    #expect(Self.line(results.count > 1 ? results[1] : nil) == expected)
  }

  /// Vapi documents no status of its webhook's answer, so that no rule says that one is missing.
  @Test func ofAnAnswerThatNothingIsKnownOf() throws {
    let operation = Operation(
      "api/get-line", title: "Get line", method: "GET", servers: ["https://api.example.com"],
      path: "/lines/{id}")
    let contract = Contract(
      "api/get-line/parameters", title: "", document: SourceDocument(title: "", url: "")
    ) { .object { Field("path", .object) } }
    let text =
      #"{"request":{"method":"GET","url":"https://api.example.com/lines/1"},"response":{"status":404,"body":1}}"#
    let selection = try ContractSelection([contract], [operation], id: nil)
    let results = ExchangeReader(ExchangeResolver(selection), CheckRun.Options())
      .outcome(of: PaddedBytes(text), .exchange, source: "a").results
    #expect(
      Self.line(results.last)
        == "notChecked -: no answer of status 404 is documented for api/get-line")
  }

  @Test func ofABodyThatIsCutOffInsideItsString() throws {
    let result = try #require(
      try Self.results(#"{"status": 200, "body": "{\"phone_number\": "}"#).last)
    let finding = try #require(result.findings.first)
    #expect(finding.rule == "json.syntax")
    // Behind the last byte, where the string closes.
    #expect(finding.span.start == SourcePosition(line: 3, column: 58))
  }

  /// The line of a body in a string is drawn like that of a file: names that rules name, its own value
  /// as its rule allows, nothing else.
  @Test func isShownInsideItsString() throws {
    let body = #"{\"phone_number\":\"+14155550123\",\n\"nickname\":7,\"x_secret\":\"s3cr3t\"}"#
    let result = try #require(try Self.results(#"{"status": 200, "body": "\#(body)"}"#).last)
    let finding = try #require(result.findings.first { $0.rule.hasSuffix("nickname.type") })
    let frame = try #require(finding.frame)
    #expect(
      frame.text
        == #" "response": {"status": •••, "body": "{"phone_number":•••,\n"nickname":7,"a_aaaaaa":•••}"}}"#
    )
    let marked = frame.text.unicodeScalars.dropFirst(frame.mark).prefix(frame.length)
    #expect(String(String.UnicodeScalarView(marked)) == "7")
    #expect(finding.span.start.line == 3)
  }
}
