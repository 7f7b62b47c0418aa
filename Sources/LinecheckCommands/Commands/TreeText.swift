import Linecheck

/// A tree of members as text, one member a line:
///
///     the body: an object
///     ├─ phone_number: a string, required, +, then 2 to 15 digits, …
///     └─ inbound_agents: an array or null
///        └─ *: an object
enum TreeText {
  static func text(_ tree: MemberTree, title: String) -> String {
    var lines = [line(tree, label: title)]
    add(tree.children, "", &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func add(_ trees: [MemberTree], _ margin: String, _ lines: inout [String]) {
    for (position, tree) in trees.enumerated() {
      let isLast = position == trees.count - 1
      lines.append(margin + (isLast ? "└─ " : "├─ ") + line(tree, label: tree.label))
      add(tree.children, margin + (isLast ? "   " : "│  "), &lines)
    }
  }

  private static func line(_ tree: MemberTree, label: String) -> String {
    var facts: [String] = []
    for fact in tree.facts where !fact.isEmpty && !facts.contains(fact) { facts.append(fact) }
    if facts.isEmpty { return label }
    return label + ": " + facts.joined(separator: "; ")
  }
}
