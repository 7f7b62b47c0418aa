import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes: whoever did the work, and however it was shared out.
struct RunTests {
  private static let formats = ["text", "json", "ndjson", "junit", "markdown"]

  /// What a run leaves behind.
  private struct Reports: Equatable {
    let code: Int32
    let errors: String
    /// The report of each format.
    let texts: [String]
  }

  /// Runs a command that writes all reports.
  private func reports(_ words: [String], in folder: URL) async throws -> Reports {
    let requests = Self.formats.flatMap { ["--report", "\($0)=out.\($0)"] }
    let run = try await Program.run(words + requests, in: folder)
    #expect(run.output == "")
    let texts = try Self.formats.map { try text(of: folder.appending(path: "out.\($0)")) }
    for format in Self.formats {
      try FileManager.default.removeItem(at: folder.appending(path: "out.\(format)"))
    }
    return Reports(code: run.code, errors: run.errors, texts: texts)
  }

  /// Says which reports differ, and where: all of them would fill the screen.
  private func expectEqual(_ one: Reports, _ other: Reports, _ what: String) {
    #expect(one.code == other.code, "\(what)")
    for (format, pair) in zip(Self.formats, zip(one.texts, other.texts)) where pair.0 != pair.1 {
      let lines = zip(pair.0.split(separator: "\n"), pair.1.split(separator: "\n"))
      let first = lines.first { $0 != $1 }.map { "\($0)\n\($1)" } ?? "the length"
      Issue.record("\(what): the \(format) reports differ: \(first)")
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func isTheSameForAnyNumberOfJobs(seed: UInt64) async throws {
    try await withTemporaryFolder { folder in
      try folder.write("", to: ".git")
      try Captures.write(.init(), into: folder, seed: seed)
      let check = ["check", "captures", "gone.json", "--notes", "--verbose"]
      let one = try await reports(check + ["--jobs", "1"], in: folder)
      #expect(one.code == 1)
      #expect(one.errors.contains("linecheck: foreign: "))
      #expect(one.errors.contains("linecheck: not checked: captures/a.ndjson, line "))
      #expect(one.errors.contains("linecheck: not checked: gone.json: No such file"))
      for part in ["f.har", "g.jsonl", "e.exchange.json", "json.syntax"] {
        #expect(one.texts.allSatisfy { $0.contains(part) }, "\(part)")
      }
      for jobs in ["2", "7"] {
        let several = try await reports(check + ["--jobs", jobs], in: folder)
        #expect(several.errors == one.errors, "seed \(seed), \(jobs) jobs")
        expectEqual(several, one, "seed \(seed), \(jobs) jobs")
      }
    }
  }

  /// Gates, what is unresolved or faulty, what is in the baseline, and the exit code.
  struct Case: Sendable, CustomTestStringConvertible {
    let options: [String]
    let contents: Captures.Contents
    let code: Int32

    init(_ options: String, unresolved: Bool, faulty: Bool, _ code: Int32) {
      self.options = options.split(separator: " ").map(String.init)
      contents = .init(holdsUnresolved: unresolved, isFaulty: faulty)
      self.code = code
    }

    var testDescription: String { "\(options) \(contents)" }
    var hasBaseline: Bool { options.contains("--baseline") }
  }

  private static let cases = [
    Case("", unresolved: true, faulty: true, 1),
    Case("--fail-on never --notes", unresolved: true, faulty: true, 4),
    Case("--baseline known", unresolved: false, faulty: true, 1),
    Case("--baseline known --fail-on never --fail-on-stale", unresolved: true, faulty: false, 4),
    Case("--baseline known --fail-on never --fail-on-stale", unresolved: false, faulty: false, 1),
    Case(
      "--fail-on never --require vapi/ --require elevenlabs/ --min-payloads 9999",
      unresolved: false, faulty: true, 3),
  ]

  @Test(arguments: cases)
  func isTheSameOfFourShares(test: Case) async throws {
    try await withTemporaryFolder { folder in
      try folder.write("", to: ".git")
      let check = ["check", "captures"] + test.options
      if test.hasBaseline {
        try Captures.write(.init(holdsUnresolved: false), into: folder, seed: 3)
        let update = ["check", "captures", "--baseline", "known", "--update-baseline", "--quiet"]
        #expect(try await Program.run(update, in: folder).errors.hasPrefix("linecheck: known: "))
      }
      try Captures.write(test.contents, into: folder, seed: 3)
      let whole = try await reports(check, in: folder)
      #expect(whole.code == test.code)
      let isStale = test.hasBaseline && !test.contents.isFaulty && !test.contents.holdsUnresolved
      #expect(whole.texts[0].contains("\nstale: ") == isStale)
      #expect(whole.texts[0].contains(" of them known") == test.hasBaseline)
      let shares = (1...4).map { "share.\($0)" }
      for (index, share) in shares.enumerated() {
        let words = ["--shard", "\(index + 1)/4", "--report", "json=\(share)"]
        _ = try await Program.run(check + words, in: folder)
      }
      let merged = try await reports(["merge"] + shares.reversed(), in: folder)
      expectEqual(merged, whole, test.testDescription)
    }
  }
}
