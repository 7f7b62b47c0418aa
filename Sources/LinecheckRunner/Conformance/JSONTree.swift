import LinecheckJSON

/// A JSON value to change and write again: scalars stay as they are written.
indirect enum JSONTree: Sendable, Hashable {
  case object([Member])
  case array([JSONTree])
  case scalar(String)

  struct Member: Sendable, Hashable {
    var name: String
    var value: JSONTree
  }

  init(_ value: Value) {
    if let members = value.members {
      self = .object(members.map { Member(name: $0.name, value: JSONTree($0.value)) })
    } else if let items = value.items {
      self = .array(items.map { JSONTree($0) })
    } else {
      self = .scalar(value.text)
    }
  }

  /// The value that a text holds; nil where it is not JSON.
  init?(_ text: String) {
    guard let document = try? Document(text) else { return nil }
    self.init(document.root)
  }

  /// The text, indented by two blanks.
  func text(indent: Int = 0) -> String {
    let margin = "\n" + String(repeating: " ", count: indent)
    func block(_ open: String, _ parts: [String], _ close: String) -> String {
      parts.isEmpty
        ? open + close
        : open + parts.map { margin + "  " + $0 }.joined(separator: ",") + margin + close
    }
    switch self {
    case .scalar(let text): return text
    case .array(let items): return block("[", items.map { $0.text(indent: indent + 2) }, "]")
    case .object(let members):
      let parts = members.map { member in
        "\(JSONText.quoted(member.name)): \(member.value.text(indent: indent + 2))"
      }
      return block("{", parts, "}")
    }
  }

  /// The value that some tokens of a pointer lead to.
  func value(at path: some Collection<String>) -> JSONTree? {
    guard let token = path.first else { return self }
    let next: JSONTree?
    switch self {
    case .object(let members): next = members.first { $0.name == token }?.value
    case .array(let items):
      next = Int(token).flatMap { items.indices.contains($0) ? items[$0] : nil }
    case .scalar: next = nil
    }
    return next?.value(at: path.dropFirst())
  }

  /// The same with another value in a place, nil for none; nil where its container is not there.
  func replacing(_ path: some Collection<String>, with value: JSONTree?) -> JSONTree? {
    guard let token = path.first else { return value }
    let rest = path.dropFirst()
    switch self {
    case .object(var members):
      let place = members.firstIndex { $0.name == token }
      guard rest.isEmpty else {
        guard let place, let new = members[place].value.replacing(rest, with: value) else {
          return nil
        }
        members[place].value = new
        return .object(members)
      }
      switch (place, value) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(name: token, value: value))
      case (nil, nil): return nil
      }
      return .object(members)
    case .array(var items):
      guard let place = Int(token), items.indices.contains(place) else { return nil }
      if rest.isEmpty, value == nil {
        items.remove(at: place)
      } else if let new = items[place].replacing(rest, with: value) {
        items[place] = new
      } else {
        return nil
      }
      return .array(items)
    case .scalar: return nil
    }
  }

  /// The same with the members of another object in place of its own of these names.
  func overlaid(by other: JSONTree) -> JSONTree? {
    guard case .object = self, case .object(let members) = other else { return nil }
    return members.reduce(self as JSONTree?) { tree, member in
      tree?.replacing([member.name], with: member.value)
    }
  }
}
