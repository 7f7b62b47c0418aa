import Foundation
import TestSupport
import Testing

/// `linecheck redact`, as a shell starts it.
struct RedactTests {
  private static let body = """
    {
      "phone_number": "+14157774444",
      "phone_number_type": "twilo",
      "last_modification_timestamp": 1722430805999,
      "nickname": "Kz4Qx"
    }

    """

  private func redact(
    _ words: [String], in folder: URL, input: String = ""
  ) async throws -> Program.Run {
    try await Program.run(
      ["redact", "--contract", Bodies.contract] + words, in: folder, input: input)
  }

  @Test func writesOneFixtureToStandardOutput() async throws {
    try await withTemporaryFolder { folder in
      let run = try await redact(["-"], in: folder, input: Self.body)
      #expect(run.code == 0)
      #expect(run.errors == "")
      #expect(run.output.contains(#""phone_number": "+14155550100""#))
      #expect(!run.output.contains("Kz4Qx"))
      #expect(run.output.utf8.count == Self.body.utf8.count)
      try folder.write(Self.body, to: "before.json")
      try folder.write(run.output, to: "after.json")
      let words = ["check", "--notes", "--report", "json", "--contract", Bodies.contract]
      let before = try await Program.run(words + ["before.json"], in: folder).output
      let after = try await Program.run(words + ["after.json"], in: folder).output
      let rules = [before, after].map { $0.matches(of: /"rule": "[^"]*"/).map(\.output) }
      #expect(rules[0] == rules[1])
      #expect(!rules[0].isEmpty)
    }
  }

  @Test func writesSeveralBelowAFolder() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Self.body, to: "in/a.json")
      try folder.write(Self.body, to: "in/deep/a.json")
      try folder.write(Self.body.replacing("\n", with: "") + "\n\n[]\n", to: "log.ndjson")
      let without = try await redact(["in"], in: folder)
      #expect(without.code == 2)
      let run = try await redact(["in", "log.ndjson", "--output", "out"], in: folder)
      #expect(run.code == 0)
      for path in ["a.json", "deep/a.json", "log.ndjson"] {
        let text = try text(of: folder.appending(path: "out").appending(path: path))
        #expect(text.contains("+14155550100"))
        #expect(!text.contains("Kz4Qx"))
      }
      #expect(try text(of: folder.appending(path: "out/log.ndjson")).hasSuffix("}\n\n[]\n"))
    }
  }

  @Test func replacesNothingUnasked() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Self.body, to: "a.json")
      try folder.write("old", to: "b.json")
      let onInput = try await redact(["a.json", "--output", "a.json", "--force"], in: folder)
      #expect(onInput.code == 2)
      let onFile = try await redact(["a.json", "--output", "b.json"], in: folder)
      #expect(onFile.code == 2)
      #expect(try text(of: folder.appending(path: "b.json")) == "old")
      let forced = try await redact(["a.json", "--output", "b.json", "--force"], in: folder)
      #expect(forced.code == 0)
      #expect(try text(of: folder.appending(path: "b.json")).contains("5550100"))
      #expect(try text(of: folder.appending(path: "a.json")) == Self.body)
    }
  }

  @Test func saysWhatIsNotDone() async throws {
    try await withTemporaryFolder { folder in
      let missing = try await redact(["missing.json"], in: folder)
      #expect(missing.code == 4)
      #expect(missing.errors.contains("not redacted: missing.json"))
      try folder.write("{\"a\": \"Kz4Qx\"}", to: "a.json")
      let unknown = try await Program.run(["redact", "a.json"], in: folder)
      #expect(unknown.code == 4)
      #expect(unknown.errors.contains("no contract is known"))
      #expect(!unknown.everything.contains("Kz4Qx"))
      #expect(try await redact([], in: folder).code == 2)
    }
  }

  @Test func takesNamesFromTheConfiguration() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(
        #"{"redaction": {"secret": ["phone_number_type"], "personal": ["size"]}}"#,
        to: "linecheck.json")
      let body = Self.body.replacing("\"nickname\"", with: "\"size\": 4711, \"nickname\"")
      try folder.write(body.replacing("twilo", with: "kz5qx"), to: "a.json")
      let run = try await redact(["a.json"], in: folder)
      #expect(!run.everything.contains("4711") && !run.everything.contains("kz5qx"))
    }
  }
}
