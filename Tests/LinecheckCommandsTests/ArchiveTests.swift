import Foundation
import TestSupport
import Testing

/// HARs, checked by the built program.
struct ArchiveTests {
  private static func entry(_ url: String, _ status: Int, _ text: String) -> String {
    """
    {"request": {"method": "GET", "url": "\(url)",
      "headers": [{"name": "Authorization", "value": "Bearer canary_in_header"}]},
     "response": {"status": \(status), "headers": [],
      "content": {"mimeType": "application/json", "text": "\(text)"}}}
    """
  }

  private static let ours = "https://api.retellai.com/get-phone-number/%2B14155550123"

  private static func archive(_ entries: String...) -> String {
    "{\"log\": {\"version\": \"1.2\", \"entries\": [\n\(entries.joined(separator: ",\n"))\n]}}\n"
  }

  @Test func areCheckedEntryByEntry() async throws {
    let number = #"{\"phone_number\": \"+14155550123\", \"phone_number_type\": \"other\"}"#
    let foreign = Self.entry("https://canary-host.example/canary?key=canary", 200, "canary")
    let text = Self.archive(foreign, Self.entry(Self.ours, 200, number), "7")
    try await withTemporaryFolder { folder in
      try folder.write(text, to: "a.har")
      let words = ["check", "--report", "json", "a.har"]
      let run = try await Program.run(words, in: folder)
      #expect(run.code == 1)
      let report = try Report(run)
      #expect(
        report.payloads.map(\.entry) == ["entry 2 request", "entry 2 response", "entry 3"])
      #expect(report.payloads.map(\.outcome) == ["passed", "failed", "notChecked"])
      #expect(
        report.payloads[2].reason
          == "it is no HAR entry: line 10, column 1: 7 is a number, not an object")
      let finding = try #require(
        report.payloads[1].findings.first { $0.pointer == "/phone_number_type" })
      // Counted in the file: the line of the text, and the column of the value inside of it.
      let line = text.split(separator: "\n", omittingEmptySubsequences: false)[finding.line - 1]
      #expect(line.dropFirst(finding.column - 1).hasPrefix(#"\"other\""#))
      #expect(run.output.contains("\"foreign\": 1"))
      #expect(!run.everything.contains("canary"))
      // The same from a pipe, by its content.
      let piped = try await Program.run(
        ["check", "--report", "json", "-"], in: folder, input: text)
      #expect(piped.code == 1)
      #expect(try Report(piped).payloads.map(\.entry) == report.payloads.map(\.entry))
    }
  }

  @Test(
    arguments: [
      (archive(), 3, nil), (archive(entry("https://a.example/x", 200, "")), 3, nil),
      (archive(entry(ours, 200, "")), 4, "the answer has no body to check"),
      (archive(entry(ours, 0, "")), 0, nil),
      (String(archive(entry(ours, 0, "")).dropLast(5)), 4, "it is cut off"),
      ("{}", 4, "it is no HAR: it has no list log.entries"), ("", 4, "it is no HAR, but empty"),
    ] as [(String, Int32, String?)])
  func areNeverGreenForNothing(text: String, code: Int32, message: String?) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(text, to: "a.har")
      let run = try await Program.run(["check", "a.har"], in: folder)
      #expect(run.code == code, "\(run.everything)")
      if let message { #expect(run.everything.contains(message), "\(run.everything)") }
    }
  }
}
