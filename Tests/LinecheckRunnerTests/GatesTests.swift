import LinecheckRunner
import Testing

/// The exit code is the first that applies, and what the counts do not show is said.
struct GatesTests {
  private static func summary(
    passed: Int = 0, failed: Int = 0, notChecked: Int = 0,
    _ change: (inout Summary) -> Void = { _ in }
  ) -> Summary {
    var summary = Summary()
    for (outcome, count) in [
      (PayloadResult.Outcome.passed, passed), (.failed, failed), (.notChecked, notChecked),
    ] {
      for _ in 0..<count {
        summary.add(
          PayloadResult(index: 0, source: "x", contract: "a/b/c", outcome: outcome, rules: 5))
      }
    }
    change(&summary)
    return summary
  }

  private static let cases: [(Summary, Gates, ExitCode, [String])] = [
    (summary(passed: 1), Gates(), .success, []),
    (summary(passed: 1, failed: 1, notChecked: 1), Gates(), .findings, []),
    (summary(passed: 1, failed: 1, notChecked: 1), Gates(failOn: .never), .notAllChecked, []),
    (summary(failed: 1), Gates(failOn: .never), .success, []),
    (summary(), Gates(), .nothingChecked, ["there is nothing to check"]),
    (
      summary(passed: 1) { $0.applications = 0 }, Gates(), .nothingChecked,
      ["no rule was applied to any payload, so that passing means nothing"]
    ),
    (summary(failed: 2) { $0.isInterrupted = true }, Gates(), .interrupted, []),
    (summary(passed: 1) { $0.expired = 1 }, Gates(), .findings, ["a suppression is past its date"]),
    (
      summary(passed: 1) { $0.expired = 2 }, Gates(failOn: .never), .findings,
      ["2 suppressions are past their dates"]
    ),
    (summary(passed: 1) { $0.stale = ["a"] }, Gates(), .success, []),
    (
      summary(passed: 1) { $0.stale = ["a"] }, Gates(failOnStale: true), .findings,
      ["an entry of the baseline occurs no more; --update-baseline takes it out"]
    ),
    (
      summary(passed: 1) { $0.stale = ["a", "b"] }, Gates(failOnStale: true), .findings,
      ["2 entries of the baseline occur no more; --update-baseline takes them out"]
    ),
    (summary(passed: 1) { $0.stale = [] }, Gates(failOnStale: true), .success, []),
    (
      summary(passed: 1) { $0.unmatched = ["b/*.json"] }, Gates(), .nothingChecked,
      ["nothing fits b/*.json"]
    ),
    (
      summary(passed: 2, failed: 1), Gates(minPayloads: 10), .findings,
      ["only 3 payloads were checked, and --min-payloads wants 10"]
    ),
    (summary(passed: 2, failed: 1), Gates(failOn: .never, minPayloads: 3), .success, []),
    (
      summary(passed: 1, notChecked: 1), Gates(minPayloads: 2), .notAllChecked,
      ["only 1 payload was checked, and --min-payloads wants 2"]
    ),
    (summary(passed: 1), Gates(required: ["a/b/c", "a/"]), .success, []),
    (
      summary(passed: 1), Gates(required: ["a/b", "b/"]), .nothingChecked,
      [
        "no payload was checked against a/b, which --require names",
        "no payload was checked against b/, which --require names",
      ]
    ),
    (
      summary(notChecked: 1), Gates(required: ["a/b/c"]), .notAllChecked,
      ["no payload was checked against a/b/c, which --require names"]
    ),
    (
      summary(passed: 1) { ($0.shard, $0.stale, $0.unmatched) = ("1/2", ["a"], ["b"]) },
      Gates(minPayloads: 10, required: ["x"], failOnStale: true), .success, []
    ),
  ]

  @Test(arguments: cases.indices)
  func giveTheFirstCodeThatApplies(index: Int) {
    let (summary, gates, code, sentences) = Self.cases[index]
    let exit = gates.exit(for: summary)
    #expect(exit.code == code)
    #expect(exit.sentences == sentences)
  }

  @Test func countsInBulkAsOneByOne() {
    var bulk = Summary()
    bulk.add(passed: 3, of: "a/b/c", rules: 5)
    #expect(bulk == Self.summary(passed: 3))
    var sum = Self.summary(failed: 2)
    sum.add(bulk)
    #expect(sum == Self.summary(passed: 3, failed: 2))
  }
}
