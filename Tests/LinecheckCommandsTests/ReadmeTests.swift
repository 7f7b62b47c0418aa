import Foundation
import TestSupport
import Testing

/// What the README shows is what happens.
struct ReadmeTests {
  private static func readme() throws -> String {
    try text(of: SharedFolder.project.appending(path: "README.md"))
  }

  /// The blocks of a language below a heading.
  static func blocks(_ language: String, below heading: String) throws -> [String] {
    let readme = try readme()
    let start = try #require(readme.range(of: "\n## \(heading)\n"))
    let rest = readme[start.upperBound...]
    let section = rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)]
    return section.components(separatedBy: "\n```\(language)\n").dropFirst().map { block in
      String(block.prefix(upTo: block.range(of: "\n```")?.lowerBound ?? block.endIndex)) + "\n"
    }
  }

  /// A folder as the README has it in mind.
  private func withCaptures(_ body: (URL) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Bodies.valid, to: "captures/retell/get-phone-number/200/number.json")
      try folder.write(Bodies.valid, to: "number.json")
      try folder.write(Self.archive, to: "session.har")
      try folder.write(Self.archive, to: "captures/session.har")
      let call = #"{"event":"call_inbound","call_inbound":{"agent_id":"a","from_number":"#
      let hooks = ["3", "4", "5", "6"].map {
        call + #""+1415555012\#($0)","to_number":"+14155550124"}}"#
      }
      try folder.write(hooks.joined(separator: "\n") + "\n", to: "webhooks.ndjson")
      let schema = try Self.blocks("json", below: "JSON Schema in and out").first
      try folder.write(schema ?? "", to: "line.schema.json")
      let lines = ["0.5", "1.5"].map { #"{ "number": "+14155550123", "weight": \#($0) }"# }
      try folder.write(lines.joined(separator: "\n") + "\n", to: "lines.ndjson")
      try await body(folder)
    }
  }

  /// The archive that the sample of a finding comes from.
  private static let archive = #"""
    {
      "log": {
        "version": "1.2",
        "creator": { "name": "proxy", "version": "1" },
        "entries": [
          {
            "request": {
              "method": "GET",
              "url": "https://api.retellai.com/get-phone-number/%2B14155550123",
              "headers": [{ "name": "Authorization", "value": "Bearer key_0123456789abcdef" }]
            },
            "response": {
              "status": 200,
              "headers": [{ "name": "Content-Type", "value": "application/json" }],
              "content": {
                "mimeType": "application/json",
                "text": "{\"outbound_agents\": [{\"agent_id\": \"agent_1\", \"weight\": 1.5}], \"phone_number\": \"+14155550123\", \"phone_number_type\": \"custom\", \"last_modification_timestamp\": 1764000000000}"
              }
            }
          }
        ]
      }
    }
    """#

  @Test(
    arguments: [
      "Check captures", "Gate your CI", "Start with old debt", "Lint webhook bodies",
      "Keep captures without what is in them", "A big log, a cluster's worth of logs",
      "JSON Schema in and out",
    ])
  func commandsWorkAsWritten(heading: String) async throws {
    let commands = try Self.blocks("sh", below: heading).joined()
      .replacing("tail -f", with: "cat")
      // What the comment says to do elsewhere.
      .replacing(
        "linecheck merge",
        with:
          "for i in 2 3 4; do linecheck check --shard $i/4 --report json=$i.json webhooks.ndjson; done\nlinecheck merge"
      )
    #expect(!commands.isEmpty)
    try await withCaptures { folder in
      for line in commands.split(separator: "\n") {
        let run = try await Program.shell(String(line), in: folder)
        // What is wrong in the archive is found where it is checked.
        let isWrong = ["captures", "session.har", "lines.ndjson"].contains { line.contains($0) }
        let isOpen = line.contains("redact") || line.contains("baseline") || line.contains("'")
        #expect(run.code == (isWrong && !isOpen ? 1 : 0), "\(line)\n\(run.everything)")
        #expect(!run.everything.contains("linecheck help"), "\(line)\n\(run.everything)")
      }
    }
  }

  @Test func findingInAStringIsAsShown() async throws {
    let sample = try #require(
      try Self.blocks("", below: "Check captures").first { $0.contains("session.har") })
    try await withCaptures { folder in
      let run = try await Program.run(["check", "session.har"], in: folder)
      #expect(run.output.hasPrefix(sample), "\(run.output)")
    }
  }

  @Test func findingByASchemaIsAsShown() async throws {
    let sample = try #require(
      try Self.blocks("", below: "JSON Schema in and out").first { $0.hasPrefix("error[") })
    try await withCaptures { folder in
      let run = try await Program.run(
        ["check", "--schema", "line.schema.json", "lines.ndjson"], in: folder)
      #expect(run.output.hasPrefix(sample), "\(run.output)")
    }
  }

  @Test func configurationIsOne() async throws {
    let sample = try #require(try Self.blocks("json", below: "Gate your CI").first)
    try await withCaptures { folder in
      try folder.write(sample, to: "linecheck.json")
      let run = try await Program.run(["check", "captures", "--require", "retell/"], in: folder)
      #expect(!run.errors.contains("the configuration"), "\(run.errors)")
      #expect(run.errors.contains("only 3 payloads were checked, and --min-payloads wants 10"))
    }
  }

  @Test func completionsAndManualAreInstalledAsWritten() async throws {
    let lines = try #require(
      try Self.blocks("sh", below: "Install").first { $0.contains("completions") })
    try await withTemporaryFolder { folder in
      let script = lines.replacing("~/", with: "").replacing("/usr/local/", with: "")
      let files = script.split(separator: "\n").filter { $0.contains("> ") }.compactMap { line in
        line.split(separator: "> ").last?.split(separator: " ").first.map(String.init)
      }
      #expect(files.count == 4)
      let run = try await Program.shell("set -e\n" + script, in: folder)
      #expect(run.everything == "")
      for file in files { #expect(try text(of: folder.appending(path: file)).count > 1000) }
    }
  }

  @Test func exchangeIsOne() async throws {
    let sample = try #require(try Self.blocks("json", below: "Check captures").first)
    try await withCaptures { folder in
      try folder.write(sample, to: "import.json")
      let run = try await Program.run(["check", "--report", "json", "import.json"], in: folder)
      #expect(
        try Report(run).payloads.map(\.contract) == [
          "retell/import-phone-number/request", "retell/import-phone-number/201",
        ])
    }
  }
}
