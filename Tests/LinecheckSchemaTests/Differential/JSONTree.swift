import LinecheckJSON

/// A JSON value that a test builds and cuts down; numbers are kept as they are written.
enum JSONTree: Hashable, Sendable {
  /// A number, `true`, `false` or `null`.
  case scalar(String)
  case string(String)
  case array([JSONTree])
  case object([Member])

  struct Member: Hashable, Sendable {
    let name: String
    let value: JSONTree
  }

  /// The value as a JSON text.
  var text: String {
    switch self {
    case .scalar(let text): text
    case .string(let string): JSONText.quoted(string)
    case .array(let items): "[" + items.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { "\(JSONText.quoted($0.name)):\($0.value.text)" }.joined(separator: ",")
        + "}"
    }
  }

  subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  var items: [JSONTree] {
    if case .array(let items) = self { items } else { [] }
  }

  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  var integer: Int? {
    if case .scalar(let text) = self { Int(text) } else { nil }
  }
}

extension JSONTree {
  /// What is one step smaller: without a part, with a smaller part, or only a part.
  var reductions: [JSONTree] {
    switch self {
    case .scalar(let text):
      text == "1" || Int(text) == nil && Double(text) == nil ? [] : [.scalar("1")]
    case .string(let string):
      // The empty string is another reference, too, and not every validator follows it.
      string.isEmpty || string.hasPrefix("#")
        ? [] : [.string(""), .string(String(string.dropLast()))]
    case .array(let items):
      items
        + items.indices.map { .array(items.removing($0)) }
        + items.indices.flatMap { index in
          items[index].reductions.map { .array(items.replacing(index, with: $0)) }
        }
    case .object(let members):
      members.map(\.value)
        + members.indices.map { .object(members.removing($0)) }
        + members.indices.flatMap { index in
          members[index].value.reductions.map { value in
            let member = Member(name: members[index].name, value: value)
            return .object(members.replacing(index, with: member))
          }
        }
    }
  }
}

extension Array {
  fileprivate func removing(_ index: Int) -> [Element] {
    var rest = self
    rest.remove(at: index)
    return rest
  }

  fileprivate func replacing(_ index: Int, with element: Element) -> [Element] {
    var changed = self
    changed[index] = element
    return changed
  }
}
