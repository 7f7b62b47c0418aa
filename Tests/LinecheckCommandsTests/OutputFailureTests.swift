import Foundation
import TestSupport
import Testing

/// Reports that cannot be written: said on standard error, exit code 5, the others written.
struct OutputFailureTests {
  private static let check = ["check", "number.json", "--contract", Bodies.contract]

  private static let devices =
    FileManager.default.fileExists(atPath: "/dev/full")
    ? [("/dev/full", "No space left on device")] : []

  @Test(
    arguments: [
      ("missing/report", "No such file or directory"), ("folder", "Is a directory"),
      ("number.json/report", "Not a directory"),
    ] + devices, [Bodies.valid, Bodies.faulty])
  func areNamed(target: (file: String, reason: String), body: String) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(body, to: "number.json")
      try folder.write("", to: "folder/file")
      let run = try await Program.run(
        Self.check + [
          "--report", "text", "--report", "json=\(target.file)", "--report", "junit=j",
        ],
        in: folder)
      #expect(
        run.errors
          == "linecheck: the json report: \(target.file) cannot be written: \(target.reason)\n")
      #expect(run.code == 5)
      #expect(run.output.contains("1 payload: "))
      #expect(try text(of: folder.appending(path: "j")).hasSuffix("</testsuites>\n"))
    }
  }

  @Test(arguments: [
    check, check + ["--report", "json"], check + ["--report", "markdown"], ["help"], [],
    ["--version"], ["contracts"], ["contracts", "show", Bodies.contract], ["rules"],
    ["check", "--help"],
  ])
  func areNamedWhereThePipeIsClosed(words: [String]) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Bodies.faulty, to: "number.json")
      let run = try await Program.run(words, in: folder, output: .closedPipe)
      #expect(run.errors == "linecheck: standard output cannot be written: Broken pipe\n")
      #expect(run.reason == .exit)
      #expect(run.code == 5)
    }
  }

  @Test func leaveTheOtherReportsWhereThePipeIsClosed() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Bodies.faulty, to: "number.json")
      let words = Self.check + ["--report", "text", "--report", "json=r", "--report", "junit=j"]
      let run = try await Program.run(words, in: folder, output: .closedPipe)
      #expect(run.errors == "linecheck: standard output cannot be written: Broken pipe\n")
      #expect(run.code == 5)
      #expect(try text(of: folder.appending(path: "r")).contains("\"errors\": 8"))
      #expect(try text(of: folder.appending(path: "j")).contains("failures=\"8\""))
    }
  }

  /// A report whose counts stand before its cases is put aside while it grows.
  @Test func areNamedWhereNothingCanBePutAside() async throws {
    try await withTemporaryFolder { folder in
      let line = #"{"phone_number":"x","inbound_agents":[{"agent_id":"a","weight":1.5}]}"# + "\n"
      try folder.write(String(repeating: line, count: 1000), to: "log.ndjson")
      let run = try await Program.run(
        [
          "check", "--contract", Bodies.contract, "log.ndjson", "--report", "junit=j",
          "--report", "ndjson=n",
        ], in: folder, environment: ["TMPDIR": "\(folder.path)/missing"])
      #expect(
        run.errors
          == "linecheck: the junit report: a temporary file in \(folder.path)/missing cannot be made: "
          + "No such file or directory\n")
      #expect(run.code == 5)
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "j").path))
      #expect(try text(of: folder.appending(path: "n")).hasSuffix("}\n"))
    }
  }
}
