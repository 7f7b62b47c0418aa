import LinecheckJSON
import LinecheckReports
import LinecheckRunner
import TestSupport
import Testing

/// Reports of shares and partitions make the report of the whole again, byte for byte.
struct MergeTests {
  /// What the whole comes to.
  private static func summary(_ payloads: [PayloadResult], _ gates: Gates = Gates()) -> Summary {
    var summary = Summary(countsNotes: true)
    for payload in payloads { summary.add(payload) }
    summary.gates = gates
    summary.stale = payloads.isEmpty ? nil : ["0000000000000001", "0000000000000002"]
    summary.unmatched = ["a/*.json"]
    summary.expired = 1
    summary.exit = gates.exit(for: summary).code.rawValue
    return summary
  }

  /// What a share comes to: it misses more of the baseline and of the maps than the whole does.
  private static func share(
    _ number: Int, of count: Int, _ payloads: [PayloadResult], all: Int, _ gates: Gates
  ) -> Summary {
    var summary = summary(payloads, gates)
    summary.shard = "\(number)/\(count)"
    if payloads.count < all {
      summary.stale = summary.stale.map { $0 + ["000000000000000\(2 + number)"] }
      summary.unmatched += ["\(number)/*.json"]
    }
    summary.exit = gates.exit(for: summary).code.rawValue
    return summary
  }

  private static func read(_ text: String, _ name: String) throws -> [ReportReader] {
    try ReportReader.all(in: PaddedBytes(text), name: name)
  }

  private static func merged(_ writer: some ReportWriter, _ readers: [ReportReader]) throws
    -> String
  {
    var (merged, writer) = (try MergedReport(readers), writer)
    let output = ReportOutput()
    writer.begin(output)
    let summary = merged.read { writer.add($0, to: output) }
    writer.end(summary, to: output)
    return try output.text()
  }

  private static func expectSame(
    _ readers: [ReportReader], _ payloads: [PayloadResult], _ summary: Summary
  ) throws {
    func check(_ writer: some ReportWriter) throws {
      let whole = FixedRun.report(writer, payloads, summary)
      #expect(try merged(writer, readers) == whole, "\(type(of: writer))")
    }
    try check(TextReport())
    try check(TextReport(color: true, terminalWidth: 50))
    try check(JUnitReport(failOn: summary.gates.failOn))
    try check(MarkdownReport(failOn: summary.gates.failOn))
    try check(MarkdownReport(failOn: summary.gates.failOn, budget: 3000))
    try check(JSONReport())
    try check(NDJSONReport())
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func sharesMakeTheWhole(seed: UInt64) throws {
    var run = RandomRun(seed: seed)
    let payloads = run.payloads()
    let gates = Gates(
      failOn: FailOn.allCases[Int(seed) % 3], minPayloads: Int(seed) % 12,
      required: seed % 2 == 0 ? [] : ["provider/1"], failOnStale: seed % 5 == 0)
    let count = 1 + Int(seed) % 5
    let readers = try (1...count).reversed().flatMap { number in
      let own = payloads.filter { $0.index % count == number - 1 }
      let summary = Self.share(number, of: count, own, all: payloads.count, gates)
      let text =
        number % 2 == 0
        ? FixedRun.report(JSONReport(), own, summary)
        : FixedRun.report(NDJSONReport(), own, summary)
      return try Self.read(text, "\(number)")
    }
    try Self.expectSame(readers, payloads, Self.summary(payloads, gates))
  }

  /// Partitions know nothing of each other: each counts from 0, and they may stand in one file.
  @Test(arguments: 100..<120 as Range<UInt64>)
  func partitionsStandBehindEachOther(seed: UInt64) throws {
    var run = RandomRun(seed: seed)
    let payloads = run.payloads()
    let cut = payloads.count / 3
    let parts = [payloads[..<cut], payloads[cut...], []].map { part in
      part.enumerated().map { index, payload in
        var payload = payload
        payload.index = index
        return payload
      }
    }
    let texts = parts.map { FixedRun.report(NDJSONReport(), $0, Self.summary($0)) }
    let whole = Self.summary(payloads)
    try Self.expectSame(try Self.read(texts.joined(), "all"), payloads, whole)
    let files = [FixedRun.report(JSONReport(), parts[0], Self.summary(parts[0]))] + texts[1...]
    try Self.expectSame(files.flatMap { try Self.read($0, "one") }, payloads, whole)
  }

  /// What one share does not know of the baseline, the whole does not know.
  @Test func staleIsWhatAllSharesSay() throws {
    func stale(_ lists: [[String]?]) throws -> [String]? {
      let readers = try lists.enumerated().flatMap { number, stale in
        var payload = FixedRun.payloads[0]
        payload.index = number
        var summary = Self.summary([payload])
        (summary.shard, summary.stale) = ("\(number + 1)/\(lists.count)", stale)
        return try Self.read(FixedRun.report(NDJSONReport(), [payload], summary), "r")
      }
      var merged = try MergedReport(readers)
      return merged.read { _ in }.stale
    }
    #expect(try stale([["a", "b"], ["b", "c"]]) == ["b"])
    #expect(try stale([["a"], ["b"]]) == [])
    #expect(try stale([["a"], nil, ["a"]]) == nil)
  }

  /// JSON written in another layout is the same report.
  @Test(.enabled(if: Python.isPresent, "python3 is missing"))
  func theLayoutDoesNotMatter() throws {
    let payloads = FixedRun.payloads
    let summary = Self.summary(payloads)
    for layout in ["indent=None", "indent=1", "separators=(',', ':')"] {
      let program = "import json, sys; print(json.dumps(json.load(sys.stdin.buffer), \(layout)))"
      let text = try Python.run(program, FixedRun.report(JSONReport(), payloads, summary))
      try Self.expectSame(try Self.read(text, layout), payloads, summary)
    }
  }

  /// The report decides anew where a severity is asked for.
  @Test func judgesAnew() throws {
    let payloads = FixedRun.payloads
    let text = FixedRun.report(JSONReport(), payloads, Self.summary(payloads))
    var choices = MergedReport.Choices()
    choices.failOn = .warning
    var merged = try MergedReport(try Self.read(text, "r.json"), choices)
    var outcomes: [PayloadResult.Outcome] = []
    let summary = merged.read { outcomes.append($0.outcome) }
    #expect(outcomes == [.passed, .failed, .failed, .notChecked, .failed, .notChecked])
    #expect((summary.failed, summary.passed, summary.gates.failOn) == (3, 1, .warning))
  }
}
