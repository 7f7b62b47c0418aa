import Linecheck
import LinecheckRunner
import Testing

@testable import LinecheckReports

@Suite struct HTMLTallyTests {
  @Test func putsTheWorstFirst() {
    var tally = HTMLTally()
    let rows: [(String, ReportedFinding)] = [
      ("a", FixedRun.unknown), ("b", FixedRun.nickname), ("c", FixedRun.weight),
      ("b", FixedRun.nickname), ("d", FixedRun.known), ("e", FixedRun.weight),
    ]
    #expect(rows.map { tally.add($1, of: $0) } == [0, 1, 2, 1, 3, 4])
    #expect(tally.worstFirst.map(\.name) == ["c", "e", "b", "a", "d"])
    #expect(tally.worstFirst.map(\.all) == [1, 1, 2, 1, 1])
    #expect(tally.worstFirst.map(\.counting) == [1, 1, 2, 1, 0])
  }

  /// So many files may fail that nobody could tell them apart.
  @Test func tellsALimitedNumberOfNamesApart() {
    var tally = HTMLTally(limit: 2)
    let numbers = ["a", "b", "c", "a", "d"].map { tally.add(FixedRun.weight, of: $0) }
    #expect(numbers == [0, 1, -1, 0, -1])
    #expect(tally.rest.errors == 2)
    #expect(HTMLChart(noun: "file", tally: tally).element.markup.contains("all others: 2 errors"))
  }

  @Test func foldsTheEndOfAChart() {
    var tally = HTMLTally()
    for number in 0..<20 { _ = tally.add(FixedRun.weight, of: "file \(number)") }
    let chart = HTMLChart(noun: "file", tally: tally).element.markup
    #expect(chart.ranges(of: "<li ").count == 15)
    #expect(chart.contains("<summary>7 more</summary>"))
    #expect(chart.contains("5 others: 5 errors"))
  }

  @Test func drawsLengthsAsAttributes() {
    let bar = HTMLBar(parts: [("a", 1), ("b", 0), ("c", 2)], whole: 3).element.markup
    #expect(bar.contains("<rect class=\"a\" x=\"0.0%\" width=\"33.3%\" height=\"8\"/>"))
    #expect(bar.contains("<rect class=\"c\" x=\"33.3%\" width=\"66.7%\" height=\"8\"/>"))
    #expect(bar.ranges(of: "<rect").count == 2)
    let little = HTMLBar(parts: [("a", 1)], whole: 100_000).element.markup
    #expect(little.contains("width=\"0.5%\""))
    #expect(HTMLBar(parts: [("a", 0)], whole: 0).element.markup.contains("</svg>"))
  }
}
