@_spi(Scanning) import LinecheckJSON

/// Unions: what they answer to those who only ask, and which branch was meant where none fits.
extension Judge {
  /// Which union of which value was asked, and what the answer depends on besides.
  struct Asked: Hashable {
    let operation: Code.Operation
    let operand: Int32
    let value: Int
    let shape: Int
    let isFormless: Bool
  }

  /// What a union answered: the errors in it, and whether it had none of its own.
  struct Answer {
    let errors: Int
    let isRight: Bool
  }

  /// Which of more branches is meant nobody asks.
  private static let mostCompared = 200

  /// No more answers are kept.
  private static let mostAsked = 100_000

  /// Runs a union. Who asks several times inside one outer union, as unions inside unions do, gets the
  /// answer that was found: or each level would be judged as often as all that are around it.
  @inline(never)
  mutating func runUnion(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    unionDepth += 1
    defer {
      unionDepth -= 1
      if unionDepth == 0 && !asked.isEmpty { asked.removeAll() }
    }
    if silent == 0 {
      return step.operation == .tagged
        ? runTagged(text, step, node, value, holder)
        : runUntagged(text, step, node, value, holder)
    }
    let key = Asked(
      operation: step.operation, operand: step.a, value: value, shape: holder?.shape ?? -1,
      isFormless: formless > 0)
    if let answer = asked[key] {
      silentErrors += answer.errors
      return answer.isRight
    }
    let before = silentErrors
    let isRight =
      step.operation == .tagged
      ? runTagged(text, step, node, value, holder) : askUntagged(text, step, value, holder)
    if asked.count >= Self.mostAsked { asked.removeAll() }
    asked[key] = Answer(errors: silentErrors - before, isRight: isRight)
    return isRight
  }

  /// Counts the errors of a union without a tag: those of the branch that has fewest.
  private mutating func askUntagged(
    _ text: Text, _ step: Code.Step, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let errors = code.groups[Int(step.a)].map { self.errors(text, $0, value, holder) }
    let fitting = errors.count { $0 == 0 }
    if fitting == 1 || (fitting > 1 && step.operation == .any) { return true }
    let isRight = !countsAsError(step.constraint, text, value, holder)
    silentErrors += errors.min() ?? 0
    return isRight && fitting > 0
  }

  private mutating func runUntagged(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let branches = code.groups[Int(step.a)]
    let errors = branches.map { self.errors(text, $0, value, holder) }
    let fitting = errors.count { $0 == 0 }
    if fitting == 1 || (fitting > 1 && step.operation == .any) {
      if choices != nil { recordFitting(branches, errors, value) }
      for (branch, count) in zip(branches, errors) where count == 0 {
        judge(text, branch, value, holder)
      }
      return true
    }
    if fitting > 1 { return reportSeveral(text, step, node, value, holder, errors) }
    let closest = reportNone(text, step, node, value, holder, errors)
    judge(text, branches[closest], value, holder)
    return false
  }

  @inline(never)
  private mutating func recordFitting(_ branches: [Int], _ errors: [Int], _ value: Int) {
    guard let first = errors.firstIndex(of: 0) else { return }
    record(names(of: branches)[first], .said, of: value)
  }

  /// Reports that a value fits several branches of which it should fit one.
  @inline(never)
  private mutating func reportSeveral(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?, _ errors: [Int]
  ) -> Bool {
    let names = names(of: code.groups[Int(step.a)])
    record(nil, .none, of: value)
    let fitting = errors.indices.filter { errors[$0] == 0 }
    let list = fitting.prefix(4).map { names[$0] }.joined(separator: ", and ")
    return report(text, step.constraint, node, value, holder) { _, _ in
      "this fits \(list), and should fit exactly one of them"
    }
  }

  /// Reports that a value fits no branch; returns the position of the one that it comes closest to.
  @inline(never)
  private mutating func reportNone(
    _ text: Text, _ step: Code.Step, _ node: Int, _ value: Int, _ holder: Holder?, _ errors: [Int]
  ) -> Int {
    if errors.count > Self.mostCompared {
      report(text, step.constraint, node, value, holder) { _, _ in
        "this fits none of \(errors.count) variants"
      }
      return errors.indices.min { errors[$0] < errors[$1] } ?? 0
    }
    let names = names(of: code.groups[Int(step.a)])
    let diagnosis = diagnosis(text, step, names, errors, value)
    let closest = diagnosis.variant ?? 0
    record(diagnosis.variant.map { names[$0] }, diagnosis.sureness, of: value)
    report(text, step.constraint, node, value, holder, related: notes(diagnosis, of: value)) {
      _, _ in
      diagnosis.variant == nil
        ? "this fits no variant, and none is closer than the others"
        : "this fits no variant; \(names[closest]) comes closest"
    }
    return closest
  }

  /// The branch that a value comes closest to which fits none.
  private mutating func diagnosis(
    _ text: Text, _ step: Code.Step, _ names: [String], _ errors: [Int], _ value: Int
  ) -> UnionDiagnosis {
    let kind = Kinds(nodes[value].kind.valueKind)
    var evidence = evidence(text, profile(of: step), value)
    for (place, branch) in code.groups[Int(step.a)].enumerated()
    where !allows(text, code.nodes[branch].kinds, kind, value) {
      evidence[place].distance += 1000
      evidence[place].misfit = ("this", kind, code.nodes[branch].kinds)
    }
    return UnionDiagnosis(of: names, evidence, errors)
  }
}
