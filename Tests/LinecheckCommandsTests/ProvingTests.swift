import Foundation
import TestSupport
import Testing

/// `linecheck conformance` where it makes payloads and damages rules.
struct ProvingTests {
  private static let path = "Corpus/retell/get-phone-number/400"

  private func withSmallCorpus(_ body: (URL) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try folder.write("{}", to: Self.path + "/valid/empty.json")
      try folder.write(
        #"{"status": "error", "message": ""}"#, to: Self.path + "/valid/full.json")
      try await body(folder)
    }
  }

  @Test func derivesPayloadsThatProveTheRules() async throws {
    try await withSmallCorpus { folder in
      let run = try await Program.run(["conformance", "--derive"], in: folder)
      #expect(run.code == 1)
      #expect(run.errors == "")
      // Somebody has to write payloads, too.
      let complaint = "no payload of the Corpus breaks retell.error.status.enum\n"
      #expect(run.output.contains("retell/get-phone-number/400: \(complaint)"))
      let derived = try text(of: folder.appending(path: Self.path + "/derived.jsonl"))
      let lines = derived.split(separator: "\n")
      #expect(
        lines.contains(
          """
          {"rule":"retell.error.status.enum","from":"empty.json",\
          "patch":[{"op":"add","path":"/status","value":"ERROR"}],\
          "finds":["error retell.error.status.enum /status"]}
          """))
      #expect(lines.count == 17)
      let again = try await Program.run(["conformance", "--derive"], in: folder)
      #expect(again.output == run.output)
      #expect(try text(of: folder.appending(path: Self.path + "/derived.jsonl")) == derived)
    }
  }

  @Test func saysWhichDamageNobodyNotices() async throws {
    try await withSmallCorpus { folder in
      _ = try await Program.run(["conformance", "--derive"], in: folder)
      let file = folder.appending(path: Self.path + "/derived.jsonl")
      let lines = try text(of: file).split(separator: "\n", omittingEmptySubsequences: false)
      let kept = lines.filter { !$0.contains("\"ERROR\"") }
      #expect(kept.count == lines.count - 1)
      try folder.write(kept.joined(separator: "\n"), to: Self.path + "/derived.jsonl")
      try FileManager.default.removeItem(at: folder.appending(path: "Reports"))
      let run = try await Program.run(["conformance", "--mutants"], in: folder)
      #expect(run.code == 1)
      let survivors = run.output.split(separator: "\n")
        .filter { $0.hasSuffix("(retell/get-phone-number/400)") }
      #expect(
        survivors
          == [
            "disabled: not judged", "loosened: or \"ERROR\"", "loosened: only a warning",
          ].map { "nobody notices: retell.error.status.enum \($0) (retell/get-phone-number/400)" })
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "Reports").path()))
    }
  }

  /// All of them: the least that proves a rule is that its damage is noticed.
  @Test func damagesEveryRuleOfTheProject() async throws {
    let run = try await Program.run(["conformance", "--mutants"], in: SharedFolder.project)
    #expect(run.code == 0, "\(run.output)")
    #expect(run.errors == "")
    let words = try #require(
      run.output.wholeMatch(
        of: /(\d+) rules damaged in (\d+) ways, one at a time: (\d+) noticed\n/))
    #expect(words.2 == words.3)
    #expect((Int(words.1) ?? 0) >= 730)
    let readme = try text(of: SharedFolder.project.appending(path: "README.md"))
    #expect(readme.contains("\(thousands(words.2)) mutants"))
  }

  /// A number as the README writes it: `7,013`.
  private func thousands(_ digits: Substring) -> String {
    digits.count < 4 ? String(digits) : "\(digits.dropLast(3)),\(digits.suffix(3))"
  }

  @Test func derivedPayloadsAreAsManyAsTheReadmeSays() async throws {
    try await withTemporaryFolder { folder in
      let corpus = SharedFolder.project.appending(path: "Corpus").path(percentEncoded: false)
      let run = try await Program.run(["conformance", "--corpus", corpus], in: folder)
      let counts = try #require(
        run.output.firstMatch(of: /^(\d+) payloads and (\d+) derived ones/))
      let readme = try text(of: SharedFolder.project.appending(path: "README.md"))
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(readme.contains("Each of the \(thousands(counts.1)) in [Corpus]"))
      #expect(readme.contains("The \(thousands(counts.2)) of them stand in"))
    }
  }

  @Test func damagesASample() async throws {
    let run = try await Program.run(
      ["conformance", "--mutants", "--every", "100"], in: SharedFolder.project)
    #expect(run.code == 0, "\(run.output)")
    #expect(run.output.contains(" in 72 ways, "))
  }

  @Test func takesTheSampleWithTheDamage() async throws {
    let run = try await Program.run(["conformance", "--every", "2"], in: SharedFolder.project)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("linecheck: --every is about --mutants\n"))
  }

  @Test(arguments: ["0", "-1", "x", ""])
  func needsANumberOfDamages(every: String) async throws {
    let run = try await Program.run(
      ["conformance", "--mutants", "--every=\(every)"], in: SharedFolder.project)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("linecheck: --every needs a number from 1, not \(every)\n"))
  }

  @Test func needsPayloads() async throws {
    try await withTemporaryFolder { folder in
      for option in ["--derive", "--mutants"] {
        let run = try await Program.run(["conformance", option], in: folder)
        #expect(run.code == 2)
        #expect(
          run.errors.hasPrefix("linecheck: there is no Corpus to check: Corpus cannot be read"))
      }
    }
  }
}
