@_spi(Scanning) import LinecheckJSON

/// Unions whose branches have kinds of their own, by which one is chosen.
extension Judge {
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
