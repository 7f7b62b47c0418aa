/// A chart of findings: a bar for each rule, say, the worst first.
struct HTMLChart {
  /// What the bars are of: `rule`, `contract`, `file`.
  let noun: HTMLText
  let tally: HTMLTally

  /// How many names have bars of their own.
  private static let most = 15
  /// How many of these are seen at once; the others unfold.
  private static let mostSeen = 8

  /// The chart; nothing where there is nothing to count.
  var element: HTMLText {
    let rows = tally.worstFirst.filter { $0.counting > 0 }
    guard !rows.isEmpty else { return "" }
    let most = rows.prefix(Self.most).map(\.counting).max() ?? 0
    var others = tally.rest
    for row in rows.dropFirst(Self.most) { others.add(row) }
    var text: HTMLText = "<section class=\"chart\">\n<h3>By \(noun)</h3>\n<ol>\n"
    for row in rows.prefix(Self.mostSeen) { text += bar(row, of: most) }
    text += "</ol>\n"
    let more = rows.prefix(Self.most).dropFirst(Self.mostSeen)
    if !more.isEmpty {
      text += "<details>\n<summary>\(more.count) more</summary>\n<ol>\n"
      for row in more { text += bar(row, of: most) }
      text += "</ol>\n</details>\n"
    }
    if others.counting > 0 {
      let count = rows.count - min(rows.count, Self.most)
      // Names that are not told apart are not counted.
      let name: HTMLText = tally.rest.counting > 0 ? "all others" : "\(count, "other")"
      text += "<p class=\"others\">\(name): \(Self.words(others))</p>\n"
    }
    return text + "</section>\n"
  }

  private func bar(_ row: HTMLTally.Row, of most: Int) -> HTMLText {
    let parts: [(HTMLText, Int)] = [
      ("error", row.errors), ("warning", row.warnings), ("note", row.notes),
    ]
    let bar = HTMLBar(parts: parts.map { (name: $0.0, count: $0.1) }, whole: most)
    return """
      <li data-filter="\(noun)" data-value="\(row.number)"><span class="entry">\
      <span class="name"><bdi>\(row.name)</bdi></span> \
      <span class="words">\(Self.words(row))</span>\(bar.element)</span></li>

      """
  }

  private static func words(_ row: HTMLTally.Row) -> HTMLText {
    var words: [HTMLText] = []
    if row.errors > 0 { words.append("\(row.errors, "error")") }
    if row.warnings > 0 { words.append("\(row.warnings, "warning")") }
    if row.notes > 0 { words.append("\(row.notes, "note")") }
    return words.joined(separator: ", ")
  }
}

extension [HTMLText] {
  /// All texts, with one between each two.
  func joined(separator: HTMLText) -> HTMLText {
    var text: HTMLText = ""
    for (index, element) in enumerated() {
      if index > 0 { text += separator }
      text += element
    }
    return text
  }
}
