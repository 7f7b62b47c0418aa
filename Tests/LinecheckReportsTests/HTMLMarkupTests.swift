import LinecheckReports
import LinecheckRunner
import Testing

@testable import LinecheckReports

/// Pages as Python's reader of HTML takes them.
@Suite(.enabled(if: Python.isPresent, "python3 is missing"))
struct HTMLMarkupTests {
  /// Tells what is wrong with a page; nothing for a good one.
  private static let reader = """
    import html.parser, sys
    void = {"meta", "link", "input", "rect"}
    tags = void | set("html head title style script body a header p h1 h2 h3 span svg dl dt dd div "
      "ul ol li nav main section details summary b bdi code pre mark article label button output "
      "select option kbd footer time".split())
    attributes = set("lang charset http-equiv content name rel href class id width height x "
      "aria-hidden aria-label aria-labelledby aria-live role type placeholder autocomplete "
      "spellcheck hidden disabled value data-filter data-value data-severity data-rule "
      "data-contract data-file data-status open tabindex title datetime".split())
    class Reader(html.parser.HTMLParser):
      path, ids = [], set()
      def handle_starttag(self, tag, pairs):
        if tag not in tags: print("element", tag)
        if len(pairs) != len(dict(pairs)): print("twice", pairs)
        for name, value in pairs:
          if name not in attributes: print("attribute", name)
          if name == "id":
            if value in self.ids: print("id", value)
            self.ids.add(value)
          if name == "href" and tag == "a" and not value.startswith(("https://", "http://", "#")):
            print("address", value)
        if tag == "rect" and self.path[-1] != "svg": print("rect in", self.path)
        if tag not in void: self.path.append(tag)
      def handle_startendtag(self, tag, pairs): self.handle_starttag(tag, pairs)
      def handle_endtag(self, tag):
        if not self.path or self.path.pop() != tag: print("end of", tag)
      def handle_comment(self, text): print("comment", text)
      def unknown_decl(self, text): print("declaration", text)
    reader = Reader()
    reader.feed(sys.stdin.buffer.read().decode("utf-8"))
    reader.close()
    if reader.path: print("open", reader.path)
    """

  @Test func areBalancedAndHoldNothingUnexpected() throws {
    #expect(try Python.run(Self.reader, FixedRun.report(HTMLReport())) == "")
    #expect(try Python.run(Self.reader, FixedRun.emptyReport(HTMLReport())) == "")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func areBalancedWhateverThePayloadsAre(seed: UInt64) throws {
    var run = RandomRun(seed: seed)
    let payloads = run.payloads()
    let page = FixedRun.report(HTMLReport(), payloads)
    #expect(try Python.run(Self.reader, page) == "")
    let findings = payloads.flatMap(\.findings).count
    #expect(page.ranges(of: "class=\"finding\"").count == findings)
  }

  /// A browser shows no style and runs no script that differs by a byte from what the policy names.
  @Test func havePoliciesThatAllowWhatIsInThem() throws {
    let program = """
      import base64, hashlib, re, sys
      page = sys.stdin.buffer.read()
      for tag in (b"style", b"script"):
        text, = re.findall(b"<" + tag + b">(.*?)</" + tag + b">", page, re.S)
        print(base64.b64encode(hashlib.sha256(text).digest()).decode())
      """
    let hashes = try Python.run(program, FixedRun.report(HTMLReport()))
    #expect(hashes == "\(HTMLPolicy.styleHash)\n\(HTMLPolicy.scriptHash)\n")
    let page = FixedRun.report(HTMLReport())
    for directive in HTMLPolicy.directives.split(separator: "; ") {
      #expect(page.contains(directive))
    }
  }

  /// Nothing in style or script would end its element or ask for something elsewhere.
  @Test(arguments: [HTMLStyle.text, HTMLScript.text])
  func haveStyleAndScriptOfTheirOwn(text: String) {
    for part in ["</", "<!--", "url(", "@import", "http", "innerHTML", "eval", "\r"] {
      #expect(!text.contains(part), "\(part)")
    }
  }
}
