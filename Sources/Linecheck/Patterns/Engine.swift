@_spi(Scanning) import LinecheckJSON

/// What decides whether a pattern is found in a text: a table, the automata where they are too
/// large for one, or the matcher with the long memory where the pattern has back-references.
final class Engine: Sendable {
  private enum Kind: Sendable {
    case automaton(Automaton)
    case backtracking(BacktrackProgram)
  }

  private let table: StateTable?
  private let kind: Kind

  init(_ source: String) throws(PatternError) {
    var parser = PatternParser(source)
    let pattern = try parser.pattern()
    if pattern.references.isEmpty {
      let direction = AutomatonCompiler.direction(for: pattern.syntax)
      let automaton = try AutomatonCompiler.automaton(pattern.syntax, direction)
      kind = .automaton(automaton)
      if let table = StateTable(automaton) {
        self.table = table
      } else {
        table = try Engine.turned(pattern.syntax, direction)
      }
    } else {
      kind = .backtracking(try BacktrackCompiler.program(pattern))
      table = nil
    }
  }

  /// The table of the other direction, for a pattern that does not look around: `a.{20}$` is small
  /// backwards only.
  private static func turned(
    _ syntax: Syntax, _ direction: Direction
  ) throws(PatternError) -> StateTable? {
    let looksAround = syntax.contains { if case .look = $0 { true } else { false } }
    if looksAround { return nil }
    return StateTable(try AutomatonCompiler.automaton(syntax, direction.opposite))
  }

  /// The table, where there is no pass before.
  var onlyTable: StateTable? { table?.isMarked == false ? table : nil }

  /// Whether a search takes time in proportion to the text.
  var isLinear: Bool { if case .automaton = kind { true } else { false } }

  /// Whether nothing can be found in any text; "no" where that is not plain.
  var isEmpty: Bool {
    if let table { return table.isNever }
    guard case .automaton(let automaton) = kind else { return false }
    return !automaton.mayArrive
  }

  @inline(__always)
  func search(_ text: Text, _ range: Range<Int>) -> Pattern.Verdict {
    if let table { return table.accepts(text, range) ? .found : .absent }
    return searchSlowly(text, range)
  }

  /// The search without a table.
  @inline(never)
  func searchSlowly(_ text: Text, _ range: Range<Int>) -> Pattern.Verdict {
    switch kind {
    case .automaton(let automaton):
      var simulation = Simulation(automaton, text, range)
      return simulation.search()
    case .backtracking(let program):
      var backtracker = Backtracker(program, text, range)
      return backtracker.search()
    }
  }

  /// A short string in which the pattern is found; nil where none is known.
  var example: String? { table?.example }
}
