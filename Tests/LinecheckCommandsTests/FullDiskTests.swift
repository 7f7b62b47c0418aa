import Foundation
import TestSupport
import Testing

/// A report that cannot grow: the old one stays whole, and no other goes with it.
struct FullDiskTests {
  /// No file may become longer than one block, of 512 or of 1,024 bytes.
  private static let limit = "ulimit -f 1"
  private static let old = "the old report\n"
  private static let valid = Bodies.valid.filter { !$0.isWhitespace }

  /// How many payloads there are, so that it fails at the end and on the way; what is written, and
  /// what that is called.
  @Test(
    arguments: [30, 2000],
    [
      ("--report", "json", "the json report"), ("--report", "ndjson", "the ndjson report"),
      ("--report", "junit", "the junit report"),
    ])
  func leavesTheOldReport(
    payloads: Int, file: (option: String, format: String, name: String)
  ) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(String(repeating: Self.valid + "\n", count: payloads), to: "log.ndjson")
      try folder.write(Self.old, to: "big")
      try folder.write(Self.old, to: "small")
      let words = [
        "check", "log.ndjson", "--contract", Bodies.contract, "--report", "text=small",
        file.option, "\(file.format)=big",
      ]
      let run = try await Program.run(words, in: folder, setup: Self.limit)
      #expect(run.errors == "linecheck: \(file.name): big cannot be written: File too large\n")
      #expect(run.reason == .exit)
      #expect(run.code == 5)
      #expect(try text(of: folder.appending(path: "big")) == Self.old)
      #expect(
        try text(of: folder.appending(path: "small")).hasPrefix(
          "\(payloads) payloads: \(payloads) passed\n"))
      #expect(try parts(in: folder) == [])
      let again = try await Program.run(words, in: folder)
      #expect(again.code == 0)
      #expect(try text(of: folder.appending(path: "big")).count > 2048)
    }
  }

  @Test(arguments: ["coverage.json", "coverage.md"])
  func leavesTheOldCoverage(name: String) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Bodies.valid, to: "a.json")
      try folder.write(Self.old, to: name)
      let words = ["check", "a.json", "--contract", Bodies.contract, "--coverage", name]
      let run = try await Program.run(words, in: folder, setup: Self.limit)
      #expect(run.errors == "linecheck: the coverage: \(name) cannot be written: File too large\n")
      #expect(run.code == 5)
      #expect(run.output.hasPrefix("1 payload: 1 passed\n"))
      #expect(try text(of: folder.appending(path: name)) == Self.old)
      #expect(try parts(in: folder) == [])
    }
  }

  @Test func leavesTheOldBaseline() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Bodies.valid, to: "a.json")
      let words = [
        "check", "a.json", "--contract", Bodies.contract, "--baseline", "known",
        "--update-baseline", "--quiet",
      ]
      #expect(try await Program.run(words, in: folder).code == 0)
      let before = try text(of: folder.appending(path: "known"))
      try folder.write(Bodies.faulty, to: "a.json")
      let run = try await Program.run(words, in: folder, setup: Self.limit)
      #expect(
        run.errors.hasSuffix("linecheck: the baseline: known cannot be written: File too large\n"))
      #expect(run.code == 5)
      #expect(try text(of: folder.appending(path: "known")) == before)
      #expect(try parts(in: folder) == [])
    }
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no such device"),
    arguments: ["text", "json", "ndjson", "junit", "markdown"], [Bodies.valid, Bodies.faulty])
  func isNamedWhereItIsStandardOutput(format: String, body: String) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(body, to: "a.json")
      let words = ["check", "a.json", "--contract", Bodies.contract, "--report", format]
      let other = format == "text" ? "json" : "text"
      let run = try await Program.run(
        words + ["--report", "\(other)=other"], in: folder, output: .file("/dev/full"))
      #expect(
        run.errors == "linecheck: standard output cannot be written: No space left on device\n")
      #expect(run.reason == .exit)
      #expect(run.code == 5)
      #expect(
        try text(of: folder.appending(path: "other")).contains(body == Bodies.valid ? "0" : "8"))
    }
  }
}
