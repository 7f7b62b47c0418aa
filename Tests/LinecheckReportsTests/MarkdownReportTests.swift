import LinecheckJSON
import LinecheckRunner
import Testing

@testable import LinecheckReports

@Suite struct MarkdownReportTests {
  @Test func holdsNoMarkupOfAPayload() {
    let report = FixedRun.report(MarkdownReport())
    #expect(!report.contains("<script"))
    #expect(!report.contains("@all "))
    #expect(!report.contains("`"))
    #expect(!report.contains("href=\"javascript"))
    #expect(!report.unicodeScalars.contains { $0 != "\n" && JSONText.isInvisible($0) })
    for line in report.split(separator: "\n") {
      #expect(!line.contains("##[") && !line.hasPrefix("::"))
    }
  }

  @Test func keepsTheColumnsOfTables() {
    for line in FixedRun.report(MarkdownReport()).split(separator: "\n") where line.hasPrefix("|") {
      let bars = line.count { $0 == "|" }
      #expect([3, 4, 5, 6].contains(bars), "\(line)")
      #expect(line.hasSuffix("|"))
    }
  }

  /// Blocks of HTML begin and end on lines of their own, and addresses stand in them.
  @Test func closesItsBlocks() {
    var isOpen = false
    for line in FixedRun.report(MarkdownReport()).split(separator: "\n") {
      switch line {
      case "<pre>":
        #expect(!isOpen)
        isOpen = true
      case "</pre>":
        #expect(isOpen)
        isOpen = false
      default:
        #expect(!line.contains("pre>"))
        if !isOpen && !line.hasPrefix("<details>") {
          #expect(!line.contains("://") && !line.contains("www."))
        }
      }
    }
    #expect(!isOpen)
  }

  @Test func escapesInlineCode() {
    #expect(MarkdownText(escaping: "a_b|c").markup == "<code>a&#95;b&#124;c</code>")
    #expect(MarkdownText(escaping: "x@y").markup == "<code>x<!-- -->&#64;y</code>")
    #expect(
      MarkdownText(escaping: "http://www.example.com").markup
        == "<code>http&#58;<!-- -->/<!-- -->/www&#46;example.com</code>")
    #expect(MarkdownText(escaping: "\u{202e}é").markup == "<code>&#92;u202eé</code>")
  }

  @Test func showsTheWorstFirst() throws {
    let report = FixedRun.report(MarkdownReport())
    let places = try ["error[retell", "error[endless", "warning[retell", "note[retell"].map {
      try #require(report.firstRange(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
    #expect(!report.contains("/outbound_agents/0/weight"))
  }

  @Test(arguments: [0, 300, 1000, 1200, 2000, 5000, 20_000, 60_000])
  func keepsToItsBudget(budget: Int) throws {
    let report = FixedRun.report(MarkdownReport(budget: budget))
    #expect(report.utf8.count <= max(budget, 700))
    #expect(report.hasPrefix("## Linecheck: 2 of 6 payloads failed, 2 were not checked\n"))
    #expect(report.count(of: "<pre>\n") == report.count(of: "</pre>\n"))
    let shown = report.count(of: "</pre>\n")
    if shown < 7 {
      let left =
        shown == 6 ? "1 more finding is not shown" : "\(7 - shown) more findings are not shown"
      #expect(report.hasSuffix("\(left), see `--report html=FILE`\n"))
    }
  }

  @Test func forgetsNoErrorForWarnings() {
    let payloads = (0..<2000).map { index in
      PayloadResult(
        index: index, source: "captures/\(index).json", contract: FixedRun.contract,
        outcome: index == 1990 ? .failed : .passed, rules: 59,
        findings: [index == 1990 ? FixedRun.weight : FixedRun.nickname])
    }
    let report = FixedRun.report(MarkdownReport(budget: 4000, elsewhere: "all.html"), payloads)
    #expect(report.utf8.count <= 4000)
    #expect(report.contains("error[retell.agent-weight.weight.maximum]"))
    #expect(report.contains("captures/1990.json:14:17"))
    #expect(report.contains("captures/0.json:3:15"))
    #expect(report.hasSuffix(" more findings are not shown, see <code>all.html</code>\n"))
    #expect(report.contains("nickname.type</code> | warning | 1999 |\n"))
  }

  @Test func saysWhatPassed() {
    let report = FixedRun.report(MarkdownReport(), [FixedRun.payloads[0]], passing)
    #expect(report.hasPrefix("## Linecheck: 1 payload passed\n"))
    #expect(report.contains("| <code>retell/get-phone-number/200</code> | 59 | 1 | 0 | 0 |\n"))
    #expect(!report.contains("### Findings"))
  }

  private var passing: Summary {
    var summary = Summary()
    summary.add(FixedRun.payloads[0])
    return summary
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
