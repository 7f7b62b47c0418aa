/// A pattern as a machine of states: each takes one scalar of a path, or leads on without one. All
/// states that a path may have led to are gone through together, so that no pattern takes long.
///
///     a*.{b,c}    0 'a' → 1 · 1 → 2, → 3 · 2 any → 1 · 3 '.' → 4 · 4 → 5, → 6 · …
struct GlobMachine: Sendable {
  enum State: Sendable {
    case literal(Unicode.Scalar)
    /// A dot that is not the first of a name in the pattern, and so never that of a path.
    case laterDot
    /// Any scalar of a name.
    case any
    case set([ClosedRange<UInt32>], isNegated: Bool)
    /// Leads on without a scalar: to the next state and to another.
    case fork(Int)
    /// Leads on without a scalar.
    case jump(Int)
    case end
  }

  private(set) var states: [State] = []

  init(_ pattern: String) {
    var compiler = GlobCompiler(pattern)
    states = compiler.states()
  }

  /// Goes through a path; `fromEveryName` begins anew at each of its names.
  func run(_ path: String, fromEveryName: Bool) -> (isAccepted: Bool, isAlive: Bool) {
    var here = StateSet(count: states.count)
    var next = here
    add(0, to: &here)
    var isAtName = true
    for scalar in path.unicodeScalars {
      if fromEveryName && isAtName { add(0, to: &here) }
      for state in here.members where takes(state, scalar, isAtName) { add(state + 1, to: &next) }
      swap(&here, &next)
      next.removeAll()
      isAtName = scalar == "/"
    }
    return (here.contains(states.count - 1), !here.members.isEmpty)
  }

  private func takes(_ state: Int, _ scalar: Unicode.Scalar, _ isAtName: Bool) -> Bool {
    switch states[state] {
    case .literal(let own): own == scalar
    case .laterDot: scalar == "." && !isAtName
    case .any: scalar != "/" && !(isAtName && scalar == ".")
    case .set(let ranges, let isNegated):
      scalar != "/" && !(isAtName && scalar == ".")
        && ranges.contains { $0.contains(scalar.value) } != isNegated
    case .fork, .jump, .end: false
    }
  }

  /// Adds a state, and those that it leads on to.
  private func add(_ first: Int, to set: inout StateSet) {
    var open = [first]
    while let state = open.popLast() {
      guard set.insert(state) else { continue }
      switch states[state] {
      case .fork(let other): open += [state + 1, other]
      case .jump(let other): open.append(other)
      default: break
      }
    }
  }
}

/// States without doubles, in the order in which they were met.
private struct StateSet {
  private(set) var members: [Int] = []
  private var isThere: [Bool]

  init(count: Int) { isThere = Array(repeating: false, count: count) }

  func contains(_ state: Int) -> Bool { isThere[state] }

  mutating func insert(_ state: Int) -> Bool {
    if isThere[state] { return false }
    isThere[state] = true
    members.append(state)
    return true
  }

  mutating func removeAll() {
    for state in members { isThere[state] = false }
    members.removeAll(keepingCapacity: true)
  }
}
