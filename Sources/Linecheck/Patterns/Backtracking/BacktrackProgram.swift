/// A pattern as instructions for a matcher that tries one way after the other.
///
/// Back-references need it: no automaton knows what a group has captured. It is also the plain
/// reading of ECMA-262, section 22.2.2, to which tests compare the automata.
struct BacktrackProgram: Sendable {
  var instructions: [Instruction] = []
  var sets: [ScalarSet] = []
  /// The group of each back-reference.
  var references: [Int] = []
  /// Two registers for each group, its ends, and one for each loop.
  var registerCount = 0

  /// What to do next; "or fail" means: go back to the last choice.
  enum Instruction: Sendable {
    /// Reads a scalar of a set, or fails.
    case scalar(set: Int, Direction)
    /// Goes on at the first, and after a failure at the second.
    case choice(Int, Int)
    case jump(Int)
    /// Writes the position into a register.
    case note(register: Int)
    /// Fails if the position is the one in a register: a turn of a loop has read nothing.
    case progress(register: Int)
    /// Forgets what groups have captured.
    case forget(groups: Range<Int>)
    case start, end
    case wordBoundary(isNegated: Bool)
    /// Asks whether the instructions at `body` get to `accept`, and goes on at `next`.
    case look(body: Int, isNegated: Bool, next: Int)
    case reference(Int, Direction)
    case accept
  }
}
