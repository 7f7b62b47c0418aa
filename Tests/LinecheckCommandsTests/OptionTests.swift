import Foundation
import TestSupport
import Testing

/// What the options of `check` change.
struct OptionTests {
  private func check(
    _ words: [String], _ body: String = Bodies.faulty, environment: [String: String] = [:]
  ) async throws -> Program.Run {
    try await withTemporaryFolder { folder in
      try folder.write(body, to: "number.json")
      return try await Program.run(
        ["check", "number.json", "--contract", Bodies.contract] + words, in: folder,
        environment: environment)
    }
  }

  @Test(
    arguments: [
      (Bodies.faulty, [1, 1, 0]), (Bodies.doubtful, [0, 1, 0]), (Bodies.noted, [0, 0, 0]),
      (Bodies.valid, [0, 0, 0]),
    ] as [(String, [Int32])])
  func failsOnASeverity(body: String, codes: [Int32]) async throws {
    for (severity, code) in zip(["error", "warning", "never"], codes) {
      let run = try await check(["--notes", "--fail-on", severity], body)
      #expect(run.code == code, "\(severity)")
      let report = try Report(
        try await check(["--notes", "--fail-on=\(severity)", "--report", "json"], body))
      #expect(report.summary.exit == code, "\(severity)")
    }
    #expect(try await check([], body).code == codes[0])
  }

  @Test(
    arguments: [
      (Bodies.valid, []), (Bodies.noted, ["retell.phone-number.unknown-property"]),
      (Bodies.valid.replacing("1722430805999", with: "1722430805999000000"), nil),
    ] as [(String, [String]?)])
  func looksForNotesWhenAsked(body: String, rules: [String]?) async throws {
    let asked = try Report(try await check(["--notes", "--report", "json"], body))
    let found = asked.payloads.flatMap(\.findings).map(\.rule)
    if let rules { #expect(found == rules) } else { #expect(found.contains("json.unsafe-integer")) }
    let run = try await check(["--report", "json"], body)
    #expect(!run.output.contains("unknown-property"))
    #expect(!run.output.contains("json.unsafe-integer"))
    #expect(run.output.contains("\"notes\": null"))
  }

  @Test func isQuietWhereAllIsWell() async throws {
    #expect(try await check(["--quiet"], Bodies.valid).everything == "")
    let run = try await check(["--quiet"])
    #expect(run.output.hasPrefix("error["))
    #expect(!run.output.contains("1 payload"))
    #expect(run.code == 1)
  }

  @Test(
    arguments: [
      ([:], [], false), (["FORCE_COLOR": "1"], [], true), (["FORCE_COLOR": "0"], [], false),
      (["FORCE_COLOR": ""], [], false), (["FORCE_COLOR": "1", "NO_COLOR": "1"], [], false),
      (["FORCE_COLOR": "1", "NO_COLOR": ""], [], true), (["NO_COLOR": "1"], [], false),
      (["FORCE_COLOR": "1", "TERM": "dumb"], [], false),
      (["FORCE_COLOR": "1", "TERM": "xterm"], [], true), (["TERM": "xterm"], [], false),
      (["FORCE_COLOR": "1"], ["--no-color"], false),
    ] as [([String: String], [String], Bool)])
  func colors(environment: [String: String], words: [String], colored: Bool) async throws {
    let run = try await check(words, environment: environment)
    #expect(run.output.contains("\u{1b}[1;31merror") == colored)
    #expect(run.output.contains("\u{1b}") == colored)
    let plain = try await check(words)
    #expect(run.output.replacing(/\u{1b}\[[0-9;]*m/, with: "") == plain.output)
  }

  @Test func writesReportsToFilesAtOnce() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Bodies.faulty, to: "number.json")
      let run = try await Program.run(
        [
          "check", "--contract=\(Bodies.contract)", "--report=json=r.json", "--report",
          "junit=r.xml",
          "--report", "markdown=a=b.md", "--report=text=r.txt", "--report", "text=-", "--",
          "number.json",
        ], in: folder, environment: ["FORCE_COLOR": "1"])
      #expect(run.code == 1)
      let colorless = run.output.replacing(/\u{1b}\[[0-9;]*m/, with: "")
      #expect(try text(of: folder.appending(path: "r.txt")) == colorless)
      for (format, file) in [("json", "r.json"), ("junit", "r.xml"), ("markdown", "a=b.md")] {
        let alone = try await check(["--report", format])
        #expect(try text(of: folder.appending(path: file)) == alone.output)
        #expect(alone.errors == "")
      }
    }
  }

  @Test func takesWhatFollowsTwoDashesForAPath() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Bodies.valid, to: "--quiet")
      let run = try await Program.run(
        ["check", "--contract", Bodies.contract, "--", "--quiet"], in: folder)
      #expect(run.output == "1 payload: 1 passed\n0 errors, 0 warnings; rules applied 58 times\n")
      #expect(run.code == 0)
    }
  }

  @Test(arguments: ["text", "json", "junit", "markdown"])
  func writesTheSameBytesTwice(format: String) async throws {
    try await withTemporaryFolder { folder in
      for (index, body) in [Bodies.faulty, Bodies.valid, "", Bodies.doubtful].enumerated() {
        try folder.write(body, to: "in/\(index)/number.json")
      }
      let words = ["check", "in", "gone", "--contract", Bodies.contract, "--report", format]
      let runs = try await (
        Program.run(words, in: folder),
        Program.run(words, in: folder, environment: ["LANG": "tr_TR"])
      )
      #expect(runs.0.output == runs.1.output)
      #expect(runs.0.output.contains("in/3/number.json"))
    }
  }
}
