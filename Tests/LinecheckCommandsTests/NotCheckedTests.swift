import Foundation
import TestSupport
import Testing

/// Inputs that cannot be checked, or are no JSON: each is named, and takes no other with it.
struct NotCheckedTests {
  private func withInputs(
    _ body: (URL) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Bodies.valid, to: "valid.json")
      try folder.write("", to: "empty.json")
      try folder.write("<html>503 Service Unavailable</html>", to: "page.json")
      try folder.write("no payload", to: "texts/a.txt")
      try FileManager.default.createDirectory(
        at: folder.appending(path: "nothing"), withIntermediateDirectories: false)
      for (link, target) in [("dangling.json", "gone"), ("circle.json", "circle.json")] {
        try FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: link).path(percentEncoded: false),
          withDestinationPath: target)
      }
      try await body(folder)
    }
  }

  private static let notChecked = [
    ("missing.json", "not checked: missing.json: No such file or directory\n"),
    ("missing/deeper.json", "not checked: missing/deeper.json: No such file or directory\n"),
    ("valid.json/x.json", "not checked: valid.json/x.json: Not a directory\n"),
    ("dangling.json", "not checked: dangling.json: No such file or directory\n"),
    ("circle.json", "not checked: circle.json: Too many levels of symbolic links\n"),
  ]

  private static let failed = [
    ("empty.json", "error[json.syntax]: there is no JSON value, only an empty text\n"),
    ("page.json", "error[json.syntax]: '<' where a value should stand\n"),
  ]

  private static let empty = [
    ("nothing", "linecheck: nothing holds no .json, .ndjson, .jsonl or .har file\n"),
    ("texts/", "linecheck: texts/ holds no .json, .ndjson, .jsonl or .har file\n"),
  ]

  @Test(arguments: notChecked.map { ($0, $1, Int32(4)) } + failed.map { ($0, $1, Int32(1)) })
  func areNamedBesideWhatIsChecked(path: String, message: String, code: Int32) async throws {
    try await withInputs { folder in
      for (paths, payloads) in [
        ([path], 1), ([path, "valid.json"], 2), (["valid.json", path], 2),
      ] {
        let run = try await Program.run(
          ["check", "--contract", Bodies.contract] + paths, in: folder)
        #expect(run.output.components(separatedBy: message).count == 2)
        #expect(run.output.contains("\n\(payloads) payload"))
        #expect(run.output.contains(": \(payloads - 1) passed, 1 "))
        #expect(run.errors == "")
        #expect(run.code == code)
      }
    }
  }

  @Test(arguments: empty)
  func areMissedInFoldersWithoutPayloads(path: String, message: String) async throws {
    try await withInputs { folder in
      let alone = try await Program.run(["check", path], in: folder)
      #expect(alone.errors == message + "linecheck: there is nothing to check\n")
      #expect(alone.code == 3)
      let words = ["check", "--contract", Bodies.contract, path, "valid.json"]
      let beside = try await Program.run(words, in: folder)
      #expect(beside.errors == message)
      #expect(
        beside.output == "1 payload: 1 passed\n0 errors, 0 warnings; rules applied 58 times\n")
      #expect(beside.code == 0)
    }
  }

  /// Whoever asks for files only hears of them all the same.
  @Test(arguments: notChecked)
  func areNamedOnStandardErrorWhereNoTextNamesThem(path: String, message: String) async throws {
    try await withInputs { folder in
      let run = try await Program.run(
        ["check", path, "valid.json", "--contract", Bodies.contract, "--report", "json=r.json"],
        in: folder)
      #expect(run.errors == "linecheck: " + message)
      #expect(run.output == "")
      #expect(run.code == 4)
      let report = try text(of: folder.appending(path: "r.json"))
      #expect(report.contains("\"passed\": 1, \"failed\": 0, \"notChecked\": 1"))
    }
  }

  @Test(
    arguments: [
      (#"{"phone_number": "+12125550147", "termination_uri": 5}"#, "; near are "),
      (
        #"{"message": "not found"}"#, "several contracts fit it, and nothing tells which is meant: "
      ),
      (#"{"what": "ever"}"#, ", and none is near; `linecheck contracts` lists them"),
      ("[]", ": it is no object with members"),
    ])
  func areToldWhichContractsAreNear(body: String, reason: String) async throws {
    try await withInputs { folder in
      try folder.write(body, to: "odd.json")
      let run = try await Program.run(["check", "odd.json"], in: folder)
      #expect(run.output.hasPrefix("not checked: odd.json: "))
      #expect(run.output.contains(reason))
      #expect(run.output.contains(" = help: name one with --contract or --map, or put the file"))
      #expect(run.code == 4)
    }
  }

  @Test(
    arguments: [
      (["empty.json", "missing.json"], "error", 1), (["empty.json", "missing.json"], "never", 4),
      (["empty.json", "nothing"], "never", 0), (["missing.json", "nothing"], "error", 4),
    ] as [([String], String, Int32)])
  func giveTheFirstCodeThatApplies(paths: [String], failOn: String, code: Int32) async throws {
    try await withInputs { folder in
      let run = try await Program.run(
        ["check", "--contract", Bodies.contract, "--fail-on", failOn] + paths, in: folder)
      #expect(run.code == code)
    }
  }

  @Test func areNotReplacedByTheirReports() async throws {
    try await withInputs { folder in
      let words = ["check", "valid.json", "--contract", Bodies.contract]
      let run = try await Program.run(words + ["--report", "json=./valid.json"], in: folder)
      #expect(run.errors.hasPrefix("linecheck: the report ./valid.json would take the place of "))
      #expect(run.output == "")
      #expect(run.code == 2)
      #expect(try text(of: folder.appending(path: "valid.json")) == Bodies.valid)
    }
  }
}
