/// Search and filters. They are hidden until the script shows them: without it they do nothing.
struct HTMLControls {
  let rules: HTMLTally
  let contracts: HTMLTally
  let files: HTMLTally
  /// How many findings there are of each severity and status, with the words of their attributes.
  let severities: [(name: HTMLText, count: Int)]
  let statuses: [(name: HTMLText, count: Int)]

  /// How many names a list offers; the search finds the others.
  private static let most = 1000

  /// The element.
  var element: HTMLText {
    var text: HTMLText = """
      <div id="controls" role="search" aria-label="Findings" hidden>
      <div class="row">
      <input id="search" name="search" type="search" placeholder="Search findings" aria-label="Search findings" \
      autocomplete="off" spellcheck="false">
      <output id="count" aria-live="polite"></output>
      <button id="clear" type="button" disabled>Clear</button>
      <button id="fold" type="button">Close all</button>
      </div>
      <div class="row filters">

      """
    text += Self.list("severity", severities.map { (value: $0.name, name: $0.name, $0.count) })
    text += Self.list("contract", Self.options(contracts), left: Self.left(contracts))
    text += Self.list("rule", Self.options(rules), left: Self.left(rules))
    text += Self.list("file", Self.options(files), left: Self.left(files))
    text += Self.list("status", statuses.map { (value: $0.name, name: $0.name, $0.count) })
    text += """
      </div>
      <p class="keys"><kbd>/</kbd> search <kbd>Esc</kbd> clear <kbd>j</kbd> next <kbd>k</kbd> previous \
      <kbd>Enter</kbd> open or close</p>
      </div>

      """
    return text
  }

  private typealias Option = (value: HTMLText, name: HTMLText, count: Int)

  private static func options(_ tally: HTMLTally) -> [Option] {
    tally.worstFirst.prefix(most).map { row in
      (value: "\(row.number)", name: HTMLText(escaping: row.name), count: row.all)
    }
  }

  private static func left(_ tally: HTMLTally) -> Int { max(tally.rows.count - most, 0) }

  /// A choice; nothing where there is nothing to choose.
  private static func list(_ name: HTMLText, _ options: [Option], left: Int = 0) -> HTMLText {
    let options = options.filter { $0.count > 0 }
    guard options.count > 1 else { return "" }
    var text: HTMLText = "<label>\(name) <select name=\"\(name)\" data-filter=\"\(name)\">\n"
    text += "<option value=\"\">all</option>\n"
    for option in options {
      text += "<option value=\"\(option.value)\">\(option.name) (\(option.count))</option>\n"
    }
    if left > 0 {
      text += "<option disabled>\(left) more: search for them</option>\n"
    }
    return text + "</select></label>\n"
  }
}
