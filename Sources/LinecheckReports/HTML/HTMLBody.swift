import Linecheck

/// What unfolds of a finding: the line of the payload as preformatted text, and the facts as a list.
/// What is marked by carets is marked in the line itself, too: fonts seldom give wide characters two
/// cells.
///
///     <span class="gutter">14 |</span> <span class="code">"weight": <mark>1.5</mark></span>
///     <span class="gutter">   |</span>           <span class="error">^^^ at most 1</span>
struct HTMLBody: FindingTarget {
  private typealias Line = [(text: String, style: FindingText.Style)]

  /// The line of the payload; nothing where there is no frame.
  private(set) var frame: HTMLText = ""
  /// The items of the list.
  private(set) var facts: HTMLText = ""
  private var line: Line = []
  /// A line of the payload, until it is known what of it is marked.
  private var code: Line = []

  mutating func add(_ text: String, _ style: FindingText.Style) { line.append((text, style)) }

  mutating func endLine() {
    defer { line.removeAll(keepingCapacity: true) }
    guard let margin = line.first?.text else { return }
    if margin.hasSuffix("= ") {
      addFact()
    } else if line.count == 2 {
      code = line
    } else if line.count == 3 {
      addFrame()
    }
  }

  private mutating func addFrame() {
    let end = line[2].text.utf8.prefix { $0 == UInt8(ascii: "^") }.endIndex
    let carets = String(line[2].text[..<end])
    let indent = line[1].text.utf8.count
    frame = "<pre><code>"
    if code.count == 2 {
      let text = Visible.line(code[1].text)
      let (start, end) = (
        Self.place(indent, in: text), Self.place(indent + carets.utf8.count, in: text)
      )
      frame += "<span class=\"gutter\">\(code[0].text)</span><span class=\"code\">"
      frame += "\(String(text[..<start]))<mark>\(String(text[start..<end]))</mark>"
      frame += "\(String(text[end...]))</span>\n"
    }
    frame += "<span class=\"gutter\">\(line[0].text)</span>\(line[1].text)"
    if case .severity(let severity) = line[2].style {
      frame += "<span class=\"\(severity.rawValue)\">\(carets)<span class=\"wanted\">"
      frame += "\(String(line[2].text[end...]))</span></span>"
    }
    frame += "</code></pre>\n"
  }

  /// A line such as `= documented: Retell API, Get Phone Number, AgentWeight.weight (schema)`: the
  /// sign, the name, the text and what may follow it.
  private mutating func addFact() {
    facts += "<div><dt>\(String(line[1].text.prefix { $0 != ":" }))</dt><dd>"
    for piece in line.dropFirst(2) {
      if let url = piece.style.pageAddress {
        facts += "<a href=\"\(url)\" rel=\"noreferrer\"><bdi>\(piece.text)</bdi></a>"
      } else {
        facts += "<bdi>\(piece.text)</bdi>"
      }
    }
    facts += "</dd></div>\n"
  }

  /// The scalar before which a text takes a number of cells.
  private static func place(_ cells: Int, in text: String) -> String.Index {
    if Visible.isPlain(text) {
      return text.utf8.index(text.startIndex, offsetBy: cells, limitedBy: text.endIndex)
        ?? text.endIndex
    }
    var (left, previous) = (cells, Unicode.Scalar(" "))
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      let width = DisplayWidth.of(scalar, after: previous)
      // What is drawn over the scalar before belongs to it.
      if left <= 0 && width > 0 { return index }
      left -= width
      previous = scalar
    }
    return text.endIndex
  }
}
