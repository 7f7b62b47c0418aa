/// What a program demands of a value, as a person would document it: a tree of members with their
/// kinds, bounds and flags.
package struct MemberTree: Sendable {
  /// The name of the member; `*` for any item or further member; `provider: "twilio"` for a variant.
  package var label: String
  /// The kinds, whether it must be there, and what else is promised of it.
  package var facts: [String]
  /// What it contains, and the variants that it may be.
  package var children: [MemberTree] = []
}

extension Program {
  /// The tree of the whole payload.
  package var tree: MemberTree {
    var writer = TreeWriter(program: self)
    return writer.tree(code.root, "")
  }
}

private struct TreeWriter {
  let program: Program
  private var code: Code { program.code }
  /// The shapes that stand in the tree by now, and where.
  private var written: [Int32: String] = [:]
  /// The labels that lead to where the writer is.
  private var path: [String] = []

  init(program: Program) { self.program = program }

  mutating func tree(_ node: Int, _ label: String, isRequired: Int32? = nil) -> MemberTree {
    let rule = code.nodes[node]
    var tree = MemberTree(label: label, facts: [])
    if let kind = kind(rule) { tree.facts.append(kind) }
    if let isRequired { tree.facts.append(words(isRequired) { _ in "required" }) }
    if rule.sensitivity == .secret { tree.facts.append("secret") }
    if !label.isEmpty { path.append(label) }
    defer { if !label.isEmpty { path.removeLast() } }
    add(rule, to: &tree)
    return tree
  }

  private func kind(_ rule: Code.Node) -> String? {
    if rule.kinds.isSuperset(of: .any) { return nil }
    return words(rule.constraint) { _ in "\(rule.kinds)" }
  }

  private mutating func add(_ rule: Code.Node, to tree: inout MemberTree) {
    for index in rule.steps {
      let step = code.steps[index]
      switch step.operation {
      case .items, .unevaluatedItems, .unevaluatedMembers:
        tree.children.append(self.tree(Int(step.a), "*"))
      case .prefix:
        for (position, next) in code.groups[Int(step.a)].enumerated() {
          tree.children.append(self.tree(next, "\(position)"))
        }
      case .members: addMembers(step, to: &tree)
      case .tagged: addVariants(code.tags[Int(step.a)], to: &tree)
      case .one where step.b == 1: addBranches(code.groups[Int(step.a)], to: &tree)
      case .reference: add(code.nodes[Int(step.a)], to: &tree)
      case .all, .when, .names:
        for next in step.operation == .names ? [Int(step.a)] : code.inPlace(index) {
          add(code.nodes[next], to: &tree)
        }
      case .one, .any:
        for (position, next) in code.groups[Int(step.a)].enumerated() {
          tree.children.append(self.tree(next, "variant \(position + 1)"))
        }
      default: tree.facts.append(words(step.constraint) { $0.requirement })
      }
    }
  }

  private mutating func addMembers(_ step: Code.Step, to tree: inout MemberTree) {
    if let place = written[step.a] {
      tree.facts.append("as \(place)")
      return
    }
    let shape = code.shapes[Int(step.a)]
    let place = path.joined(separator: "/")
    if shape.members.count > 1 { written[step.a] = place.isEmpty ? "the whole" : place }
    for member in shape.members where member.node >= 0 {
      let isRequired = member.required >= 0 && member.condition < 0 ? member.required : nil
      tree.children.append(
        self.tree(Int(member.node), code.name(of: member), isRequired: isRequired))
    }
    if shape.furtherNode >= 0 { tree.children.append(self.tree(Int(shape.furtherNode), "*")) }
    if shape.further >= 0, program.records[Int(shape.further)].severity > .note {
      tree.facts.append(words(shape.further) { _ in "no other members" })
    }
    for constraint in Set(shape.members.map(\.forbidden)).sorted() where constraint >= 0 {
      tree.facts.append(words(constraint) { $0.requirement })
    }
  }

  private mutating func addVariants(_ tag: Code.Tag, to tree: inout MemberTree) {
    for variant in tag.variants {
      tree.children.append(self.tree(variant.node, "\(tag.member.text): \"\(variant.name)\""))
    }
  }

  private mutating func addBranches(_ branches: [Int], to tree: inout MemberTree) {
    for branch in branches {
      let rule = code.nodes[branch]
      if rule.kinds.contains(.object) || rule.kinds.contains(.array) {
        tree.children.append(self.tree(branch, "as \(rule.kinds)"))
      } else {
        var own = MemberTree(label: "", facts: [])
        add(rule, to: &own)
        if !own.facts.isEmpty {
          tree.facts.append("as \(rule.kinds): \(own.facts.joined(separator: ", "))")
        }
      }
    }
  }

  /// Words about a constraint, with its severity where that is no error.
  private func words(_ index: Int32, _ words: (Constraint) -> String) -> String {
    guard index >= 0 else { return "" }
    let record = program.records[Int(index)]
    let text = words(record)
    let shown = text.utf8.count > 160 ? String(text.prefix(150)) + " …" : text
    return record.severity == .error ? shown : "\(shown) (\(record.severity.rawValue))"
  }
}
