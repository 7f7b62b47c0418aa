import Foundation
import TestSupport
import Testing

/// `linecheck check --schema`: what contracts have, a schema has.
struct SchemaCheckTests {
  static let schema = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "A line",
      "type": "object",
      "required": ["number", "weight"],
      "properties": {
        "number": { "type": "string", "pattern": "^[+][0-9]{7,15}$" },
        "weight": { "$ref": "#/$defs/Weight" },
        "status": { "enum": ["active", "resting"] }
      },
      "additionalProperties": false,
      "$defs": { "Weight": { "type": "number", "maximum": 1 } }
    }
    """
  static let valid = #"{ "number": "+14155550123", "weight": 0.5, "status": "active" }"#
  static let broken = """
    {
      "number": "+14155550123",
      "weight": 1.5,
      "status": "activ"
    }
    """

  private func withFiles(_ body: (URL) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Self.schema, to: "schemas/line.schema.json")
      try folder.write(Self.valid, to: "valid.json")
      try folder.write(Self.broken, to: "broken.json")
      try await body(folder)
    }
  }

  private static let words = ["check", "--schema", "schemas/line.schema.json"]

  @Test func findingsCiteThePlaceInTheSchema() async throws {
    try await withFiles { folder in
      let run = try await Program.run(
        Self.words + ["valid.json", "broken.json", "--report", "json"], in: folder)
      #expect(run.code == 1)
      #expect(run.errors == "")
      let report = try Report(run)
      #expect(report.payloads.map(\.outcome) == ["passed", "failed"])
      #expect(report.payloads.allSatisfy { $0.contract == "schema/line" })
      #expect(report.payloads.allSatisfy { $0.resolvedBy == "option" })
      let findings = report.payloads[1].findings
      #expect(findings.map(\.pointer) == ["/weight", "/status"])
      #expect(findings.map(\.line) == [3, 4])
      #expect(findings.allSatisfy { $0.rule.hasPrefix("schema.line.") })
      #expect(findings.map(\.documented.title) == ["line.schema.json", "line.schema.json"])
      #expect(
        findings.map(\.documented.at) == [
          "#/$defs/Weight/maximum", "#/properties/status/enum",
        ])
      #expect(findings.allSatisfy { $0.documented.url == "schemas/line.schema.json" })
    }
  }

  @Test(arguments: [
    "text", "ndjson", "junit", "markdown", "github", "sarif", "html", "tap", "codeclimate",
  ])
  func everyReportShowsThem(format: String) async throws {
    try await withFiles { folder in
      let run = try await Program.run(
        Self.words + ["valid.json", "broken.json", "--report", format], in: folder)
      #expect(run.code == 1)
      #expect(run.errors == "")
      #expect(run.output.contains("1.5 is greater than 1"))
      #expect(run.output.contains("broken.json"))
    }
  }

  @Test func takesPartInEverythingElse() async throws {
    try await withFiles { folder in
      let all = Self.words + ["valid.json", "broken.json", "--baseline", "known", "--notes"]
      let first = try await Program.run(all + ["--update-baseline"], in: folder)
      #expect(first.errors.contains("known: 2 known, 2 of them new"))
      let second = try await Program.run(
        all + ["--require", "schema/line", "--coverage", "coverage.md", "--min-payloads", "2"],
        in: folder)
      #expect(second.code == 0, "\(second.everything)")
      #expect(try text(of: folder.appending(path: "coverage.md")).contains("schema.line."))
      let other = try await Program.run(all + ["--require", "schema/other"], in: folder)
      #expect(other.code == 3)
      #expect(other.errors.contains("no payload was checked against schema/other"))
      let never = try await Program.run(
        Self.words + ["broken.json", "--fail-on", "never"], in: folder)
      #expect(never.code == 0)
    }
  }

  /// Lines, exchanges and archives: as far as they hold JSON.
  @Test func checksBodiesOfCaptures() async throws {
    try await withFiles { folder in
      let line = Self.broken.replacing("\n", with: " ")
      try folder.write("\(Self.valid)\n\(line)\n\n\(Self.valid)\n", to: "log.ndjson")
      let lines = try await Program.run(Self.words + ["log.ndjson"], in: folder)
      #expect(lines.code == 1)
      #expect(lines.output.contains("log.ndjson:2:"))
      #expect(lines.output.contains("3 payloads: 2 passed, 1 failed"))

      let exchange = """
        {"request": {"method": "POST", "url": "https://example.com/a", "body": \(line)},
         "response": {"status": 200, "body": \(Self.valid)}}
        """
      try folder.write(exchange, to: "call.exchange.json")
      let answer = try await Program.run(Self.words + ["call.exchange.json"], in: folder)
      #expect(answer.code == 0, "\(answer.everything)")
      #expect(answer.output.hasPrefix("1 payload: 1 passed\n"))
      let sent = try await Program.run(
        Self.words + ["--side", "request", "call.exchange.json"], in: folder)
      #expect(sent.code == 1)
      #expect(sent.output.contains("call.exchange.json (request):1:"))

      try folder.write(Self.archive(line), to: "session.har")
      let archive = try await Program.run(Self.words + ["--verbose", "session.har"], in: folder)
      #expect(archive.code == 1)
      #expect(archive.output.contains("session.har (entry 2 response):"))
      #expect(archive.output.contains("1 payload: 0 passed, 1 failed"))
      #expect(archive.errors.contains("entry 1: its response is no JSON by its type"))
      #expect(archive.errors.contains("entry 3: its response has no body"))
    }
  }

  @Test func saysThatASideIsMissing() async throws {
    try await withFiles { folder in
      try folder.write(
        #"{"request": {"method": "GET", "url": "https://example.com/a"}}"#,
        to: "call.exchange.json")
      let run = try await Program.run(Self.words + ["call.exchange.json"], in: folder)
      #expect(run.code == 4)
      #expect(run.output.contains("the capture has no response"))
    }
  }

  private static func archive(_ body: String) -> String {
    func entry(_ content: String) -> String {
      #"{"request": {"method": "GET", "url": "https://example.com/"}, "response": {"status": 200, \#(content)}}"#
    }
    let text = body.replacing("\"", with: "\\\"")
    let entries = [
      entry(#""content": {"mimeType": "text/html", "text": "<html>"}"#),
      entry(#""content": {"mimeType": "application/json; charset=utf-8", "text": "\#(text)"}"#),
      entry(#""headers": []"#),
    ]
    return #"{"log": {"version": "1.2", "entries": [\#(entries.joined(separator: ", "))]}}"#
  }
}
