import Linecheck
import LinecheckJSON
import LinecheckRunner
import Testing

@testable import LinecheckReports

/// The map of documented constraints.
@Suite struct HTMLCoverageTests {
  private static let used = Contract("a/b/200", title: "A", document: FixedRun.page) {
    .object {
      Field("name", .string.length(...3))
      Field("weight", .number.atMost(1)).optional()
      Field("kind", .string.one(of: "<x>", "z")).optional()
      Field("hint", .string.length(1...).severity(.note)).optional()
    }
  }
  private static let unused = Contract("a/b/404", title: "B", document: FixedRun.page) {
    .object { Field("message", .string) }
  }

  private static func page(_ payloads: [String]) throws -> String {
    var coverage = try TrafficCoverage([used, unused], from: .warning)
    var checker = Checker(try used.program)
    for payload in payloads {
      coverage.add(
        try? Document(payload), used, checker.findings(in: PaddedBytes(payload), from: .warning))
    }
    var summary = Summary()
    summary.add(passed: payloads.count, of: used.id, rules: 8)
    var report = HTMLReport()
    report.take(coverage)
    return FixedRun.report(report, [], summary)
  }

  private static func cells(_ state: String, in page: String) -> Int {
    page.ranges(of: "<li class=\"\(state)\"><a").count
  }

  @Test func hasACellForEachConstraint() throws {
    let page = try Self.page([#"{"name": "abcd"}"#, #"{"name": "abc", "weight": 0.995}"#])
    let constraints = try Self.used.constraints
    let known = constraints.filter { $0.severity >= .warning }
    #expect(Self.cells("broken", in: page) == 1)
    #expect(Self.cells("unknown", in: page) == constraints.count - known.count)
    let states = ["broken", "held", "never", "unknown"].map { Self.cells($0, in: page) }
    #expect(states.reduce(0, +) == constraints.count)
    for constraint in constraints {
      #expect(page.ranges(of: "title=\"\(constraint.id): ").count == 1)
      #expect(page.ranges(of: "<code>\(constraint.id)</code>").count == 1)
    }
    #expect(page.ranges(of: "<a href=\"\(FixedRun.page.url)\"").count == constraints.count)
    #expect(page.contains("broken in 1 of 2 payloads, near its bound in 2; expected: "))
    #expect(page.contains("held in 1 payload, near its bound in 1; expected: at most 1"))
    #expect(page.contains("&lt;x&gt;"))
    for (state, count) in zip(HTMLCell.State.allCases, states) {
      #expect(page.contains("</b> \(count) \(state.words.markup)</li>"))
    }
  }

  @Test func listsContractsWithoutAPayload() throws {
    let page = try Self.page([#"{"name": "abc"}"#])
    #expect(page.contains("<summary>1 contract without a payload</summary>"))
    #expect(page.contains("<li><bdi>a/b/404</bdi>: "))
    #expect(page.contains("There were payloads of 1 of 2 contracts."))
    let none = try Self.page([])
    #expect(none.contains("<summary>2 contracts without a payload</summary>"))
    #expect(!none.contains("class=\"cells\"") && !none.contains("class=\"legend\""))
  }

  @Test func saysThatNobodyCounted() {
    let page = FixedRun.report(HTMLReport())
    #expect(page.contains("does not say which documented constraints were exercised"))
    #expect(
      page.contains(
        "<h3><bdi>\(FixedRun.contract)</bdi></h3>\n<p>3 payloads: 2 passed, 1 failed</p>"))
    #expect(!page.contains("class=\"cells\""))
  }
}
