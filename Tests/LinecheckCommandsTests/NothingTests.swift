import Foundation
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Never green where nothing, or not all, was checked; what other tests do not have of it.
struct NothingTests {
  private static let nothing = "linecheck: there is nothing to check\n"
  private static let valid = Bodies.valid.filter { !$0.isWhitespace }

  private func check(_ words: [String], input: String = "") async throws -> Program.Run {
    try await withTemporaryFolder { folder in
      try folder.write("", to: ".git")
      try folder.write("", to: "empty.ndjson")
      try folder.write("\n \r\n\n", to: "blank.jsonl")
      try folder.write(#"{"log": {"entries": []}}"#, to: "empty.har")
      try folder.write(Self.valid + "\n" + Self.valid.dropLast(5), to: "cut.ndjson")
      return try await Program.run(
        ["check", "--contract", Bodies.contract] + words, in: folder, input: input)
    }
  }

  @Test(
    arguments: [
      (["empty.ndjson"], nothing), (["blank.jsonl"], nothing), (["empty.har"], nothing),
      (["--input", "ndjson", "-"], nothing), (["empty.ndjson", "--fail-on", "never"], nothing),
      (["none/*.json"], nothing + "linecheck: nothing fits none/*.json\n"),
      (
        ["empty.ndjson", "--map", "in/*=retell/"],
        nothing + "linecheck: nothing fits --map in/*=retell/\n"
      ),
      (
        ["blank.jsonl", "--min-payloads", "1", "--require", "vapi/"],
        nothing + "linecheck: only 0 payloads were checked, and --min-payloads wants 1\n"
          + "linecheck: no payload was checked against vapi/, which --require names\n"
      ),
    ])
  func saysThatThereIsNothing(words: [String], errors: String) async throws {
    let run = try await check(words)
    #expect(run.code == 3)
    #expect(run.errors == errors)
    #expect(run.output.hasPrefix("0 payloads: nothing was checked\n"), "\(run.output)")
  }

  /// A line that is cut off is a payload, and one that failed.
  @Test(arguments: [["cut.ndjson"], ["--input", "ndjson", "-"]])
  func aTruncatedLastLineFails(words: [String]) async throws {
    let run = try await check(words, input: Self.valid + "\n" + Self.valid.dropLast(5))
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("error[json.syntax]: "), "\(run.output)")
    #expect(run.output.contains(":2:\(Self.valid.utf8.count - 4)"), "\(run.output)")
    #expect(run.output.contains("\n2 payloads: 1 passed, 1 failed\n"))
    #expect(run.errors == "")
  }

  @Test(.enabled(if: getuid() != 0, "whoever may do everything can read every file"))
  func everyPayloadIsUnreadable() async throws {
    try await withTemporaryFolder { folder in
      for name in ["a.json", "b.ndjson", "c.har", "d.exchange.json"] {
        let file = try folder.write(Self.valid, to: "in/\(name)")
        try FileManager.default.setAttributes(
          [.posixPermissions: 0], ofItemAtPath: file.path(percentEncoded: false))
      }
      let run = try await Program.run(["check", "in", "--contract", Bodies.contract], in: folder)
      #expect(run.code == 4)
      for name in ["a.json", "b.ndjson", "c.har", "d.exchange.json"] {
        #expect(run.output.contains("not checked: in/\(name): Permission denied\n"))
      }
      #expect(run.output.contains("\n4 payloads: 0 passed, 4 not checked\n"))
    }
  }
}
