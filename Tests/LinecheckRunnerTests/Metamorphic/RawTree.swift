import LinecheckJSON

/// A JSON value to change and write again: names, strings and numbers stay as they are written.
indirect enum RawTree: Sendable, Hashable {
  case object([Member])
  case array([RawTree])
  /// A string with its quotes, a number, a word.
  case scalar(String)

  struct Member: Sendable, Hashable {
    /// The name with its quotes.
    var name: String
    var value: RawTree
  }

  init(_ document: Document) { self.init(document, 0) }

  private init(_ document: Document, _ index: Int) {
    func text(_ index: Int) -> String {
      String(decoding: document.bytes[document.nodes[index].outerRange], as: UTF8.self)
    }
    let children = document.children(of: index)
    switch document.nodes[index].kind {
    case .object:
      self = .object(
        children.map { Member(name: text($0), value: RawTree(document, $0 + 1)) })
    case .array: self = .array(children.map { RawTree(document, $0) })
    default: self = .scalar(text(index))
    }
  }

  /// The text without white space.
  var text: String {
    var text = ""
    write(to: &text) { "" }
    return text
  }

  /// Writes the text, with something between any two of its tokens.
  func write(to text: inout String, gap: () -> String) {
    func list<Part>(_ parts: [Part], _ brackets: (String, String), _ write: (Part) -> Void) {
      text += brackets.0 + gap()
      for (position, part) in parts.enumerated() {
        if position > 0 { text += "," + gap() }
        write(part)
      }
      text += brackets.1 + gap()
    }
    switch self {
    case .object(let members):
      list(members, ("{", "}")) { member in
        text += member.name + gap() + ":" + gap()
        member.value.write(to: &text, gap: gap)
      }
    case .array(let items): list(items, ("[", "]")) { $0.write(to: &text, gap: gap) }
    case .scalar(let scalar): text += scalar + gap()
    }
  }

  /// The same with every string and name changed.
  func mapStrings(_ change: (String) -> String) -> RawTree {
    switch self {
    case .object(let members):
      .object(
        members.map { Member(name: change($0.name), value: $0.value.mapStrings(change)) })
    case .array(let items): .array(items.map { $0.mapStrings(change) })
    case .scalar(let text): .scalar(text.hasPrefix("\"") ? change(text) : text)
    }
  }

  /// The same with the members of every object changed, those of inner ones first; the change also
  /// gets the steps that lead to the object.
  func mapMembers(
    _ path: [Int] = [], _ change: ([Member], [Int]) -> [Member]
  ) -> RawTree {
    switch self {
    case .object(var members):
      for place in members.indices {
        members[place].value = members[place].value.mapMembers(path + [place], change)
      }
      return .object(change(members, path))
    case .array(let items):
      return .array(items.enumerated().map { $1.mapMembers(path + [$0], change) })
    case .scalar: return self
    }
  }
}
