import Foundation
import TestSupport
import Testing

/// Schemas that `linecheck.json` names.
struct SchemaConfigurationTests {
  private func run(
    _ members: String, _ words: [String] = ["lines", "number.json"]
  ) async throws -> Program.Run {
    try await withTemporaryFolder { folder in
      try folder.write("", to: ".git")
      try folder.write(#"{ "linecheck": 1, \#(members) }"#, to: "linecheck.json")
      try folder.write(SchemaCheckTests.schema, to: "schemas/line.schema.json")
      try folder.write(#"{ "type": "integer" }"#, to: "other/line.json")
      try folder.write(SchemaCheckTests.broken, to: "lines/a.json")
      try folder.write(Bodies.valid, to: "number.json")
      return try await Program.run(["check"] + words, in: folder)
    }
  }

  private static let map = #""maps": [{"paths": "lines/**", "schema": "schemas/line.schema.json"}]"#

  @Test func arePathsOfPayloads() async throws {
    let run = try await run(Self.map, ["lines", "number.json", "--report", "json"])
    #expect(run.code == 1, "\(run.everything)")
    let payloads = try Report(run).payloads
    #expect(payloads.map(\.contract) == ["schema/line", "retell/get-phone-number/200"])
    #expect(payloads.map(\.resolvedBy) == ["configuration", "tag"])
    #expect(payloads.map(\.outcome) == ["failed", "passed"])
  }

  @Test func oneMayBeThatOfAllOthers() async throws {
    let maps = #""maps": [{"paths": "number.json", "contract": "retell/"}]"#
    let run = try await run(
      #"\#(maps), "schema": "schemas/line.schema.json""#,
      ["lines", "number.json", "--report", "json"])
    #expect(
      try Report(run).payloads.map(\.contract) == ["schema/line", "retell/get-phone-number/200"])
    let own = try await self.run(
      #"\#(maps), "schema": "other/line.json""#,
      ["lines", "--schema", "schemas/line.schema.json", "--report", "json"])
    #expect(try Report(own).payloads.map(\.resolvedBy) == ["option"])
    #expect(try Report(own).payloads.map(\.findings.count) == [2])
  }

  @Test func theirRulesMayBeDecidedAbout() async throws {
    let run = try await run(
      #"""
      \#(Self.map), "severities": { "schema.line.*": "warning" }, "require": ["schema/line"],
      "suppressions": [{ "rule": "schema.line.status.enum", "reason": "soon", "expires": "2099-01-01" }]
      """#)
    #expect(run.code == 0, "\(run.everything)")
    #expect(run.output.contains("warning[schema.line."))
  }

  @Test(arguments: [
    (
      #""maps": [{"paths": "a"}]"#,
      "help: say what the payloads are: a contract, or the file of a JSON Schema under schema"
    ),
    (
      #""maps": [{"paths": "a", "contract": "retell/", "schema": "x.json"}]"#,
      "help: payloads are of a contract or follow a schema: leave one of the two out"
    ),
    (#""contract": "retell/", "schema": "x.json""#, "leave one of the two out"),
    (#""schema": "../x.json""#, "the path of a file below the configuration's folder"),
    (#""schema": "gone.json""#, "linecheck: the schema gone.json cannot be read"),
    (
      #"\#(map), "schema": "other/line.json""#,
      "the schemas schemas/line.schema.json and other/line.json would both be called schema/line"
    ),
  ])
  func mistakesAreNamed(members: String, message: String) async throws {
    let run = try await run(members)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
