import Foundation
import TestSupport
import Testing

/// Exchanges and whole accounts, checked by the built program.
struct ExchangeTests {
  private static let exchange = """
    {
      "request": {
        "method": "POST", "url": "https://api.retellai.com/import-phone-number",
        "headers": { "Authorization": "key_secret123", "Content-Type": "application/json" },
        "body": {
          "phone_number": "1001", "ignore_e164_validation": false,
          "termination_uri": "a.pstn.twilio.com", "sip_trunk_auth_password": "hunter2"
        }
      },
      "response": {
        "status": 200, "headers": { "Content-Type": "application/json" },
        "body": "{\\"phone_number\\": \\"1002\\"}"
      }
    }
    """

  @Test func areCheckedOnBothSides() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Self.exchange, to: "a.exchange.json")
      let run = try await Program.run(
        ["check", "--report", "json", "a.exchange.json"], in: folder)
      #expect(run.code == 1)
      let report = try Report(run)
      #expect(report.payloads.map(\.entry) == ["request", "response"])
      #expect(report.payloads.map(\.resolvedBy) == ["request", "request"])
      #expect(
        report.payloads[0].findings.map { "\($0.rule) \($0.line)" } == [
          "retell.import-phone-number.request.auth.bearer 4",
          "retell.import-phone-number.request.phone_number.e164-conditional 6",
        ])
      // No contract has this status: its body is not judged, and its status is.
      #expect(
        report.payloads[1].findings.map { "\($0.rule) \($0.line)" } == [
          "retell.import-phone-number.request.status.documented 11"
        ])
      for secret in ["secret123", "hunter2", "1001", "1002"] {
        #expect(!run.everything.contains(secret), "\(secret)")
      }
    }
  }

  @Test(
    arguments: [
      // What is sent to somebody's own server is known by its tag.
      (["check", "b.json"], 1, nil),
      (["check", "--contract", "retell/inbound-call-webhook", "b.json"], 1, nil),
      (["check", "--contract", "retell/inbound-call-webhook/request", "b.json"], 1, nil),
      (["check", "--input", "json", "b.json"], 4, "no contract is known for it"),
      (
        ["check", "--input", "xml", "b.json"], 2,
        "--input takes json, ndjson, exchange, har, not xml"
      ),
      (["check", "--input", "har", "b.json"], 4, "it is no HAR: it has no list log.entries"),
      (
        ["check", "--input", "exchange", "c.json"], 4,
        "it is no exchange: line 1, column 1: request is missing"
      ),
    ] as [([String], Int32, String?)])
  func areToldByTheirContent(words: [String], code: Int32, message: String?) async throws {
    try await withTemporaryFolder { folder in
      let webhook = """
        {"request": {"method": "POST", "url": "https://hooks.example/retell",
          "headers": {"X-Retell-Signature": "v=1"}, "body": {"event": "call_inbound"}}}
        """
      try folder.write(webhook, to: "b.json")
      try folder.write("{}", to: "c.json")
      let run = try await Program.run(words, in: folder)
      #expect(run.code == code)
      if let message { #expect(run.everything.contains(message), "\(run.everything)") }
      if code == 1 {
        #expect(run.output.contains("error[retell.webhook.signature.format]: •••"))
        #expect(
          run.output.contains("error[retell.webhook.inbound-call.request.group.required]"))
      }
    }
  }

  @Test func judgeTheNumbersOfAnAccountTogether() async throws {
    func number(_ number: String, _ fallback: String) -> String {
      """
      {"phone_number": "\(number)", "phone_number_type": "custom",
       "last_modification_timestamp": 1703413636133, "fallback_number": "\(fallback)"}
      """
    }
    try await withTemporaryFolder { folder in
      try folder.write(number("+14155550123", "+14155550199"), to: "account/1.json")
      try folder.write(number("+14155550199", "+442079460123"), to: "account/2.json")
      try folder.write(number("+14155550177", "+14155550123"), to: "other/3.json")
      let words = ["check", "--contract", "retell/get-phone-number/200", "--report=json", "."]
      let alone = try Report(try await Program.run(words, in: folder))
      #expect(alone.payloads.allSatisfy { $0.findings.isEmpty })
      let together = try Report(try await Program.run(words + ["--group"], in: folder))
      #expect(together.payloads.map(\.outcome) == ["failed", "passed", "passed"])
      let finding = try #require(together.payloads[0].findings.first)
      #expect(finding.rule == "retell.phone-number.fallback_number.no-nesting")
      #expect(finding.pointer == "/fallback_number")
      #expect((finding.line, finding.column) == (2, 67))
    }
  }

  /// The numbers may come bare, in an exchange, or in a string inside one.
  @Test func judgeTheNumbersOfExchangesTogether() async throws {
    func number(_ number: String, _ fallback: String) -> String {
      #"{"phone_number":"\#(number)","phone_number_type":"custom","last_modification_timestamp":1703413636133,"fallback_number":"\#(fallback)"}"#
    }
    func exchange(_ number: String, _ body: String) -> String {
      """
      {"request": {"method": "GET", "url": "https://api.retellai.com:443/get-phone-number/\(number)",
       "headers": {"Authorization": "Bearer key_1"}},
       "response": {"status": 200, "body": \(body)}}
      """
    }
    let first = number("+14155550123", "+14155550199")
    let inString = number("+14155550199", "+442079460123").replacing("\"", with: "\\\"")
    try await withTemporaryFolder { folder in
      try folder.write(exchange("%2B14155550123", first), to: "account/1.exchange.json")
      try folder.write(
        exchange("%2B14155550199", "\"\(inString)\""), to: "account/2.exchange.json")
      try folder.write(number("+14155550177", "+14155550123"), to: "account/3.json")
      let words = ["check", "--contract", "retell/get-phone-number/200", "--report=json", "."]
      let report = try Report(try await Program.run(words + ["--group"], in: folder))
      #expect(
        report.payloads.map(\.outcome) == ["passed", "failed", "passed", "passed", "failed"])
      let finding = try #require(report.payloads[1].findings.first)
      #expect(finding.rule == "retell.phone-number.fallback_number.no-nesting")
      #expect((finding.line, finding.column) == (3, 160))
    }
  }
}
