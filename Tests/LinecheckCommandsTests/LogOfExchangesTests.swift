import Foundation
import TestSupport
import Testing

/// Logs whose lines are exchanges, of two payloads each, and what else no contract is needed for.
struct LogOfExchangesTests {
  private static let exchange =
    #"{"request":{"method":"GET","url":"https://api.retellai.com/get-phone-number/%2B14155550123"},"#
    + #""response":{"status":200,"body":{"phone_number":"+14155550123","phone_number_type":"custom","#
    + #""last_modification_timestamp":1764000000000}}}"#

  private static let logs = [
    Array(repeating: exchange, count: 5),
    [exchange, #"{"event":"call_inbound"}"#, "nul", exchange, exchange],
  ]

  private func withShares(
    of lines: [String], _ body: (URL, [String]) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(lines.joined(separator: "\n") + "\n", to: "log.ndjson")
      var names: [String] = []
      for number in 1...3 {
        names.append("\(number).json")
        _ = try await Program.run(
          [
            "check", "log.ndjson", "--shard", "\(number)/3", "--report", "json=\(number).json",
          ], in: folder)
      }
      try await body(folder, names)
    }
  }

  @Test(arguments: logs) func areSharedOutByPayload(lines: [String]) async throws {
    try await withShares(of: lines) { folder, shares in
      let whole = try await Program.run(["check", "log.ndjson", "--report", "json"], in: folder)
      let merged = try await Program.run(["merge", "--report", "json"] + shares, in: folder)
      #expect(merged.output == whole.output)
      #expect(merged.code == whole.code)
      #expect(try Report(whole).payloads.count >= 8)
    }
  }

  /// Shares of two inputs make no whole, and neither does one that lost a payload.
  @Test func areNotMergedWithGaps() async throws {
    try await withShares(of: Self.logs[0]) { folder, shares in
      try folder.write(#"{"event":"call_inbound"}"# + "\n", to: "other.ndjson")
      _ = try await Program.run(
        ["check", "other.ndjson", "--shard", "2/3", "--report", "json=2.json"], in: folder)
      let run = try await Program.run(["merge"] + shares, in: folder)
      #expect(run.code == 2)
      #expect(run.errors.contains("has not the payloads that share"))
    }
  }

  @Test func keepTheirFindingsWhenRedacted() async throws {
    let wrong = Self.exchange.replacing("\"custom\"", with: "\"odd\"")
    try await withShares(of: [wrong, Self.exchange]) { folder, _ in
      let redacted = try await Program.run(["redact", "log.ndjson"], in: folder)
      #expect(redacted.code == 0)
      #expect(!redacted.output.contains("4155550123"))
      try folder.write(redacted.output, to: "fixture.ndjson")
      var rules: [[[String]]] = []
      for log in ["log.ndjson", "fixture.ndjson"] {
        let run = try await Program.run(["check", log, "--report", "json"], in: folder)
        rules.append(
          try Report(run).payloads.map { $0.findings.map { "\($0.rule) \($0.pointer)" } })
      }
      #expect(rules[0] == rules[1])
      #expect(rules[0].contains { !$0.isEmpty })
    }
  }

  /// Whoever captured no headers says nothing about a key; whoever captured some does.
  @Test(arguments: [("", 0), (#","headers":{}"#, 1)] as [(String, Int32)])
  func judgeHeadersWhereTheyWereCaptured(headers: String, code: Int32) async throws {
    try await withTemporaryFolder { folder in
      let text = Self.exchange.replacing("50123\"}", with: "50123\"\(headers)}")
      let run = try await Program.run(["check", "-"], in: folder, input: text)
      #expect(run.code == code, "\(run.output)")
      #expect(run.output.contains("auth.required") == (code == 1))
    }
  }

  @Test(arguments: ["", "nul", #"{"event":"call_in"#, "\u{1}", #"{"a":}"#])
  func brokenJSONFailsWithoutAContract(text: String) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(text, to: "a.json")
      let run = try await Program.run(["check", "a.json"], in: folder)
      #expect(run.output.hasPrefix("error[json.syntax]: "))
      #expect(run.code == 1)
    }
  }
}
