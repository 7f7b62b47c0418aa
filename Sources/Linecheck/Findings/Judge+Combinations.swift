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
}
