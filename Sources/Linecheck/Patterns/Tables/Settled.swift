/// The states of a deterministic automaton in which the answer is known, whatever follows.
struct Settled {
  /// Whether a state can still lead to a find, and whether to none.
  private(set) var canFind: [Bool]
  private(set) var canFail: [Bool]

  /// Asks, backwards from all ends, which states lead there.
  ///
  /// - Parameters:
  ///   - steps: the rows of all states.
  ///   - stride: how many steps a row has.
  ///   - examples: a scalar for each class; a class without one never comes.
  init(_ steps: [Determiniser.Step], stride: Int, examples: [Unicode.Scalar?]) {
    let count = steps.count / stride
    canFind = [Bool](repeating: false, count: count)
    canFail = canFind
    var sources = [[Int32]](repeating: [], count: count)
    var finding: [Int32] = []
    var failing: [Int32] = []
    for (cell, step) in steps.enumerated() {
      let state = Int32(cell / stride)
      let column = cell % (examples.count + 1)
      if column == examples.count {
        if step.hasArrived { finding.append(state) } else { failing.append(state) }
      } else if examples[column] != nil {
        if step.hasArrived { finding.append(state) } else { sources[Int(step.next)].append(state) }
      }
    }
    Self.spread(&canFind, from: finding, sources)
    Self.spread(&canFail, from: failing, sources)
  }

  private static func spread(_ marks: inout [Bool], from states: [Int32], _ sources: [[Int32]]) {
    var open = states
    while let state = open.popLast() {
      guard !marks[Int(state)] else { continue }
      marks[Int(state)] = true
      open += sources[Int(state)]
    }
  }
}
