/// The nodes that a pass has reached at one position of a text.
struct Frontier {
  /// What is known of a position: all that a condition may ask.
  struct Position {
    var isFirst: Bool
    var isLast = false
    /// Whether a word begins or ends here.
    var isWordBoundary = false
    /// The earlier passes that have arrived here, as bits.
    var passes: UInt64 = 0
  }

  private let pass: Pass
  private let automaton: Automaton
  /// The nodes reached by reading the last scalar, strand by strand.
  var kernel: [Int32] = []
  /// The nodes that can read the next scalar, strand by strand.
  private var readers: [Int32] = []
  private var stack: [Int32] = []
  /// When a node, or a strand's end, was seen last.
  private var seen: [Int32]
  private var arrived: [Int32]
  private var now: Int32 = 0
  /// How many nodes have been seen in all.
  private(set) var work = 0

  init(_ automaton: Automaton, pass number: Int) {
    self.automaton = automaton
    pass = automaton.passes[number]
    seen = [Int32](repeating: 0, count: pass.nodes.count)
    arrived = [Int32](repeating: 0, count: pass.starts.count)
  }

  /// Goes from the kernel and the starts to all nodes that can be reached without reading.
  ///
  /// - Returns: whether the pass has arrived.
  mutating func settle(at position: Position) -> Bool {
    now += 1
    work += kernel.count + pass.starts.count
    readers.removeAll(keepingCapacity: true)
    var next = 0
    for (strand, start) in pass.starts.enumerated() {
      visit(start, at: position)
      while next < kernel.count, Int(pass.strands[Int(kernel[next])]) == strand {
        visit(kernel[next], at: position)
        next += 1
      }
    }
    return arrived[arrived.count - 1] == now
  }

  private mutating func visit(_ node: Int32, at position: Position) {
    stack.append(node)
    while let node = stack.popLast() {
      guard seen[Int(node)] != now else { continue }
      seen[Int(node)] = now
      work += 1
      switch pass.nodes[Int(node)] {
      case .scalar: readers.append(node)
      case .either(let one, let other):
        stack.append(other)
        stack.append(one)
      case .condition(let condition, let next):
        if holds(condition, at: position) { stack.append(next) }
      case .arrived: arrived[Int(pass.strands[Int(node)])] = now
      }
    }
  }

  private func holds(_ condition: Pass.Condition, at position: Position) -> Bool {
    switch condition {
    case .first: position.isFirst
    case .last: position.isLast
    case .wordBoundary(let isNegated): position.isWordBoundary != isNegated
    case .strand(let strand, let isNegated): (arrived[Int(strand)] == now) != isNegated
    case .pass(let pass, let isNegated): (position.passes >> UInt64(pass) & 1 == 1) != isNegated
    }
  }

  /// Reads a scalar of a class: makes the kernel of the next position.
  mutating func read(_ number: Int) {
    now += 1
    work += readers.count
    kernel.removeAll(keepingCapacity: true)
    for node in readers {
      guard case .scalar(let set, let next) = pass.nodes[Int(node)],
        automaton.holds(set, number), seen[Int(next)] != now
      else { continue }
      seen[Int(next)] = now
      if case .condition(.first, _) = pass.nodes[Int(next)] { continue }
      kernel.append(next)
    }
  }
}
