import LinecheckJSON

/// A JSON value and how it is laid out.
///
/// What belongs together stands on one line of an object:
///
///     {
///       "line": 14, "column": 17,
///       "documented": { "title": "Get Phone Number" }
///     }
enum JSONLayout {
  typealias Member = (name: String, value: JSONLayout)

  case null
  case number(Int)
  case boolean(Bool)
  case string(String)
  /// One item a line.
  case array([JSONLayout])
  /// One row of members a line.
  case object([[Member]])
  /// Everything on one line.
  case inline([Member])

  /// A string, or `null`.
  init(_ string: String?) {
    self = string.map { .string($0) } ?? .null
  }

  /// The text of the value, whose lines behind the first begin with a number of blanks.
  func text(indent: Int) -> String {
    switch self {
    case .null: return "null"
    case .number(let number): return String(number)
    case .boolean(let boolean): return String(boolean)
    case .string(let string): return JSONText.quoted(string)
    case .array(let items):
      return Self.block("[", items.map { $0.text(indent: indent + 2) }, "]", indent)
    case .object(let rows):
      let lines = rows.map { Self.row($0, indent + 2) }
      return Self.block("{", lines, "}", indent)
    case .inline(let members):
      return "{ \(Self.row(members, indent)) }"
    }
  }

  private static func row(_ members: [Member], _ indent: Int) -> String {
    members.map { "\(JSONText.quoted($0.name)): \($0.value.text(indent: indent))" }
      .joined(separator: ", ")
  }

  private static func block(
    _ open: String, _ lines: [String], _ close: String, _ indent: Int
  ) -> String {
    guard !lines.isEmpty else { return open + close }
    let margin = "\n" + String(repeating: " ", count: indent)
    return open + lines.map { "\(margin)  \($0)" }.joined(separator: ",") + margin + close
  }
}
