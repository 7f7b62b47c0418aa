/// The values that stand in payloads under each name.
struct Borrowed {
  private var values: [String: [JSONTree]] = [:]

  init(_ trees: [JSONTree]) {
    for tree in trees { add(tree) }
  }

  private mutating func add(_ tree: JSONTree, under parent: String = "") {
    switch tree {
    case .scalar: break
    case .array(let items): for item in items { add(item, under: parent) }
    case .object(let members):
      for member in members {
        for key in [member.name, "\(parent)/\(member.name)"]
        where !(values[key]?.contains(member.value) ?? false) {
          values[key, default: []].append(member.value)
        }
        add(member.value, under: member.name)
      }
    }
  }

  /// A value that stands in a like place.
  func first(at path: [String]) -> JSONTree? {
    let names = path.filter { Int($0) == nil }.suffix(2)
    for key in [names.joined(separator: "/"), names.last ?? ""] {
      if let value = values[key]?.first(where: { $0 != .scalar("null") }) { return value }
    }
    return nil
  }

  func all(under name: String) -> [JSONTree] { Array((values[name] ?? []).prefix(20)) }
}
