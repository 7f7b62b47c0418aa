/// Takes the text of a finding, piece by piece, and makes it text of its own format: what is added may
/// be anything.
protocol FindingTarget {
  mutating func add(_ text: String, _ style: FindingText.Style)
  mutating func endLine()
}

extension FindingTarget {
  /// Adds a text without a style.
  mutating func add(_ text: String) { add(text, .plain) }
}

/// Text of a format in which styles have no form.
struct UnstyledFinding<Form: Escape>: FindingTarget {
  /// What stands before each line.
  let margin: Escaped<Form>
  private(set) var text: Escaped<Form> = ""
  private var isAtStart = true

  init(margin: Escaped<Form>) { self.margin = margin }

  mutating func add(_ text: String, _ style: FindingText.Style) {
    if isAtStart { self.text += margin }
    isAtStart = false
    self.text.append(text)
  }

  mutating func endLine() {
    text += "\n"
    isAtStart = true
  }
}

extension Escaped {
  /// A finding in lines, each with its line feed.
  init(_ finding: FindingText, margin: Escaped<Form> = "") {
    var target = UnstyledFinding<Form>(margin: margin)
    finding.write(to: &target)
    self = target.text
  }
}

extension FindingText.Style {
  /// The address of a page, where the style is a link to one: an address may lead to a script, too.
  var pageAddress: String? {
    guard case .link(let url) = self else { return nil }
    return URI.isPage(url) ? url : nil
  }
}
