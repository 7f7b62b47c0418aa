import Linecheck
import LinecheckJSON
import LinecheckRunner
import TestSupport
import Testing

@testable import LinecheckReports

@Suite struct HTMLReportTests {
  /// The page without its style and its script.
  private static func markup(_ page: String) -> String {
    page.replacing(HTMLStyle.text, with: "").replacing(HTMLScript.text, with: "")
  }

  private static func count(_ part: String, in page: String) -> Int { page.ranges(of: part).count }

  @Test(arguments: [
    ("<b>&\"'", "&lt;b&gt;&amp;&quot;&apos;"), ("a\u{0}\n\u{202e}", "a\\u0000\\n\\u202e"),
    ("שלום 漢", "שלום 漢"), ("", ""), ("</script>", "&lt;/script&gt;"), ("&amp;", "&amp;amp;"),
  ])
  func escapes(string: String, markup: String) {
    #expect(HTMLText(escaping: string).markup == markup)
    #expect(("<i title=\"\(string)\">" as HTMLText).markup == "<i title=\"\(markup)\">")
  }

  @Test func holdsNoMarkupOfAPayload() {
    let page = Self.markup(FixedRun.report(HTMLReport()))
    #expect(!page.contains("<script>x"))
    #expect(!page.contains("href=\"javascript"))
    #expect(!page.unicodeScalars.contains { $0 != "\n" && JSONText.isInvisible($0) })
  }

  @Test func hasEachFindingOnce() {
    let page = Self.markup(FixedRun.report(HTMLReport()))
    let findings = FixedRun.payloads.flatMap(\.findings)
    #expect(Self.count("class=\"finding\"", in: page) == findings.count)
    for number in 1...findings.count {
      #expect(Self.count("id=\"f\(number)\"", in: page) == 1)
    }
    for severity in Severity.allCases {
      let count = findings.count { $0.severity == severity }
      #expect(Self.count("data-severity=\"\(severity.rawValue)\"", in: page) == count)
    }
    #expect(Self.count("data-status=\"known\"", in: page) == 1)
    #expect(Self.count("data-status=\"suppressed\"", in: page) == 2)
    #expect(Self.count("<dt>suppressed</dt>", in: page) == 2)
  }

  @Test func saysWhatTheTextSays() throws {
    let page = Self.markup(FixedRun.report(HTMLReport()))
    let text = FixedRun.report(TextReport()).split(separator: "\n")
    let last = try #require(text.lastIndex { $0.hasPrefix("6 payloads: ") })
    // What a log would read is no matter for a page.
    for line in text[last...] where !line.contains("\\u0000") {
      #expect(page.contains(HTMLText(escaping: String(line)).markup), "\(line)")
    }
    #expect(page.contains("<title>Linecheck: 2 of 6 payloads failed, 2 were not checked</title>"))
    #expect(page.contains("<bdi>the file is empty</bdi>"))
    #expect(page.contains("help: <bdi>record the answer again</bdi>"))
  }

  @Test func marksWhatIsWrongInItsLine() {
    let page = FixedRun.report(HTMLReport())
    #expect(
      page.contains(
        """
        <pre><code><span class="gutter">14 |</span><span class="code">       &quot;weight&quot;: \
        <mark>1.5</mark></span>
        <span class="gutter">   |</span>                 <span class="error">^^^\
        <span class="wanted"> the weight of one agent is above 0 and at most 1</span></span></code></pre>
        """))
  }

  /// Where characters take two cells or none, the mark is on the same ones as in the text.
  @Test func marksWideCharacters() throws {
    var finding = FixedRun.nickname
    finding.frame = CodeFrame(line: 3, text: "\t漢字 👩🏽e\u{301}x\u{1b}", mark: 4, length: 4)
    let payload = PayloadResult(index: 0, source: "a", outcome: .failed, findings: [finding])
    let page = FixedRun.report(HTMLReport(), [payload])
    #expect(page.contains(">     漢字 <mark>👩🏽e\u{301}</mark>x\\u001b</span>"))
  }

  @Test func opensFewAndClosesMany() {
    func page(_ count: Int) -> String {
      let findings = Array(repeating: FixedRun.weight, count: count)
      return FixedRun.report(
        HTMLReport(),
        [PayloadResult(index: 0, source: "a", outcome: .failed, findings: findings)])
    }
    let (few, many) = (page(HTMLReport.mostOpen), page(HTMLReport.mostOpen + 1))
    #expect(Self.count("<details open class=\"finding\"", in: few) == HTMLReport.mostOpen)
    #expect(Self.count("<details class=\"finding\"", in: many) == HTMLReport.mostOpen + 1)
    #expect(!many.contains("<details open class=\"finding\""))
  }

  /// Who waits for a page is told why.
  @Test func saysThatItIsLarge() {
    var report = HTMLReport()
    #expect(!FixedRun.report(report).contains("<p>These are"))
    report.mostQuick = 9
    #expect(FixedRun.report(report).contains("<p>These are 10 findings: "))
  }

  @Test func saysThatNothingWasChecked() {
    let page = Self.markup(FixedRun.emptyReport(HTMLReport()))
    #expect(page.contains("</span> nothing was checked</h1>"))
    #expect(page.contains("<header class=\"attention\">"))
    #expect(page.contains("<p>Nothing was found.</p>"))
    #expect(!page.contains("id=\"controls\"") && !page.contains("id=\"charts\""))
  }

  @Test func saysThatItWasInterrupted() {
    let payloads = Array(FixedRun.payloads.prefix(1))
    let page = FixedRun.report(HTMLReport(), payloads, FixedRun.interrupted(payloads))
    #expect(
      page.contains("<li class=\"alert\">interrupted: the rest of the input was not checked</li>"))
    #expect(page.contains("<header class=\"attention\">"))
  }

  @Test func saysWhenItBeganWhereSomebodyAsks() {
    var summary = FixedRun.summary(FixedRun.payloads)
    #expect(!FixedRun.report(HTMLReport(), FixedRun.payloads, summary).contains("<time"))
    summary.timing = Timing(start: "2026-11-26T04:17:00", milliseconds: 1234)
    let page = FixedRun.report(HTMLReport(), FixedRun.payloads, summary)
    #expect(
      page.contains(
        """
        <time datetime="2026-11-26T04:17:00Z">2026-11-26 04:17:00 UTC</time> · took 1.234 s
        """))
  }

  /// What failed without a finding that says why is named all the same.
  @Test func namesWhatFailedWithoutAFinding() {
    let payload = PayloadResult(
      index: 0, source: "a.json", outcome: .failed, findings: [FixedRun.nickname])
    let page = FixedRun.report(HTMLReport(), [payload])
    #expect(page.contains("<b class=\"error\">failed</b> <bdi class=\"name\">a.json</bdi>"))
    let warning = FixedRun.report(HTMLReport(failOn: .warning), [payload])
    #expect(!warning.contains("<b class=\"error\">failed</b>"))
  }
}
