import Linecheck
import LinecheckJSON

extension Linter {
  /// Notes what is wrong with the value of a keyword.
  mutating func report(
    _ constraint: Constraint, _ severity: Severity? = nil, value keyword: String,
    of schema: LintSchema, _ message: @autoclosure () -> String, help: String? = nil
  ) {
    guard let node = schema.members[keyword] else { return }
    report(
      constraint, isFull(constraint) ? "" : message(), as: severity, help: help,
      at: schema.pointer(to: keyword), file.document.range(ofNode: node))
  }

  /// Notes that a keyword should not be there.
  mutating func report(
    _ constraint: Constraint, _ severity: Severity? = nil, name keyword: String,
    of schema: LintSchema, _ message: @autoclosure () -> String, help: String? = nil
  ) {
    guard let node = schema.members[keyword] else { return }
    report(
      constraint, isFull(constraint) ? "" : message(), as: severity, help: help,
      at: schema.pointer(to: keyword), file.document.range(ofNode: node - 1))
  }

  /// Notes what is wrong with an item of a keyword's array, which the message shows.
  mutating func report(
    _ constraint: Constraint, item position: Int, _ node: Int, of keyword: String,
    in schema: LintSchema, help: String? = nil, related: [Finding.Related] = [],
    _ message: (_ shown: String) -> String
  ) {
    var pointer = schema.pointer(to: keyword)
    pointer.append(position)
    report(
      constraint, isFull(constraint) ? "" : message(shown(node)), help: help, at: pointer,
      file.document.range(ofNode: node), related: related)
  }

  /// A value as a message shows it: short, on one line.
  func shown(_ node: Int) -> String {
    switch file.nodes[node].kind {
    case .object: return "an object"
    case .array: return "an array"
    case .string, .name: return Self.quoted(file.string(node))
    default: return Self.cut(file.document.text(ofNode: node))
    }
  }

  /// A text in quotes as a message shows it.
  static func quoted(_ text: String) -> String { JSONText.quoted(cut(text)) }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > 60 else { return text }
    let scalars = text.unicodeScalars
    return scalars.count > 60 ? String(String.UnicodeScalarView(scalars.prefix(60))) + "…" : text
  }
}

extension LintSchema {
  /// The way to the value of a keyword.
  func pointer(to keyword: String) -> JSONPointer {
    var pointer = pointer
    pointer.append(keyword)
    return pointer
  }
}
