import Foundation
import TestSupport
import Testing

/// Where schemas come from that others refer to: from named folders, and from nowhere else.
struct SchemaResolvingTests {
  /// Checks `1` and `"a"` by a schema that refers to one of integers.
  private func check(
    _ reference: String, _ words: [String] = [], id: String? = nil, in place: String = "schemas"
  ) async throws -> Program.Run {
    try await withTemporaryFolder { folder in
      let integer = #"{ "type": "integer" }"#
      for path in [
        "schemas/other.json", "schemas/deep/other.json", "vendor/lines/v2.json", "vendor/lines/v3",
        "outside.json", "vendor/a b.json",
      ] { try folder.write(integer, to: path) }
      let own = id.map { #""$id": "\#($0)", "# } ?? ""
      try folder.write(#"{ \#(own)"$ref": "\#(reference)" }"#, to: "\(place)/main.json")
      try folder.write("\"a\"", to: "a.json")
      return try await Program.run(
        ["check", "--schema", "\(place)/main.json", "a.json"] + words, in: folder)
    }
  }

  @Test(
    arguments: [
      ("other.json", []), ("./other.json", []), ("deep/other.json", []), ("other.json#", []),
      ("https://example.com/lines/v2", ["--resolve", "https://example.com/=vendor"]),
      ("https://example.com/lines/v2", ["--resolve", "https://example.com=vendor"]),
      ("https://example.com/lines/v3", ["--resolve", "https://example.com/lines/=vendor/lines"]),
      ("https://example.com/a%20b.json", ["--resolve", "https://example.com/=vendor"]),
      (
        "https://example.com/lines/v2",
        [
          "--resolve", "https://example.com/=schemas", "--resolve",
          "https://example.com/lines/=vendor/lines",
        ]
      ),
    ] as [(String, [String])])
  func areReadFromFolders(reference: String, words: [String]) async throws {
    let run = try await check(reference, words)
    #expect(run.code == 1, "\(run.everything)")
    #expect(run.output.contains("is a string, not an integer"), "\(run.everything)")
  }

  @Test(
    arguments: [
      ("gone.json", []), ("../outside.json", []), ("deep/../../outside.json", []),
      ("%2e%2e/outside.json", []), ("..%2foutside.json", []), ("/etc/hostname", []),
      ("file:///etc/hostname", []), ("file:///dev/zero", []), ("//example.com/x", []),
      ("https://example.com/lines/v2", []),
      ("https://example.com/lines/v2", ["--resolve", "https://example.com/other/=vendor"]),
      ("https://example.community/lines/v2", ["--resolve", "https://example.com=vendor"]),
      ("https://example.com/../outside.json", ["--resolve", "https://example.com/=vendor"]),
      ("https://example.com/%2e%2e/outside.json", ["--resolve", "https://example.com/=vendor"]),
      ("https://example.com/..%2foutside.json", ["--resolve", "https://example.com/=vendor"]),
      ("https://example.com/lines", ["--resolve", "https://example.com/=vendor"]),
      ("https://example.com/", ["--resolve", "https://example.com/=vendor"]),
      ("https://example.com/lines%00/v2", ["--resolve", "https://example.com/=vendor"]),
    ] as [(String, [String])])
  func areReadFromNowhereElse(reference: String, words: [String]) async throws {
    let run = try await check(reference, words)
    #expect(run.code == 2, "\(run.everything)")
    #expect(run.output == "")
    #expect(run.errors.contains("error[schema.mistake]: "), "\(run.errors)")
    #expect(run.errors.contains("schemas/main.json:1:"), "\(run.errors)")
    #expect(run.errors.contains("linecheck: the schema schemas/main.json has a mistake\n"))
  }
}
