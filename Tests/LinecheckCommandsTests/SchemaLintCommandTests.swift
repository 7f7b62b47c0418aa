import Foundation
import TestSupport
import Testing

/// `linecheck schema lint`: schemas are payloads, and what is wrong with them are findings.
struct SchemaLintCommandTests {
  private static let wrong = """
    {
      "type": "objct",
      "properties": {
        "number": { "type": "string", "minLenght": 3 },
        "weight": { "$ref": "#/$defs/Wight" },
        "other": { "$ref": "https://example.com/x.json" }
      },
      "$defs": { "Weight": { "type": "number", "maximum": 1 } }
    }
    """

  private func lint(
    _ words: [String], _ files: [String: String] = [:], input: String = ""
  ) async throws -> Program.Run {
    try await withTemporaryFolder { folder in
      try folder.write("", to: ".git")
      try folder.write(SchemaCheckTests.schema, to: "right.json")
      try folder.write(Self.wrong, to: "wrong.json")
      for (path, text) in files { try folder.write(text, to: path) }
      return try await Program.run(["schema", "lint"] + words, in: folder, input: input)
    }
  }

  @Test func findsMistakesWithTheirPlaces() async throws {
    let run = try await lint(["right.json", "wrong.json", "--report", "json"])
    #expect(run.code == 1)
    #expect(run.errors == "")
    let report = try Report(run)
    #expect(report.payloads.map(\.outcome) == ["passed", "failed"])
    let findings = report.payloads[1].findings
    #expect(
      findings.map(\.pointer) == [
        "/type", "/properties/number/minLenght", "/properties/weight/$ref",
        "/properties/other/$ref",
      ])
    #expect(findings.map(\.line) == [2, 4, 5, 6])
    #expect(findings.map(\.severity) == ["error", "warning", "error", "warning"])
    #expect(
      findings.map(\.message).joined().contains(
        #""minLenght" is no keyword of draft 2020-12; did you mean minLength?"#))
  }

  /// Nothing in a schema is anybody's secret.
  @Test func showsValuesAsTheyAre() async throws {
    let run = try await lint(["wrong.json"])
    #expect(
      run.output.contains(#"error[json-schema.2020-12.validation.type.enum]: "objct" is none"#))
    #expect(run.output.contains(#"4 |     "number": { "type": "string", "minLenght": 3 },"#))
    #expect(run.output.hasSuffix("2 errors, 2 warnings; rules applied 1 time\n"))
  }

  @Test(
    arguments: [
      (["right.json"], 0), (["wrong.json", "--fail-on", "never"], 0),
      (["warned.json"], 0), (["warned.json", "--fail-on", "warning"], 1), (["gone.json"], 4),
      (["empty"], 3), (["right.json", "--min-payloads", "2"], 3), (["old.json"], 1),
      (["old.json", "--dialect", "draft4"], 0), (["-"], 1),
    ] as [([String], Int32)])
  func endsAsAnyCheck(words: [String], code: Int32) async throws {
    let run = try await lint(
      words,
      [
        "warned.json": #"{ "minLenght": 3 }"#, "empty/a.txt": "",
        // In draft 4 a boolean beside a bound; a number of its own since draft 6.
        "old.json": #"{ "type": "number", "minimum": 3, "exclusiveMinimum": true }"#,
      ], input: #"{ "type": "objct" }"#)
    #expect(run.code == code, "\(run.everything)")
  }

  @Test func followsReferencesIntoFolders() async throws {
    let files = ["vendor/x.json": #"{ "type": "string" }"#]
    let run = try await lint(["wrong.json", "--resolve", "https://example.com/=vendor"], files)
    #expect(run.output.contains("2 errors, 1 warning;"), "\(run.output)")
  }

  @Test func configurationDecidesAboutFindings() async throws {
    let configuration = """
      {
        "linecheck": 1, "contract": "retell/", "minPayloads": 10, "require": ["vapi/"],
        "severities": { "schema.unknown-keyword": "error", "json-schema.*": "warning" },
        "suppressions": [
          { "rule": "schema.reference", "reason": "to come", "expires": "2099-12-31" }
        ]
      }
      """
    let run = try await lint(["wrong.json"], ["linecheck.json": configuration])
    #expect(run.output.contains("error[schema.unknown-keyword]"))
    #expect(run.output.contains("warning[json-schema.2020-12.validation.type.enum]"))
    #expect(!run.output.contains("[schema.reference]"))
    #expect(run.code == 1)
  }

  @Test func baselineKnowsOldFindings() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Self.wrong, to: "wrong.json")
      let words = ["schema", "lint", "wrong.json", "--baseline", "known"]
      #expect(try await Program.run(words + ["--update-baseline"], in: folder).code == 0)
      #expect(try await Program.run(words, in: folder).code == 0)
    }
  }
}
