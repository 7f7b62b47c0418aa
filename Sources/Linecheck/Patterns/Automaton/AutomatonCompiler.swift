/// Makes automata of a pattern without back-references.
struct AutomatonCompiler {
  /// The largest number of nodes, all passes together.
  static let nodeLimit = 100_000

  /// The largest number of pairs of a set and a class.
  static let memberLimit = 16_000_000
  /// The largest number of passes, since a position keeps 64 bits of them.
  static let passLimit = 64

  private var passes: [Pass] = []
  /// The passes and strands of look-arounds that stand in the pattern again, written out.
  private var known: [Look: UInt16] = [:]
  private var sets: [ScalarSet: Int32] = [:]
  private var nodeCount = 0
  private var passCount = 0
  private var usesWords = false

  /// A look-around as it stands in the pattern, and the pass that it runs along with, if any.
  private struct Look: Hashable {
    var body: Syntax
    var isAhead: Bool
    var pass: Int?
  }

  /// Compiles a tree to be read in a direction.
  static func automaton(
    _ syntax: Syntax, _ direction: Direction
  ) throws(PatternError) -> Automaton {
    var compiler = AutomatonCompiler()
    try compiler.pass(syntax, direction)
    return try compiler.finished()
  }

  /// The direction in which a text is best read: the one that needs one pass only, else the one in
  /// which wrong strings are recognised soonest.
  static func direction(for syntax: Syntax) -> Direction {
    func looks(ahead: Bool) -> Bool {
      syntax.contains { if case .look(_, let look) = $0 { look.isAhead == ahead } else { false } }
    }
    if looks(ahead: true) { return .backwards }
    if looks(ahead: false) || syntax.isAnchoredAtStart { return .forwards }
    return syntax.isAnchoredAtEnd ? .backwards : .forwards
  }

  private func finished() throws(PatternError) -> Automaton {
    let ordered = sets.sorted { $0.value < $1.value }.map(\.key)
    let alphabet = Alphabet(ordered + (usesWords ? [.wordScalars] : []))
    guard alphabet.count * ordered.count <= Self.memberLimit, alphabet.count < UInt16.max else {
      throw PatternError(
        message:
          "the pattern is too large: it has \(ordered.count) different characters and classes",
        offset: 0)
    }
    let examples = alphabet.examples
    func row(_ set: ScalarSet) -> [Bool] {
      examples.map { $0.map { set.contains($0.value) } ?? false }
    }
    return Automaton(
      passes: passes, alphabet: alphabet, members: ordered.flatMap(row),
      wordClasses: usesWords ? row(.wordScalars) : [])
  }

  /// Adds a pass, after those that it needs.
  private mutating func pass(_ syntax: Syntax, _ direction: Direction) throws(PatternError) {
    var pass = Pass(direction: direction, number: passCount)
    passCount += 1
    try strand(syntax, in: &pass)
    guard passes.count < Self.passLimit else {
      throw PatternError(
        message: "the pattern is too large: it has more than \(Self.passLimit) look-arounds",
        offset: 0)
    }
    passes.append(pass)
  }

  /// Adds a strand to a pass, after those of its look-arounds.
  @discardableResult
  private mutating func strand(
    _ syntax: Syntax, in pass: inout Pass
  ) throws(PatternError) -> UInt16 {
    let first = pass.nodes.count
    let arrived = try add(.arrived, to: &pass)
    let start = try emit(syntax, then: arrived, in: &pass)
    let number = UInt16(pass.starts.count)
    for node in first..<pass.nodes.count where pass.strands[node] == .max {
      pass.strands[node] = number
    }
    pass.starts.append(start)
    return number
  }

  private mutating func add(
    _ node: Pass.Node, to pass: inout Pass
  ) throws(PatternError) -> Int32 {
    nodeCount += 1
    guard nodeCount <= Self.nodeLimit else {
      throw .tooLarge
    }
    pass.nodes.append(node)
    pass.strands.append(.max)
    return Int32(pass.nodes.count - 1)
  }
}

extension AutomatonCompiler {
  /// Adds the nodes of a tree, from which one goes on to a node; returns the first of them.
  private mutating func emit(
    _ syntax: Syntax, then next: Int32, in pass: inout Pass
  ) throws(PatternError) -> Int32 {
    switch syntax {
    case .scalars(let set): return try add(.scalar(set: number(of: set), next: next), to: &pass)
    case .sequence(let parts):
      var next = next
      // The part that is read last is written first.
      if pass.direction == .forwards {
        for part in parts.reversed() { next = try emit(part, then: next, in: &pass) }
      } else {
        for part in parts { next = try emit(part, then: next, in: &pass) }
      }
      return next
    case .alternatives(let choices):
      var entry: Int32?
      for choice in choices.reversed() {
        let start = try emit(choice, then: next, in: &pass)
        if let other = entry {
          entry = try add(.either(start, other), to: &pass)
        } else {
          entry = start
        }
      }
      return entry ?? next
    case .group(let body, _): return try emit(body, then: next, in: &pass)
    case .repeated(let body, let repetition):
      return try emit(body, repetition, then: next, in: &pass)
    case .start, .end:
      let isFirst = (syntax == .start) == (pass.direction == .forwards)
      return try add(.condition(isFirst ? .first : .last, next: next), to: &pass)
    case .wordBoundary(let isNegated):
      usesWords = true
      return try add(.condition(.wordBoundary(isNegated: isNegated), next: next), to: &pass)
    case .look(let body, let look):
      return try add(.condition(condition(body, look, in: &pass), next: next), to: &pass)
    case .reference: preconditionFailure("an automaton has no back-references")
    }
  }

  private mutating func emit(
    _ body: Syntax, _ repetition: Syntax.Repetition, then next: Int32, in pass: inout Pass
  ) throws(PatternError) -> Int32 {
    guard repetition.maximum != 0 else { return next }
    // What reads nothing holds or does not, however often it is asked.
    guard body.canConsume else {
      return repetition.minimum == 0 ? next : try emit(body, then: next, in: &pass)
    }
    var entry = next
    if let maximum = repetition.maximum {
      for _ in repetition.minimum..<maximum {
        entry = try add(.either(try emit(body, then: entry, in: &pass), next), to: &pass)
      }
    } else {
      let loop = try add(.either(next, next), to: &pass)
      pass.nodes[Int(loop)] = .either(try emit(body, then: loop, in: &pass), next)
      entry = loop
    }
    for _ in 0..<repetition.minimum { entry = try emit(body, then: entry, in: &pass) }
    return entry
  }

  private mutating func condition(
    _ body: Syntax, _ look: Syntax.Look, in pass: inout Pass
  ) throws(PatternError) -> Pass.Condition {
    // The automaton comes from the left where it reads forwards, and so sees what is behind.
    if look.isAhead == (pass.direction == .backwards) {
      let key = Look(body: body, isAhead: look.isAhead, pass: pass.number)
      if let strand = known[key] { return .strand(strand, isNegated: look.isNegated) }
      let strand = try strand(body, in: &pass)
      known[key] = strand
      return .strand(strand, isNegated: look.isNegated)
    }
    let key = Look(body: body, isAhead: look.isAhead, pass: nil)
    if let number = known[key] { return .pass(number, isNegated: look.isNegated) }
    try self.pass(body, pass.direction.opposite)
    let number = UInt16(passes.count - 1)
    known[key] = number
    return .pass(number, isNegated: look.isNegated)
  }

  private mutating func number(of set: ScalarSet) -> Int32 {
    if let number = sets[set] { return number }
    let number = Int32(sets.count)
    sets[set] = number
    return number
  }
}
