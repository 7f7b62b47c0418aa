import Synchronization

/// The acceptors of a program, one a severity; each is written when it is first asked for.
final class Acceptors: Sendable {
  private let code: Code
  private let constraints: [Constraint]
  private let isDoubting: Bool
  private let levels: Mutex<[Severity: Acceptor]> = Mutex([:])

  init(_ code: Code, _ constraints: [Constraint]) {
    (self.code, self.constraints, isDoubting) = (code, constraints, false)
  }

  /// Acceptors that look closer at everything.
  init(doubting code: Code) { (self.code, constraints, isDoubting) = (code, [], true) }

  subscript(severity: Severity) -> Acceptor {
    levels.withLock { levels in
      if let known = levels[severity] { return known }
      let acceptor = isDoubting ? Acceptor(doubting: code) : written(for: severity)
      levels[severity] = acceptor
      return acceptor
    }
  }

  private func written(for severity: Severity) -> Acceptor {
    var compiler = AcceptorCompiler(code, constraints, severity)
    return compiler.acceptor()
  }
}

extension Acceptor {
  /// An acceptor that looks closer at everything.
  fileprivate init(doubting code: Code) {
    self.init(
      nodes: Table([Acceptor.Node()]), members: Table([]), words: Table([]), choices: Table([]),
      slots: Table([]), relations: Table([]), conditions: Table([]), branches: Table([]),
      patterns: Table([]), columns: Table([]), cells: Table([]),
      stringTests: [], integerTests: [], follow: [], root: 0,
      placeOf: Array(repeating: -1, count: code.nodes.count), notesUnsafeIntegers: true)
  }
}
