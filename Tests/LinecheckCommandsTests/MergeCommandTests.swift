import Foundation
import TestSupport
import Testing

/// `linecheck merge` makes one report of several.
struct MergeCommandTests {
  private static let check = ["check", "--contract", Bodies.contract]

  /// Reports of two folders, and what the report of both is.
  private func withReports(
    _ body: (URL) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      for (index, text) in [Bodies.faulty, Bodies.valid, "", Bodies.doubtful].enumerated() {
        try folder.write(text, to: "\(index / 2)/\(index).json")
      }
      _ = try await Program.run(
        Self.check + ["0", "--report", "json=0.report"], in: folder)
      _ = try await Program.run(
        Self.check + ["1", "gone.json", "--report", "ndjson=1.report"], in: folder)
      try await body(folder)
    }
  }

  @Test(arguments: ["text", "json", "ndjson", "junit", "markdown"])
  func makesTheReportOfAll(format: String) async throws {
    try await withReports { folder in
      let whole = try await Program.run(
        Self.check + ["0", "1", "gone.json", "--report", format], in: folder)
      let merged = try await Program.run(
        ["merge", "0.report", "1.report", "--report", format], in: folder)
      #expect(merged.output == whole.output)
      #expect(merged.code == whole.code)
      #expect(merged.errors == "")
      #expect(whole.output.contains("gone.json"))
      let again = try await Program.run(
        ["merge", "-", "--report", format], in: folder,
        input: try text(of: folder.appending(path: "1.report")))
      let second = try await Program.run(
        Self.check + ["1", "gone.json", "--report", format], in: folder)
      #expect(again.output == second.output)
    }
  }

  private static let gates: [([String], Int32, String)] = [
    ([], 1, ""), (["--fail-on", "never"], 4, ""),
    (
      ["--fail-on=never", "--min-payloads", "5"], 4,
      "linecheck: only 4 payloads were checked, and --min-payloads wants 5\n"
    ),
    (
      ["--require", "retell/get-phone-number/", "--require", "vapi/get-phone-number/200"], 1,
      "linecheck: no payload was checked against vapi/get-phone-number/200, which --require names\n"
    ),
  ]

  @Test(arguments: gates)
  func holdsTheWholeAgainstItsGates(words: [String], code: Int32, errors: String) async throws {
    try await withReports { folder in
      let run = try await Program.run(["merge", "0.report", "1.report"] + words, in: folder)
      #expect(run.code == code)
      #expect(run.errors == errors)
    }
  }

  private static let mistakes: [([String], String)] = [
    (["merge"], "merge needs a report"),
    (["merge", "no.report"], "no.report cannot be read: No such file or directory"),
    (["merge", "0/1.json"], "0/1.json:1:1: linecheck is missing, at /linecheck"),
    (["merge", "1/2.json"], "1/2.json:1:1: there is no JSON value, only an empty text"),
    (["merge", "0.report", "--min-payloads", "x"], "--min-payloads takes a number, not x"),
    (
      ["merge", "0.report", "--report", "json=./0.report"],
      "the report ./0.report would take the place of the report 0.report"
    ),
  ]

  @Test(arguments: mistakes)
  func saysWhatIsWrong(words: [String], message: String) async throws {
    try await withReports { folder in
      let run = try await Program.run(words, in: folder)
      #expect(run.errors.hasPrefix("linecheck: \(message)\n"), "\(run.errors)")
      #expect(run.output == "")
      #expect(run.code == 2)
    }
  }
}
