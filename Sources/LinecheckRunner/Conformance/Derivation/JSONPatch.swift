import LinecheckJSON

/// A few changes to a JSON value, as JSON Patch writes them (RFC 6902): `add`, `replace`, `remove`.
struct JSONPatch: Sendable, Hashable {
  struct Change: Sendable, Hashable {
    /// The tokens of the pointer.
    let path: [String]
    /// What stands there then; nil for nothing.
    let value: JSONTree?
    /// Whether nothing stood there before.
    let isNew: Bool
  }

  private(set) var changes: [Change] = []

  /// The changes that make one value of another; arrays of other lengths are replaced as a whole.
  init(from old: JSONTree, to new: JSONTree) { add(old, new, []) }

  private mutating func add(_ old: JSONTree, _ new: JSONTree, _ path: [String]) {
    if old == new { return }
    switch (old, new) {
    case (.object(let before), .object(let after)):
      for member in before where !after.contains(where: { $0.name == member.name }) {
        changes.append(Change(path: path + [member.name], value: nil, isNew: false))
      }
      for member in after {
        if let known = before.first(where: { $0.name == member.name }) {
          add(known.value, member.value, path + [member.name])
        } else {
          changes.append(Change(path: path + [member.name], value: member.value, isNew: true))
        }
      }
    case (.array(let before), .array(let after)) where before.count == after.count:
      for index in before.indices { add(before[index], after[index], path + ["\(index)"]) }
    default: changes.append(Change(path: path, value: new, isNew: false))
    }
  }

  /// The changes that a JSON text lists.
  init?(_ value: Value) {
    guard let items = value.items else { return nil }
    for item in items {
      guard let path = item["path"]?.string.flatMap({ JSONPointer($0) }),
        let operation = item["op"]?.string,
        operation == "remove" || item["value"] != nil
      else { return nil }
      switch operation {
      case "add", "replace":
        let tree = item["value"].map { JSONTree($0) }
        changes.append(Change(path: path.tokens, value: tree, isNew: operation == "add"))
      case "remove": changes.append(Change(path: path.tokens, value: nil, isNew: false))
      default: return nil
      }
    }
  }

  /// The JSON text.
  var text: String {
    let list = changes.map { change in
      let path = JSONText.quoted(JSONPointer(change.path).text)
      guard let value = change.value else { return #"{"op":"remove","path":\#(path)}"# }
      let operation = change.isNew ? "add" : "replace"
      return #"{"op":"\#(operation)","path":\#(path),"value":\#(value.line)}"#
    }
    return "[\(list.joined(separator: ","))]"
  }

  /// The value with the changes; nil where one of them meets nothing.
  func applied(to tree: JSONTree) -> JSONTree? {
    changes.reduce(tree as JSONTree?) { tree, change in
      guard let tree else { return nil }
      // What is removed or replaced has to be there (RFC 6902, 4.2 and 4.3).
      if !change.isNew && tree.value(at: change.path) == nil { return nil }
      return tree.replacing(change.path, with: change.value)
    }
  }
}

extension JSONTree {
  /// The text on one line.
  var line: String {
    switch self {
    case .scalar(let text): text
    case .array(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { JSONText.quoted($0.name) + ":" + $0.value.line }.joined(separator: ",")
        + "}"
    }
  }
}
