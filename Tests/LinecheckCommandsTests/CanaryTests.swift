import Foundation
import Linecheck
import LinecheckReports
import LinecheckRunner
import TestSupport
import Testing

@testable import LinecheckCommands

/// No word of a payload leaves it but through the one place that masks them: words are planted in all
/// of it, and looked for in everything that the program writes, in every format that there is.
struct CanaryTests {
  private static let formats = ReportRequest.Format.allCases.map(\.rawValue)

  /// Both streams and a report of each format about all files.
  private func everything(_ options: [String]) async throws -> [(name: String, text: String)] {
    try await withTemporaryFolder { folder in
      var planting = CanaryPlanting()
      let files = try planting.files()
      for (path, text) in files { try folder.write(text, to: path) }
      let known = try await Program.run(["help", "check"], in: folder).output
      let options = options.filter { !$0.hasPrefix("--") || known.contains($0) }
      let run = try await Program.run(
        ["check", "--report", "text"] + Self.formats.flatMap { ["--report", "\($0)=\($0).out"] }
          + options + files.keys.sorted(), in: folder, environment: ["FORCE_COLOR": "1"])
      #expect(run.code == 1)
      return try [("output", run.output), ("errors", run.errors)]
        + Self.formats.map { ($0, try text(of: folder.appending(path: "\($0).out"))) }
    }
  }

  @Test(arguments: [[], ["--notes", "--verbose"]])
  func singsNowhere(options: [String]) async throws {
    for (name, text) in try await everything(options) {
      let found = Self.canaries(in: text, [CanaryPlanting.personal, CanaryPlanting.secret])
      #expect(found == [], "\(name)")
      #expect(name == "errors" || text.contains("Aa9"), "\(name) shows no shape at all")
    }
  }

  /// Persons may be shown to who asks; secrets may not.
  @Test func keepsSecretsWhenRevealing() async throws {
    for (name, text) in try await everything(["--notes", "--reveal", "--verbose"]) {
      #expect(Self.canaries(in: text, [CanaryPlanting.secret]) == [], "\(name)")
      let persons = Self.canaries(in: text, [CanaryPlanting.personal])
      #expect(name == "errors" || !persons.isEmpty, "\(name) reveals nothing")
    }
  }

  /// The first words of each kind that stand in a text, with what stands around them.
  private static func canaries(in text: String, _ beginnings: [String]) -> [String] {
    beginnings.compactMap { beginning in
      guard let found = text.range(of: beginning) else { return nil }
      return String(text[..<found.lowerBound].suffix(60) + text[found.lowerBound...].prefix(40))
    }
  }

  /// What does not come through the redactor is found: the looking works, in every format.
  @Test(arguments: formats)
  func findsWhatLeaks(format: String) throws {
    let word = "Kz4Qx"
    let place = SourceSpan(
      start: .init(line: 1, column: 1), end: .init(line: 1, column: 2), bytes: 0..<1)
    let leaks: [(inout ReportedFinding) -> Void] = [
      { $0.message = "\(word) is wrong" }, { $0.pointer = "/\(word)" },
    ]
    for leak in leaks {
      var finding = ReportedFinding(
        rule: "sample.rule", severity: .error, basis: .schema, message: "wrong",
        requirement: "right", pointer: "/a", span: place, citations: [],
        fingerprint: "0011223344556677", place: "/a")
      let sound = try Self.report(format, finding)
      #expect(Self.canaries(in: sound, [CanaryPlanting.personal]) == [])
      leak(&finding)
      let leaking = try Self.report(format, finding)
      #expect(Self.canaries(in: leaking, [CanaryPlanting.personal]) != [])
    }
  }

  private static func report(_ format: String, _ finding: ReportedFinding) throws -> String {
    let request = try #require(try ReportRequest.all([format]).first)
    var writer = request.writer(Console(), ReportLayout())
    var summary = Summary()
    let payload = PayloadResult(
      index: 0, source: "a.json", contract: "sample/body/200", outcome: .failed, rules: 1,
      findings: [finding])
    summary.add(payload)
    let output = ReportOutput()
    writer.begin(output)
    writer.add(payload, to: output)
    writer.end(summary, to: output)
    return try output.text()
  }
}
