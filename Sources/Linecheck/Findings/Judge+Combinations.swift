@_spi(Scanning) import LinecheckJSON

extension Judge {
  @inline(never)
  mutating func runCombination(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    switch step.operation {
    case .all:
      return code.groups[Int(step.a)].reduce(true) { judge(text, $1, value, holder) && $0 }
    case .not:
      if !follows(text, Int(step.a), value, holder) { return true }
      return report(text, step.constraint, node, value, holder) { judge, excerpt in
        judge.isContainer(value) ? "this value is excluded" : "\(value: excerpt) is excluded"
      }
    case .when:
      let group = code.groups[Int(step.a)]
      let branch = follows(text, group[0], value, holder) ? group[1] : group[2]
      return branch < 0 || judge(text, branch, value, holder)
    case .tagged: return runTagged(text, step, node, value, holder)
    default:
      if step.b == 1 { return runChosenByKind(text, step, value, holder) }
      return runUnion(text, step, node, value, holder)
    }
  }

  /// Branches whose kinds do not overlap: the kind has chosen, and the node has checked it.
  @inline(never)
  private mutating func runChosenByKind(
    _ text: Text, _ step: Code.Step, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let kind = Kinds(nodes[value].kind.valueKind)
    for branch in code.groups[Int(step.a)]
    where code.nodes[branch].kinds.widened.contains(kind) {
      return judge(text, branch, value, holder)
    }
    return true
  }

  @inline(never)
  private mutating func runUnion(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let branches = code.groups[Int(step.a)]
    let errors = branches.map { self.errors(text, $0, value, holder) }
    let fitting = errors.indices.filter { errors[$0] == 0 }
    if fitting.count == 1 || (fitting.count > 1 && step.operation == .any) {
      for branch in fitting { judge(text, branches[branch], value, holder) }
      return true
    }
    if fitting.count > 1 {
      let names = fitting.map { "\($0 + 1)" }.joined(separator: " and ")
      return report(text, step.constraint, node, value, holder) { _, _ in
        "this fits the variants \(names), and should fit exactly one"
      }
    }
    // None fits: the one with the fewest errors was most likely meant.
    let closest = errors.indices.min { (errors[$0], $0) < (errors[$1], $1) } ?? 0
    report(text, step.constraint, node, value, holder) { _, _ in
      "this fits no variant; variant \(closest + 1) of \(branches.count) comes closest"
    }
    judge(text, branches[closest], value, holder)
    return false
  }

  @inline(never)
  private mutating func runTagged(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let tag = code.tags[Int(step.a)]
    let names = tag.variants.map(\.name).joined(separator: ", ")
    guard let member = member(tag.member.bytes, of: value, text) else {
      return report(text, step.constraint, node, value, holder) { _, _ in
        "\(tag.member.text), which names the variant, is missing; expected one of \(names)"
      }
    }
    if nodes[member].kind == .string {
      let name = document.decodedString(member)
      for variant in tag.variants where variant.name.utf8.elementsEqual(name.utf8) {
        judge(text, variant.node, value, holder)
        return true
      }
    }
    var isRight = true
    within(member - 1) { judge in
      isRight = judge.report(text, step.constraint, node, member, nil) { judge, excerpt in
        judge.isContainer(member)
          ? "this names no variant; expected one of \(names)"
          : "\(value: Excerpt(json: excerpt.json, sensitivity: .plain)) names no variant; expected one of \(names)"
      }
    }
    return isRight
  }
}
