@_spi(Scanning) import LinecheckJSON

/// Tries one way after the other through a pattern, up to a number of steps.
///
/// Nothing here calls itself for a longer text, only for a deeper look-around: what is still to be
/// tried, and what registers held before, stands on a stack of its own.
struct Backtracker {
  /// How many steps may be made before the question is left open.
  static let stepLimit = 1_000_000

  private let program: BacktrackProgram
  private let text: Text
  private let range: Range<Int>
  private let stepLimit: Int
  private var registers: [Int]
  private var stack: [Entry] = []
  private(set) var steps = 0

  private enum Entry {
    case resume(Int, position: Int)
    case restore(register: Int, value: Int)
  }

  init(
    _ program: BacktrackProgram, _ text: Text, _ range: Range<Int>, stepLimit: Int = stepLimit
  ) {
    self.program = program
    self.text = text
    self.range = range
    self.stepLimit = stepLimit
    registers = [Int](repeating: -1, count: program.registerCount)
  }

  /// Tries all positions of the text, from the first one on.
  mutating func search() -> Pattern.Verdict {
    var start = range.lowerBound
    while true {
      switch matches(from: 0, at: start) {
      case true?: return .found
      case nil: return .undecided
      case false?: break
      }
      guard start < range.upperBound else { return .absent }
      start = min(text.scalar(from: start).end, range.upperBound)
    }
  }

  /// Whether the instructions get to `accept`; nil where the steps have become too many.
  ///
  /// After a failure all registers are as before; after a success the stack holds what they were.
  private mutating func matches(from first: Int, at start: Int) -> Bool? {
    let base = stack.count
    var place = first
    var position = start
    while true {
      steps += 1
      if steps > stepLimit { return nil }
      switch step(place, &position) {
      case .next: place += 1
      case .go(let target): place = target
      case .accept:
        stack.removeSubrange(
          base..<stack.count, keeping: { if case .restore = $0 { true } else { false } })
        return true
      case .undecided: return nil
      case .fail:
        guard let resumed = goBack(to: base) else { return false }
        (place, position) = resumed
      }
    }
  }

  /// Undoes what was done since the last choice; nil where there was none.
  private mutating func goBack(to base: Int) -> (Int, Int)? {
    while stack.count > base {
      switch stack.removeLast() {
      case .resume(let place, let position): return (place, position)
      case .restore(let register, let value): registers[register] = value
      }
    }
    return nil
  }

  private enum Outcome {
    case next, fail, accept, undecided
    case go(Int)
  }

  private mutating func step(_ place: Int, _ position: inout Int) -> Outcome {
    switch program.instructions[place] {
    case .scalar(let set, let direction):
      guard let scalar = read(&position, direction) else { return .fail }
      return program.sets[set].contains(scalar) ? .next : .fail
    case .choice(let first, let second):
      stack.append(.resume(second, position: position))
      return .go(first)
    case .jump(let target): return .go(target)
    case .note(let register):
      set(register, position)
      return .next
    case .progress(let register): return registers[register] == position ? .fail : .next
    case .forget(let groups):
      steps += groups.count
      for register in 2 * groups.lowerBound..<2 * groups.upperBound { set(register, -1) }
      return .next
    case .start: return position == range.lowerBound ? .next : .fail
    case .end: return position == range.upperBound ? .next : .fail
    case .wordBoundary(let isNegated):
      let isBoundary =
        isWord(position - 1, in: range) != isWord(position, in: range)
      return isBoundary != isNegated ? .next : .fail
    case .look(let body, let isNegated, let next):
      return look(body, isNegated: isNegated, at: position, next: next)
    case .reference(let number, let direction):
      return repeats(program.references[number], &position, direction) ? .next : .fail
    case .accept: return .accept
    }
  }
}

extension Backtracker {
  private mutating func set(_ register: Int, _ value: Int) {
    guard registers[register] != value else { return }
    stack.append(.restore(register: register, value: registers[register]))
    registers[register] = value
  }

  private func read(_ position: inout Int, _ direction: Direction) -> UInt32? {
    if direction == .forwards {
      guard position < range.upperBound else { return nil }
      let (value, end) = text.scalar(from: position)
      position = min(end, range.upperBound)
      return value
    }
    guard position > range.lowerBound else { return nil }
    let (value, start) = text.scalar(upTo: position, from: range.lowerBound)
    position = start
    return value
  }

  private func isWord(_ index: Int, in range: Range<Int>) -> Bool {
    range.contains(index) && ScalarSet.wordScalars.contains(UInt32(text.byte(index)))
  }

  private mutating func look(
    _ body: Int, isNegated: Bool, at position: Int, next: Int
  ) -> Outcome {
    let base = stack.count
    guard let holds = matches(from: body, at: position) else { return .undecided }
    if holds && isNegated { _ = goBack(to: base) }
    return holds != isNegated ? .go(next) : .fail
  }

  /// Goes past another copy of what a group has captured; a group that has captured nothing yet is
  /// taken for an empty one.
  private mutating func repeats(
    _ group: Int, _ position: inout Int, _ direction: Direction
  ) -> Bool {
    let (start, end) = (registers[2 * group], registers[2 * group + 1])
    guard start >= 0, end >= 0 else { return true }
    let count = end - start
    steps += count / 8
    let other = direction == .forwards ? position : position - count
    guard other >= range.lowerBound, other + count <= range.upperBound else { return false }
    for offset in 0..<count where text.byte(start + offset) != text.byte(other + offset) {
      return false
    }
    position = direction == .forwards ? other + count : other
    return true
  }
}

extension Array {
  /// Removes the elements of a range but those that satisfy a predicate.
  fileprivate mutating func removeSubrange(
    _ range: Range<Int>, keeping isKept: (Element) -> Bool
  ) {
    var end = range.lowerBound
    for index in range where isKept(self[index]) {
      self[end] = self[index]
      end += 1
    }
    removeSubrange(end..<range.upperBound)
  }
}
