@_spi(Scanning) import LinecheckJSON

/// What arrays contain, how many members objects have, and what nothing else speaks of.
extension Judge {
  @inline(never)
  mutating func runContents(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    switch step.operation {
    case .prefix:
      judgePrefix(text, code.groups[Int(step.a)], value)
      return true
    case .containing: return runContaining(text, step, node, value, holder)
    case .unevaluatedItems:
      judgeUnevaluatedItems(text, step, node, value)
      return true
    case .unevaluatedMembers:
      judgeUnevaluatedMembers(text, step, node, value)
      return true
    default: return runMemberCount(text, step, node, value, holder)
    }
  }

  private mutating func judgePrefix(_ text: Text, _ rules: [Int], _ array: Int) {
    var item = array + 1
    for (position, node) in rules.enumerated() where item < Int(nodes[array].next) {
      path.append(.position(position))
      judge(text, node, item, nil)
      path.removeLast()
      item = Int(nodes[item].next)
    }
  }

  private mutating func runContaining(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let wanted = code.containings[Int(step.b)]
    let items = document.children(of: value)
    let count = items.count { follows(text, Int(step.a), $0, nil) }
    if count >= wanted.least && count <= wanted.most ?? .max { return true }
    let number = count == 0 ? "none" : "\(count)"
    let words = "\(number) of \(items.count) \(Compiler.plural(items.count, "item"))"
    return report(text, step.constraint, node, value, holder) { _, _ in
      "\(words) \(count < 2 ? "is" : "are") of the kind that has to be there, not \(wanted.words)"
    }
  }

  private mutating func runMemberCount(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let count = document.children(of: value).count
    let limit = Int(step.a)
    let words = "an object of \(count) \(Compiler.plural(count, "member"))"
    if step.operation == .minimumMembers {
      if count >= limit { return true }
      return report(text, step.constraint, node, value, holder) { _, _ in
        "\(words) has fewer than \(limit), the minimum"
      }
    }
    if count <= limit { return true }
    return report(text, step.constraint, node, value, holder) { _, _ in
      "\(words) has more than \(limit), the maximum"
    }
  }
}

extension Clause.Containing {
  /// How many, in words.
  fileprivate var words: String {
    guard let most else { return "at least \(least)" }
    if least == most { return "exactly \(least)" }
    return least == 0 ? "at most \(most)" : "\(least) to \(most)"
  }
}
