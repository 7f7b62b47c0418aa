import Foundation
import TestSupport
import Testing

@testable import LinecheckRunner

/// A folder of payloads, each a path below the folder and its text.
func withCorpus<Result>(
  _ files: [String: String], _ body: (String) throws -> Result
) throws -> Result {
  try withTemporaryFolder { folder in
    try write(files, into: folder)
    return try body(folder.path(percentEncoded: false))
  }
}

/// The same for a closure that waits.
func withCorpus<Result>(
  isolation: isolated (any Actor)? = #isolation, _ files: [String: String],
  _ body: (String) async throws -> Result
) async throws -> Result {
  try await withTemporaryFolder { folder in
    try write(files, into: folder)
    return try await body(folder.path(percentEncoded: false))
  }
}

private func write(_ files: [String: String], into folder: URL) throws {
  for (path, text) in files {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}

struct CorpusTests {
  private func cases(_ files: [String: String]) throws -> [CorpusCase] {
    try withCorpus(files) { try Corpus($0).cases }
  }

  @Test func readsWhatNamesSay() throws {
    let cases = try cases([
      "a/b/200/valid/some.json": "", "a/b/200/invalid/rule.id--what--ever.json": "",
      "a/b/200/valid/README.md": "", "a/b/200/.valid/hidden.json": "", "c/valid/.x.json": "",
    ])
    #expect(
      cases.map(\.path) == ["a/b/200/invalid/rule.id--what--ever.json", "a/b/200/valid/some.json"])
    #expect(cases.map(\.contract) == ["a/b/200", "a/b/200"])
    #expect(cases.map(\.expected) == [[.init(rule: "rule.id", pointer: nil)], []])
    #expect(cases.map(\.isValid) == [false, true])
    #expect(cases.allSatisfy { $0.mistake == nil })
  }

  @Test(
    arguments: [
      ("r /a/0\n", [("r", "/a/0")]), ("r\n", [("r", "")]),
      ("r /a b\nq /~1", [("r", "/a b"), ("q", "/~1")]),
      ("# why\r\n\r\nq /1\r\nr /2\r\n", [("q", "/1"), ("r", "/2")]),
      (" \n r /a\n\n", [("r", "/a")]),
      ("r /a\nr /a\n", [("r", "/a"), ("r", "/a")]),
    ])
  func readsTheListBesideAPayload(list: String, expected: [(rule: String, pointer: String)]) throws
  {
    let cases = try cases(["a/invalid/r--x.json": "", "a/invalid/r--x.expect": list])
    #expect(cases.map(\.mistake) == [nil])
    #expect(cases.first?.expected == expected.map { .init(rule: $0.rule, pointer: $0.pointer) })
  }

  @Test(
    arguments: [
      ("number.json", "it stands in no contract's folder"),
      ("valid/number.json", "it stands in no contract's folder"),
      ("a/b/number.json", "it stands in neither a valid nor an invalid folder"),
      ("a/invalid/rule.json", "its name is not <rule>--<what>.json"),
      ("a/invalid/rule-what.json", "its name is not <rule>--<what>.json"),
    ])
  func saysWhatIsWrongWithANameOf(path: String, mistake: String) throws {
    let cases = try cases([path: "{}"])
    #expect(cases.map(\.path) == [path])
    #expect(cases.map(\.mistake) == [mistake])
    #expect(cases.map(\.isValid) == [false])
  }

  @Test(arguments: ["", "# nothing\n", "other /a\n"])
  func saysThatAListLacksTheRuleOfTheName(list: String) throws {
    let cases = try cases(["a/invalid/r--x.json": "", "a/invalid/r--x.expect": list])
    #expect(cases.map(\.mistake) == ["its list does not have the rule of its name"])
  }

  @Test func isInTheOrderOfBytes() throws {
    let cases = try cases(["a/valid/b.json": "", "a/valid/B.json": "", "a/invalid/r--x.json": ""])
    #expect(cases.map(\.path) == ["a/invalid/r--x.json", "a/valid/B.json", "a/valid/b.json"])
  }

  @Test func sayWhichFolderIsMissing() throws {
    try withCorpus([:]) { folder in
      let error = #expect(throws: SystemError.self) { try Corpus(folder + "/missing") }
      #expect(error?.description == "\(folder)/missing cannot be read: No such file or directory")
      let cases = try Corpus(folder).cases
      #expect(cases.isEmpty)
    }
  }
}
