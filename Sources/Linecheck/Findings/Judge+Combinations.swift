@_spi(Scanning) import LinecheckJSON

extension Judge {
  @inline(never)
  mutating func runCombination(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    switch step.operation {
    case .all:
      return code.groups[Int(step.a)].reduce(true) { judge(text, $1, value, holder) && $0 }
    case .not: return runNot(text, step, node, value, holder)
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

  @inline(never)
  private mutating func runNot(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    if !follows(text, Int(step.a), value, holder) { return true }
    let saying = step.constraint >= 0 ? program.records[Int(step.constraint)].saying : nil
    if step.b >= 0, let blamed = self.value(at: code.paths[Int(step.b)], of: value, text) {
      let message = Message(saying ?? "this value is excluded")
      return report(text, step.constraint, inside: value, at: blamed, holder, message)
    }
    return report(text, step.constraint, node, value, holder) { judge, excerpt in
      if let saying { return Message(saying) }
      return judge.isContainer(value) ? "this value is excluded" : "\(value: excerpt) is excluded"
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
    let otherwise = tag.otherwise
    let member = member(tag.member.bytes, of: value, text)
    if let variant = variant(text, tag, value, member) {
      judge(text, variant, value, holder)
      return true
    }
    // Where the tag is absent or no string, what all variants have in common says so.
    let isString = member.map { nodes[$0].kind == .string } ?? false
    if otherwise >= 0 && !isString {
      judge(text, otherwise, value, holder)
      return true
    }
    let names = tag.variants.map(\.name).joined(separator: ", ")
    guard let member else {
      return report(text, step.constraint, node, value, holder) { _, _ in
        "\(tag.member.text), which names the variant, is missing; expected one of \(names)"
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
    if otherwise >= 0 { judge(text, otherwise, value, holder) }
    return isRight
  }

  /// The node of the variant that an object means; nil where nothing says it.
  private func variant(_ text: Text, _ tag: Code.Tag, _ object: Int, _ member: Int?) -> Int? {
    guard let member else {
      let sign = tag.signs.first { self.member($0.member.bytes, of: object, text) != nil }
      return sign.map { tag.variants[$0.variant].node }
    }
    guard nodes[member].kind == .string else { return nil }
    let name = document.decodedString(member)
    return tag.variants.first { $0.name.utf8.elementsEqual(name.utf8) }?.node
  }
}
