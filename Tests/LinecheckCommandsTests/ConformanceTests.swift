import Foundation
import TestSupport
import Testing

/// The project's Corpus as it is, and with one thing changed.
struct ConformanceTests {
  private static let bodies = "Corpus/retell/get-phone-number/"
  private static let files = ["conformance.md", "coverage.md", "junit.xml"]

  private func withCorpus(_ body: (URL) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try FileManager.default.copyItem(
        at: SharedFolder.project.appending(path: "Corpus"), to: folder.appending(path: "Corpus"))
      try await body(folder)
    }
  }

  @Test func passesAndGivesTheReportsThatAreCommitted() async throws {
    try await withCorpus { folder in
      let first = try await Program.run(["conformance"], in: folder)
      #expect(first.code == 0)
      #expect(first.errors == "")
      #expect(
        first.output.wholeMatch(
          of: /\d+ payloads and \d+ derived ones, 27 contracts, 737 rules: all as they should be\n/)
          != nil)
      let again = try await Program.run(
        ["conformance", "--corpus", "Corpus/", "--reports=other/place"], in: folder)
      #expect(again.output == first.output)
      for file in Self.files {
        let report = try text(of: folder.appending(path: "Reports/\(file)"))
        #expect(try text(of: folder.appending(path: "other/place/\(file)")) == report)
        let committed = try text(of: SharedFolder.project.appending(path: "Reports/\(file)"))
        #expect(committed == report, "`linecheck conformance` brings Reports/\(file) up to date")
      }
    }
  }

  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Below the bodies of Get Phone Number.
    let path: String
    let text: String
    /// What the report has to name.
    let complaint: String
  }

  @Test(arguments: [
    Change(
      testDescription: "an invalid payload is valid",
      path: "200/invalid/retell.agent-weight.weight.maximum--two.json", text: Bodies.valid,
      complaint: "error[retell.agent-weight.weight.maximum]: expected and not found"),
    Change(
      testDescription: "a valid payload is broken", path: "200/valid/minimal.json",
      text: Bodies.valid.replacing("\"retell-twilio\"", with: "7"),
      complaint: "error[retell.phone-number.phone_number_type.type]: not expected here: "),
    Change(
      testDescription: "a valid payload is no JSON", path: "200/valid/minimal.json", text: "{",
      complaint: "error[json.syntax]: not expected here: "),
    Change(
      testDescription: "a pointer is wrong",
      path: "200/invalid/retell.agent-weight.weight.type--array.expect",
      text: "retell.agent-weight.weight.type /inbound_agents/1/weight\n",
      complaint: "error[retell.agent-weight.weight.type]: expected and not found"),
    Change(
      testDescription: "a name is bad", path: "200/invalid/weight.json", text: "{}",
      complaint: "weight.json: its name is not <rule>--<what>.json"),
    Change(
      testDescription: "a folder names no contract", path: "403/valid/empty-object.json",
      text: "{}", complaint: "empty-object.json: its folder names no contract"),
    Change(
      testDescription: "a rule does not exist", path: "400/invalid/retell.error.code.type--x.json",
      text: "{}", complaint: "retell/get-phone-number/400 has no such rule"),
  ])
  func fails(change: Change) async throws {
    try await withCorpus { folder in
      try folder.write(change.text, to: Self.bodies + change.path)
      let run = try await Program.run(["conformance"], in: folder)
      #expect(run.code == 1)
      #expect(run.errors == "")
      #expect(run.output.contains(change.complaint))
      #expect(run.output.hasSuffix(" rules: not all as they should be\n"))
      for file in Self.files where file != "coverage.md" {
        let report = try text(of: folder.appending(path: "Reports/\(file)"))
        let name = change.path.replacing(".expect", with: ".json").split(separator: "/").last
        #expect(report.contains(name ?? "?"), "\(file)")
      }
    }
  }

  @Test func failsWhereARuleHasNoPayload() async throws {
    try await withCorpus { folder in
      let invalid = folder.appending(path: Self.bodies + "400/invalid")
      let payloads = SharedFolder.names(in: invalid, prefix: "retell.error.status.enum--")
      #expect(!payloads.isEmpty)
      for payload in payloads {
        try FileManager.default.removeItem(at: invalid.appending(path: payload))
      }
      let run = try await Program.run(["conformance"], in: folder)
      #expect(run.code == 1)
      let complaint = "no payload of the Corpus breaks retell.error.status.enum\n"
      #expect(run.output.contains("retell/get-phone-number/400: \(complaint)"))
    }
  }

  @Test func needsACorpus() async throws {
    try await withTemporaryFolder { folder in
      let missing = try await Program.run(["conformance"], in: folder)
      #expect(missing.code == 2)
      #expect(
        missing.errors.hasPrefix(
          "linecheck: there is no Corpus to check: Corpus cannot be read: No such file or directory\n"
        ))
      try folder.write("{}", to: "Corpus/README.md")
      let empty = try await Program.run(["conformance"], in: folder)
      #expect(empty.code == 2)
      #expect(empty.errors.hasPrefix("linecheck: Corpus holds no payload\n"))
      #expect((missing.output, empty.output) == ("", ""))
    }
  }

  @Test func saysThatReportsCannotBeWritten() async throws {
    try await withCorpus { folder in
      try folder.write("", to: "Reports")
      let run = try await Program.run(["conformance"], in: folder)
      #expect(run.code == 5)
      #expect(run.errors.hasPrefix("linecheck: Reports"))
      #expect(run.errors.split(separator: "\n").count == 1)
    }
  }
}
