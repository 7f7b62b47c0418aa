/// Two columns of help: names, and what they mean, which goes on below itself where it is long.
///
///       --contract ID     the contract of every payload, or a prefix of several
///       --report FORMAT[=FILE]
///                         write a report: text (default), json, …
struct Columns {
  private let rows: [(name: String, meaning: String)]
  private let width: Int

  /// What a line takes at most: help is read in terminals of the usual width.
  static let lineWidth = 80
  /// The longest name that stands beside its meaning.
  private static let longestName = 26

  init(_ rows: [(name: String, meaning: String)]) {
    self.rows = rows
    width = rows.map(\.name.count).filter { $0 <= Self.longestName }.max() ?? 0
  }

  /// The lines, each with its end.
  var text: String {
    rows.map { name, meaning in
      let margin = String(repeating: " ", count: width + 4)
      let body = Self.wrapped(meaning, margin: margin)
      if name.count > width { return "  \(name)\n\(margin)\(body)\n" }
      let blanks = String(repeating: " ", count: width - name.count + 2)
      return "  \(name)\(blanks)\(body)\n"
    }.joined()
  }

  /// A text with line feeds where lines would be too long; all but the first begin with a margin.
  static func wrapped(_ text: String, margin: String = "") -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if margin.count + line.count + 1 + word.count <= lineWidth {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n" + margin)
  }
}
