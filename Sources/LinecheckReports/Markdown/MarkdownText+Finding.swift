import Linecheck
import LinecheckRunner

/// A block of HTML in a Markdown document, where Markdown is not read. Back quotes and bars are for
/// readers that do not know such blocks; `##[` is a command where a log is read.
private enum HTMLBlock: Escape {
  static func append(_ string: String, to bytes: inout [UInt8]) {
    Visible.append(string, to: &bytes) { byte in
      switch byte {
      case UInt8(ascii: "|"): "&#124;"
      case UInt8(ascii: "`"): "&#96;"
      case UInt8(ascii: "#"): "&#35;"
      case UInt8(ascii: "@"): "&#64;"
      default: XML.entity(of: byte)
      }
    }
  }
}

private struct BlockOfFinding: FindingTarget {
  private(set) var text: Escaped<HTMLBlock> = "<pre>\n"

  mutating func add(_ text: String, _ style: FindingText.Style) {
    if let url = style.pageAddress {
      self.text += "<a href=\"\(url)\">\(text)</a>"
    } else {
      self.text.append(text)
    }
  }

  mutating func endLine() { text += "\n" }
}

extension MarkdownText {
  /// A finding, folded: what and where is seen, and the rest is as a terminal shows it, in `<pre>`, a
  /// block of HTML that Markdown does not look into until it ends, which no text inside can bring
  /// about.
  init(_ finding: ReportedFinding, of payload: PayloadResult) {
    var block = BlockOfFinding()
    FindingText(finding, of: payload).writeBody(to: &block)
    let head: Escaped<HTMLBlock> = """
      <details><summary><code>\(finding.severity.rawValue)[\(finding.rule)]: \(finding.message)</code><br><code>\(finding.place(in: payload))</code></summary>


      """
    self.init(verbatim: head.bytes + block.text.bytes + "</pre>\n\n</details>\n\n".utf8)
  }
}
