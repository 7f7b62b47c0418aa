import Linecheck
import LinecheckRunner

/// A finding as an element of the page: a line that is always seen, and what unfolds below it.
struct HTMLFinding {
  let finding: ReportedFinding
  let payload: PayloadResult
  /// Its place among all findings of the page, counted from 1.
  let number: Int
  /// The numbers of its rule, contract and file, by which the script filters.
  let places: (rule: Int, contract: Int, file: Int)

  /// From this many bytes on a message is cut by the style until the finding is open.
  private static let longMessage = 400

  /// The element without its beginning, `<details` or `<details open`.
  var rest: HTMLText {
    var body = HTMLBody()
    FindingText(finding, of: payload).writeBody(to: &body)
    var text: HTMLText = " class=\"finding\" id=\"f\(number)\""
    text += " data-severity=\"\(finding.severity.rawValue)\" data-rule=\"\(places.rule)\""
    text += " data-contract=\"\(places.contract)\" data-file=\"\(places.file)\""
    text += " data-status=\"\(status)\">\n<summary>"
    text += "<b class=\"\(finding.severity.rawValue)\">\(finding.severity.rawValue)</b> "
    if !finding.counts { text += "<b class=\"apart\">\(status)</b> " }
    text += finding.message.utf8.count < Self.longMessage ? "<bdi class=\"message\">" : Self.long
    text += "\(finding.message)</bdi> "
    text += "<span class=\"facts\"><code>\(finding.rule)</code> \(place)</span></summary>\n"
    text += body.frame
    text += "<dl>\n"
    // The remark on a contract names it, too.
    if let contract = payload.contract, payload.remark == nil {
      text += "<div><dt>contract</dt><dd><bdi>\(contract)</bdi></dd></div>\n"
    }
    text += body.facts
    if let reason = finding.suppression {
      text += "<div><dt>suppressed</dt><dd><bdi>\(reason)</bdi></dd></div>\n"
    }
    text += "</dl>\n<a class=\"number\" href=\"#f\(number)\">#\(number)</a>\n</details>\n"
    return text
  }

  private static let long: HTMLText = "<bdi class=\"message long\">"

  /// Whether it counts, or why not.
  private var status: HTMLText {
    finding.suppression != nil ? "suppressed" : finding.known ? "known" : "new"
  }

  /// The file and, where there is one, the pointer, which may stand on a line of its own.
  private var place: HTMLText {
    let (all, pointer) = (finding.place(in: payload), "  at \(finding.pointer)")
    guard !finding.pointer.isEmpty else { return "<bdi>\(all)</bdi>" }
    let file = all[..<all.utf8.index(all.endIndex, offsetBy: -pointer.utf8.count)]
    return "<bdi>\(String(file))</bdi> <span>at <bdi>\(finding.pointer)</bdi></span>"
  }
}
