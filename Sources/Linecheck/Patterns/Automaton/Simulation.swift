@_spi(Scanning) import LinecheckJSON

/// The automata of a pattern at work on one text, all nodes at once: for those that are too large
/// to be made deterministic.
struct Simulation {
  /// How many nodes may be seen before the question is left open.
  static let workLimit = 200_000_000

  private let automaton: Automaton
  private let text: Text
  private let range: Range<Int>
  /// For each position, the passes that have arrived there, as bits; none where there is one pass.
  private var arrivals: [UInt64]
  private(set) var work = 0

  init(_ automaton: Automaton, _ text: Text, _ range: Range<Int>) {
    self.automaton = automaton
    self.text = text
    self.range = range
    arrivals = []
    if automaton.passes.count > 1 {
      arrivals = [UInt64](repeating: 0, count: range.count + 1)
    }
  }

  /// Reads the text, once for each pass.
  mutating func search() -> Pattern.Verdict {
    for number in automaton.passes.indices {
      let isFinal = number == automaton.passes.count - 1
      guard let isFound = run(number, isFinal: isFinal) else { return .undecided }
      if isFound { return .found }
    }
    return .absent
  }

  /// Runs a pass; nil where the work has become too much.
  private mutating func run(_ number: Int, isFinal: Bool) -> Bool? {
    var frontier = Frontier(automaton, pass: number)
    var reader = ScalarReader(text, range, automaton.passes[number].direction)
    var before = Alphabet.edge
    let start = work
    while true {
      let place = reader.index - range.lowerBound
      let after = reader.nextClass(automaton.alphabet)
      let hasArrived = frontier.settle(
        at: .init(
          isFirst: before == Alphabet.edge, isLast: after == Alphabet.edge,
          isWordBoundary: automaton.isWord(before) != automaton.isWord(after),
          passes: arrivals.isEmpty ? 0 : arrivals[place]))
      if hasArrived {
        if isFinal { return true }
        arrivals[place] |= 1 << UInt64(number)
      }
      work = start + frontier.work
      if work > Self.workLimit { return nil }
      if after == Alphabet.edge { return false }
      frontier.read(after)
      before = after
    }
  }
}
