import Foundation
import TestSupport
import Testing

/// How a payload comes to its contract.
struct ResolvingTests {
  /// The contracts of the payloads of a run, `by` and the way; `none` where there is none.
  private func contracts(_ words: [String], in folder: URL) async throws -> [String] {
    let run = try await Program.run(["check", "--report", "json"] + words, in: folder)
    return try Report(run).payloads.map { payload in
      guard let contract = payload.contract else { return "none" }
      return contract.suffix(3) + " by " + (payload.resolvedBy ?? "nobody")
    }
  }

  private func withBodies(_ body: (URL) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Bodies.valid, to: "in/retell/get-phone-number/200/valid/a.json")
      try folder.write("{}", to: "in/retell/get-phone-number/400/b.json")
      try folder.write(Bodies.valid, to: "in/elsewhere/c.json")
      try await body(folder)
    }
  }

  @Test func goesByTheFoldersOfThePath() async throws {
    try await withBodies { folder in
      let absolute = folder.appending(path: "in").path(percentEncoded: false)
      let top = URL(filePath: "/")
      for (path, place) in [("in", folder), ("./in/", folder), (absolute, top)] {
        let found = try await contracts([path], in: place)
        #expect(found == ["200 by tag", "200 by folder", "400 by folder"], "\(path)")
      }
    }
  }

  @Test(
    arguments: [
      ("retell/get-phone-number/200/valid", "a.json", "200 by folder"),
      ("retell/get-phone-number/200", "valid", "200 by folder"),
      ("retell/get-phone-number", "400/b.json", "400 by folder"),
      ("retell/get-phone-number/400", "../200/valid/a.json", "200 by folder"),
      ("retell/get-phone-number/400", ".././400/b.json", "400 by folder"),
      ("retell/get-phone-number/400", "../../../elsewhere/c.json", "200 by tag"),
      ("retell", "get-phone-number/400", "400 by folder"),
    ])
  func goesByTheFolderThatItRunsIn(folder: String, path: String, expected: String) async throws {
    try await withBodies { root in
      let inside = root.appending(path: "in").appending(path: folder)
      let found = try await contracts([path], in: inside)
      #expect(found == [expected])
    }
  }

  @Test(
    arguments: [
      ("retell/get-phone-number/200", ["200 by option", "200 by option", "200 by option"]),
      ("retell/get-phone-number/400", ["400 by option", "400 by option", "400 by option"]),
      ("retell/get-phone-number", ["200 by tag", "200 by folder", "400 by folder"]),
      ("retell/get-phone-number/", ["200 by tag", "200 by folder", "400 by folder"]),
      ("retell", ["200 by tag", "200 by folder", "400 by folder"]),
      ("retell/", ["200 by tag", "200 by folder", "400 by folder"]),
    ])
  func goesByTheOptionFirst(id: String, expected: [String]) async throws {
    try await withBodies { folder in
      for words in [
        ["--contract", id, "in"], ["in", "--contract=\(id)"],
        ["--contract", "retell/get-phone-number/500", "--contract", id, "in"],
      ] {
        let found = try await contracts(words, in: folder)
        #expect(found == expected, "\(words)")
      }
    }
  }

  @Test func readsStandardInput() async throws {
    try await withBodies { folder in
      let words = ["check", "-", "in/elsewhere", "--contract", Bodies.contract]
      let run = try await Program.run(words, in: folder, input: Bodies.faulty)
      #expect(run.output.contains("\n  --> <stdin>:18:38  at /inbound_sms_agents/0/weight\n"))
      #expect(
        run.output.hasSuffix(
          "2 payloads: 1 passed, 1 failed\n8 errors, 0 warnings; rules applied 116 times\n"))
      #expect(run.code == 1)
      let recognised = try await Program.run(["check", "-"], in: folder, input: Bodies.valid)
      #expect(recognised.code == 0)
      let unknown = try await Program.run(["check", "-"], in: folder, input: #"{"nickname": 1}"#)
      #expect(unknown.output.hasPrefix("not checked: <stdin>: no contract is known for it"))
      #expect(unknown.code == 4)
    }
  }
}
