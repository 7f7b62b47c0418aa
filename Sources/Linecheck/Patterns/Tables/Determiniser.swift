/// Makes one pass of an automaton deterministic, if that stays small.
///
/// A state is what the automaton has reached when it has read a scalar (the kernel), with whatever
/// of that scalar a condition may still ask. What follows from the kernel at this position depends
/// on the next scalar (`$`, `\b`), and so is worked out with the step that reads it: a state is
/// left by one step for every class of scalars and one for the end of the text. What earlier passes
/// have found at the position multiplies the steps.
struct Determiniser {
  /// The largest number of cells: 64 KB.
  static let cellLimit = 32_768
  /// How many nodes may be seen meanwhile: about five milliseconds.
  static let workLimit = 400_000
  /// The largest number of nodes.
  static let nodeLimit = 20_000
  /// The largest number of earlier passes.
  static let passLimit = 4

  private let automaton: Automaton
  private let number: Int
  private var frontier: Frontier
  private var states: [State] = []
  private var numbers: [Key: Int] = [:]
  private var steps: [Step] = []

  /// A state, with its nodes in the order in which they are visited.
  private struct State {
    var kernel: [Int32]
    var isFirst: Bool
    var isBehindWord: Bool
  }

  private struct Key: Hashable {
    var kernel: [Int32]
    var isFirst: Bool
    var isBehindWord: Bool
  }

  /// Where a scalar leads, and whether the pass has arrived before it.
  struct Step {
    /// The number of a state; without meaning behind the end and where everything is settled.
    var next: Int32
    var hasArrived: Bool
  }

  private init(_ automaton: Automaton, pass number: Int) {
    self.automaton = automaton
    self.number = number
    frontier = Frontier(automaton, pass: number)
  }

  /// All steps: a row for each state, the first being the initial one; in a row, for each way in
  /// which the earlier passes can stand, a step for each class and one for the end of the text. Nil
  /// where they get too many.
  static func steps(_ automaton: Automaton, pass number: Int) -> [Step]? {
    guard number <= passLimit, automaton.passes[number].nodes.count <= nodeLimit,
      automaton.alphabet.count <= UInt8.max
    else { return nil }
    var determiniser = Determiniser(automaton, pass: number)
    return determiniser.run() ? determiniser.steps : nil
  }

  /// The number of steps of a state.
  static func stride(_ automaton: Automaton, pass number: Int) -> Int {
    (automaton.alphabet.count + 1) << number
  }

  private mutating func run() -> Bool {
    _ = state(of: State(kernel: [], isFirst: true, isBehindWord: false))
    var next = 0
    while next < states.count {
      for passes in 0..<UInt64(1) << UInt64(number) {
        guard leave(states[next], passes) else { return false }
      }
      next += 1
      // Two more states are those in which everything is settled.
      let cells = (states.count + 2) * Self.stride(automaton, pass: number)
      if cells > Self.cellLimit { return false }
    }
    return true
  }

  /// The number of a state, perhaps a new one.
  private mutating func state(of state: State) -> Int {
    let key = Key(
      kernel: state.kernel.sorted(), isFirst: state.isFirst, isBehindWord: state.isBehindWord)
    if let number = numbers[key] { return number }
    numbers[key] = states.count
    states.append(state)
    return states.count - 1
  }

  /// Adds the steps that leave a state where these passes have arrived; false where the work has
  /// become too much.
  private mutating func leave(_ state: State, _ passes: UInt64) -> Bool {
    var position = Frontier.Position(isFirst: state.isFirst, passes: passes)
    let isFinal = number == automaton.passes.count - 1
    var settled: (isWord: Bool, hasArrived: Bool)?
    for scalar in 0..<automaton.alphabet.count {
      let isWord = automaton.isWord(scalar)
      if settled?.isWord != isWord {
        position.isWordBoundary = state.isBehindWord != isWord
        frontier.kernel = state.kernel
        settled = (isWord, frontier.settle(at: position))
      }
      let hasArrived = settled?.hasArrived ?? false
      var next = 0
      if automaton.alphabet.examples[scalar] != nil, !(hasArrived && isFinal) {
        frontier.read(scalar)
        next = self.state(
          of: State(kernel: frontier.kernel, isFirst: false, isBehindWord: isWord))
      }
      steps.append(Step(next: Int32(next), hasArrived: hasArrived))
      if frontier.work > Self.workLimit { return false }
    }
    position.isLast = true
    position.isWordBoundary = state.isBehindWord
    frontier.kernel = state.kernel
    steps.append(Step(next: 0, hasArrived: frontier.settle(at: position)))
    return true
  }
}
