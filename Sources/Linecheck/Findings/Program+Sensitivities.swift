@_spi(Scanning) import LinecheckJSON

extension Program {
  /// Who may see each value of a document, by the rules: a word for each node of its tape; nil where
  /// no rule speaks about it. Where several do, the strictest counts.
  package func sensitivities(in document: Document) -> [Sensitivity?] {
    var walk = SensitivityWalk(code, document)
    walk.visit(code.root, 0, isWeak: false)
    return walk.words
  }
}

/// Walks a document along all rules that may be meant, and notes what they say about values.
private struct SensitivityWalk {
  let code: Code
  let document: Document
  var words: [Sensitivity?]
  private var visited: [Visit: Sensitivity?] = [:]

  private struct Visit: Hashable {
    var node: Int
    var value: Int
    var isWeak: Bool
  }

  init(_ code: Code, _ document: Document) {
    self.code = code
    self.document = document
    words = Array(repeating: nil, count: document.nodes.count)
  }

  /// Notes what a rule says about a value that it is the rule of; the silence of a weak rule, which
  /// only adds to another one, says nothing.
  mutating func visit(_ node: Int, _ value: Int, isWeak: Bool) {
    let word = word(node, value, isWeak)
    guard let said = word ?? (isWeak ? nil : silence(about: value)) else { return }
    note(said, value)
  }

  /// What a rule means that says nothing: texts may tell of persons, all else does not.
  private func silence(about value: Int) -> Sensitivity {
    document.nodes[value].kind == .string ? .personal : .plain
  }

  private mutating func note(_ word: Sensitivity, _ value: Int) {
    words[value] = word.stricter(words[value])
    let node = document.nodes[value]
    guard word != .plain, node.kind == .object || node.kind == .array else { return }
    for inner in value + 1..<Int(node.next) where document.nodes[inner].kind != .name {
      words[inner] = word.stricter(words[inner])
    }
  }

  /// What a rule, and the rules of the same value inside it, say; goes into the value as well.
  private mutating func word(_ index: Int, _ value: Int, _ isWeak: Bool) -> Sensitivity? {
    let visit = Visit(node: index, value: value, isWeak: isWeak)
    if let known = visited[visit] { return known }
    visited[visit] = .some(nil)
    let node = code.nodes[index]
    var inner: Sensitivity?
    func hear(_ word: Sensitivity?) { if let word { inner = word.stricter(inner) } }
    let kind = Kinds(document.nodes[value].kind.valueKind)
    if node.kinds.widened.contains(kind) {
      for place in node.steps where code.steps[place].kinds.contains(kind) {
        let step = code.steps[place]
        switch step.operation {
        case .items, .unevaluatedItems:
          let first = step.operation == .items ? Int(step.b) : 0
          for item in document.children(of: value).dropFirst(first) {
            self.visit(Int(step.a), item, isWeak: isWeak || step.operation == .unevaluatedItems)
          }
        case .prefix:
          for (item, node) in zip(document.children(of: value), code.groups[Int(step.a)]) {
            self.visit(node, item, isWeak: isWeak)
          }
        case .members: visitMembers(code.shapes[Int(step.a)], value, isWeak)
        case .all: for next in code.groups[Int(step.a)] { hear(word(next, value, true)) }
        case .when:
          for next in code.groups[Int(step.a)].dropFirst() where next >= 0 {
            hear(word(next, value, true))
          }
        case .reference: hear(word(Int(step.a), value, isWeak))
        case .any, .one: hear(wordOfBranches(code.groups[Int(step.a)], value, isWeak))
        case .tagged: hear(wordOfBranches(variants(code.tags[Int(step.a)], value), value, isWeak))
        default: break
        }
      }
    }
    let word = node.sensitivity.map { inner == .secret ? .secret : $0 } ?? inner
    visited[visit] = .some(word)
    return word
  }

  /// What branches say of which one is meant; where one that may be says nothing, that counts.
  private mutating func wordOfBranches(
    _ branches: [Int], _ value: Int, _ isWeak: Bool
  ) -> Sensitivity? {
    let kind = Kinds(document.nodes[value].kind.valueKind)
    var found: Sensitivity?
    for branch in branches {
      let word = word(branch, value, isWeak)
      guard code.nodes[branch].kinds.widened.contains(kind) || word == .secret else { continue }
      if let said = word ?? (isWeak ? nil : silence(about: value)) { found = said.stricter(found) }
    }
    return found
  }

  private func variants(_ tag: Code.Tag, _ value: Int) -> [Int] {
    let object = Value(document, value)
    let name = object[tag.member.text]?.string
    if let chosen = tag.variants.first(where: { $0.name == name }) { return [chosen.node] }
    return tag.variants.map(\.node) + (tag.otherwise < 0 ? [] : [tag.otherwise])
  }

  private mutating func visitMembers(_ shape: Code.Shape, _ object: Int, _ isWeak: Bool) {
    var nodes: [String: Int32] = [:]
    for member in shape.members where !member.isPresenceOnly {
      nodes[code.name(of: member)] = member.node
    }
    for name in document.children(of: object) {
      let decoded = document.decodedString(name)
      for patterned in shape.patterns
      where code.patterns[patterned.pattern].matches(decoded) == true {
        visit(patterned.node, name + 1, isWeak: isWeak)
      }
      let node = nodes[decoded] ?? shape.furtherNode
      if node >= 0 { visit(Int(node), name + 1, isWeak: isWeak) }
    }
  }
}

extension Program {
  /// The words that rules speak of: names of members, tags and enumerations.
  package var vocabulary: Set<String> {
    let literals = code.literals.flatMap(\.values).compactMap { literal -> String? in
      if case .string(let text) = literal { text } else { nil }
    }
    let tags = code.tags.flatMap { $0.variants.map(\.name) }
    return memberNames.union(literals).union(tags)
  }
}
