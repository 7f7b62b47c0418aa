/// A pattern without back-references as non-deterministic automata, each of which reads the whole
/// text once, in its own direction.
///
/// A look-around looks at one side of a position. Where an automaton comes from that side, the
/// look-around is one more automaton that runs along with it from every position and has arrived,
/// or not, when it is asked. So lookaheads cost nothing if the text is read backwards, and
/// lookbehinds if it is read forwards. Where a pattern has both, one kind is read in a pass of its
/// own before, which writes down the positions where it holds. Nothing ever goes back: the work is
/// at most the number of nodes times the number of scalars.
///
///     (?!.*--)[a-z-]+(?<!-)      pass 0, forwards:   where does the text before end in "-"?
///                                pass 1, backwards:  the rest, with (?!.*--) running along
struct Automaton: Sendable {
  var passes: [Pass]
  let alphabet: Alphabet
  /// Whether a set (a row) holds a class (a column).
  let members: [Bool]
  /// Whether the scalars of a class are those of `\w`; empty where nobody asks.
  let wordClasses: [Bool]

  /// Whether a class is one of word characters; the edges of the text are none.
  func isWord(_ number: Int) -> Bool {
    number >= 0 && number < wordClasses.count && wordClasses[number]
  }

  func holds(_ set: Int32, _ number: Int) -> Bool {
    members[Int(set) * alphabet.count + number]
  }
}

/// One automaton; its nodes are reached while it reads.
struct Pass: Sendable {
  var direction: Direction
  /// Its number while automata are made: those that it needs have larger ones.
  var number: Int
  var nodes: [Node] = []
  /// The strand of each node.
  var strands: [UInt16] = []
  /// Where each strand begins, at every position of the text. The inner look-arounds come before
  /// those around them, and the last one is the pass itself.
  var starts: [Int32] = []

  /// A step of the automaton.
  enum Node: Sendable {
    /// Reads a scalar of a set.
    case scalar(set: Int32, next: Int32)
    case either(Int32, Int32)
    /// Goes on where something holds at this position.
    case condition(Condition, next: Int32)
    /// The strand holds here.
    case arrived
  }

  /// What can be asked about a position.
  enum Condition: Sendable {
    /// Nothing has been read yet, and nothing is left to read.
    case first, last
    case wordBoundary(isNegated: Bool)
    /// Whether a strand of this pass has arrived.
    case strand(UInt16, isNegated: Bool)
    /// Whether an earlier pass has.
    case pass(UInt16, isNegated: Bool)
  }
}

extension Automaton {
  /// Whether the last pass arrives in some text, if all conditions may hold; "yes" is no promise.
  var mayArrive: Bool {
    guard let pass = passes.last, let start = pass.starts.last else { return false }
    var seen = Set<Int32>()
    var open = [start]
    while let node = open.popLast() {
      guard seen.insert(node).inserted else { continue }
      switch pass.nodes[Int(node)] {
      case .scalar(let set, let next):
        if (0..<alphabet.count).contains(where: { holds(set, $0) }) { open.append(next) }
      case .either(let one, let other): open += [one, other]
      case .condition(_, let next): open.append(next)
      case .arrived: return true
      }
    }
    return false
  }
}
