import LinecheckJSON

extension SchemaTree {
  /// The value as people read it: indented by two, what is short on one line.
  var text: String { text(after: 0, indented: 0) + "\n" }

  /// No line gets longer for what could be broken.
  private static let width = 100

  /// The value as it stands somewhere.
  ///
  /// - Parameters:
  ///   - column: how many characters stand before it on its line, and have to stand behind it.
  ///   - indentation: where its line begins.
  /// - Returns: the text, without a newline at its end.
  private func text(after column: Int, indented indentation: Int) -> String {
    let short = line
    if isShort, column + short.unicodeScalars.count <= Self.width { return short }
    let inner = String(repeating: " ", count: indentation + 2)
    let outer = String(repeating: " ", count: indentation)
    switch self {
    case .array(let items) where !items.isEmpty:
      if items.allSatisfy(\.isScalar) { return "[\n\(Self.filled(items, inner))\n\(outer)]" }
      let lines = items.map { inner + $0.text(after: indentation + 3, indented: indentation + 2) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(outer)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { member in
        let name = JSONText.quoted(member.name) + ": "
        let column = indentation + 3 + name.unicodeScalars.count
        return inner + name + member.value.text(after: column, indented: indentation + 2)
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(outer)}"
    default: return short
    }
  }

  /// How long it is on one line.
  var length: Int { line.utf8.count }

  /// The value on one line.
  private var line: String {
    switch self {
    case .nothing: "null"
    case .boolean(let boolean): boolean ? "true" : "false"
    case .number(let number): number.description
    case .string(let string): JSONText.quoted(string)
    case .array(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    case .object([]): "{}"
    case .object(let members):
      "{ " + members.map { "\(JSONText.quoted($0.name)): \($0.value.line)" }.joined(separator: ", ")
        + " }"
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// Whether it is read at one glance: few values, not deep.
  private var isShort: Bool { weight <= Self.mostWeight && depth <= Self.mostDepth }

  private static let mostWeight = 9
  private static let mostDepth = 4

  /// How many values there are in it, lists of constants counted as one.
  private var weight: Int {
    switch self {
    case .array(let items) where items.count <= 8 && items.allSatisfy(\.isScalar): 1
    case .array(let items): items.reduce(1) { $0 + $1.weight }
    case .object(let members): members.reduce(1) { $0 + $1.value.weight }
    default: 1
    }
  }

  private var depth: Int {
    switch self {
    case .array(let items): 1 + (items.map(\.depth).max() ?? 0)
    case .object(let members): 1 + (members.map(\.value.depth).max() ?? 0)
    default: 0
    }
  }

  /// Many constants, as many a line as there is room for.
  private static func filled(_ items: [SchemaTree], _ indentation: String) -> String {
    var lines: [String] = []
    var line = ""
    for (position, item) in items.enumerated() {
      let word = item.line + (position + 1 < items.count ? "," : "")
      let length = indentation.utf8.count + line.unicodeScalars.count + word.unicodeScalars.count
      if !line.isEmpty, length + 1 > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).map { indentation + $0 }.joined(separator: "\n")
  }
}
