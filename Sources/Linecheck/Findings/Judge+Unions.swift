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
    let fitting = errors.indices.filter { errors[$0] == 0 }
    if fitting.count == 1 || (fitting.count > 1 && step.operation == .any) {
      if choices != nil { record(names(of: branches)[fitting[0]], .said, of: value) }
      for branch in fitting { judge(text, branches[branch], value, holder) }
      return true
    }
    let names = names(of: branches)
    if fitting.count > 1 {
      record(nil, .none, of: value)
      let list = fitting.prefix(4).map { names[$0] }.joined(separator: ", and ")
      return report(text, step.constraint, node, value, holder) { _, _ in
        "this fits \(list), and should fit exactly one of them"
      }
    }
    let diagnosis = diagnosis(text, step, names, errors, value)
    let closest = diagnosis.variant ?? 0
    record(diagnosis.variant.map { names[$0] }, diagnosis.sureness, of: value)
    report(text, step.constraint, node, value, holder, related: notes(diagnosis, of: value)) {
      _, _ in
      diagnosis.variant == nil
        ? "this fits no variant, and none is closer than the others"
        : "this fits no variant; \(names[closest]) comes closest"
    }
    judge(text, branches[closest], value, holder)
    return false
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

  /// Branches whose kinds do not overlap: the kind has chosen, and the node has checked it.
  @inline(never)
  mutating func runChosenByKind(
    _ text: Text, _ step: Code.Step, _ value: Int, _ holder: Holder?
  ) -> Bool {
    let kind = Kinds(nodes[value].kind.valueKind)
    let branches = code.groups[Int(step.a)]
    guard
      let place = branches.firstIndex(where: { code.nodes[$0].kinds.widened.contains(kind) })
    else { return true }
    let first = found.count
    let isRight = judge(text, branches[place], value, holder)
    if silent > 0 || (choices == nil && found.count == first) { return isRight }
    let number = quotedNumber(text, value, among: branches)
    if let number, found[first...].contains(where: { $0.severity > .note }) {
      let names = names(of: branches)
      record(names[number], .likely, of: value)
      var diagnosis = UnionDiagnosis(number, .likely)
      diagnosis.lines = ["most likely \(names[number]) is meant: without quotes this is one"]
      if found.count > first { found[first].related += notes(diagnosis, of: value) }
    } else if choices != nil {
      record(names(of: branches)[place], .said, of: value)
    }
    return isRight
  }

  /// The branch of a number that stands in quotes.
  private func quotedNumber(_ text: Text, _ value: Int, among branches: [Int]) -> Int? {
    let node = nodes[value]
    guard node.kind == .string, node.range.count <= 6 * 20 else { return nil }
    let digits = StringDecoding.bytes(text, node.range, node.flags)
    guard 1...20 ~= digits.count, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return branches.firstIndex {
      !code.nodes[$0].kinds.isDisjoint(with: [.number, .integer])
    }
  }

  /// Notes what a value is taken for that is of a kind that no branch has.
  @inline(never)
  mutating func recordKind(_ text: Text, _ node: Int, _ value: Int) {
    for index in code.nodes[node].steps {
      let step = code.steps[index]
      switch step.operation {
      case .tagged: record(nil, .none, of: value)
      case .one where step.b == 1, .any where step.b == 1:
        let branches = code.groups[Int(step.a)]
        let place = nearestKind(text, value, branches)
        record(place.map { names(of: branches)[$0] }, place == nil ? .none : .likely, of: value)
      default: break
      }
    }
  }

  /// The branch of the kind that is nearest: a number with a fraction is nearly an integer, the only
  /// item of a list is meant without the list, and a string without quotes is a number.
  private func nearestKind(_ text: Text, _ value: Int, _ branches: [Int]) -> Int? {
    func place(_ kinds: Kinds) -> Int? {
      branches.firstIndex { !code.nodes[$0].kinds.widened.isDisjoint(with: kinds) }
    }
    switch nodes[value].kind.valueKind {
    case .number: return place(.number) ?? place(.string)
    case .array:
      guard Int(nodes[value].next) > value + 1 else { return nil }
      return place(Kinds(nodes[value + 1].kind.valueKind))
    default: return nil
    }
  }
}
