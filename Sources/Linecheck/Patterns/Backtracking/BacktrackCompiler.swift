/// Makes the instructions of a pattern.
struct BacktrackCompiler {
  private var program = BacktrackProgram()
  private var numbers: [ScalarSet: Int] = [:]

  /// The instructions of a pattern that has been read.
  static func program(_ pattern: ParsedPattern) throws(PatternError) -> BacktrackProgram {
    var compiler = BacktrackCompiler()
    compiler.program.references = pattern.references
    compiler.program.registerCount = 2 * (pattern.groupCount + 1)
    try compiler.emit(pattern.syntax, .forwards)
    try compiler.add(.accept)
    return compiler.program
  }

  private var here: Int { program.instructions.count }

  private mutating func add(_ instruction: BacktrackProgram.Instruction) throws(PatternError) {
    guard here < AutomatonCompiler.nodeLimit else { throw .tooLarge }
    program.instructions.append(instruction)
  }

  private mutating func emit(
    _ syntax: Syntax, _ direction: Direction
  ) throws(PatternError) {
    switch syntax {
    case .scalars(let set): try add(.scalar(set: number(of: set), direction))
    case .sequence(let parts):
      if direction == .forwards {
        for part in parts { try emit(part, direction) }
      } else {
        for part in parts.reversed() { try emit(part, direction) }
      }
    case .alternatives(let choices): try emit(choices[...], direction)
    case .group(let body, let number):
      let registers = [2 * number, 2 * number + 1]
      try add(.note(register: registers[direction == .forwards ? 0 : 1]))
      try emit(body, direction)
      try add(.note(register: registers[direction == .forwards ? 1 : 0]))
    case .repeated(let body, let repetition): try emit(body, repetition, direction)
    case .start: try add(.start)
    case .end: try add(.end)
    case .wordBoundary(let isNegated): try add(.wordBoundary(isNegated: isNegated))
    case .look(let body, let look):
      let place = here
      try add(.accept)
      try emit(body, look.isAhead ? .forwards : .backwards)
      try add(.accept)
      program.instructions[place] = .look(body: place + 1, isNegated: look.isNegated, next: here)
    case .reference(let number): try add(.reference(number, direction))
    }
  }

  private mutating func emit(
    _ choices: ArraySlice<Syntax>, _ direction: Direction
  ) throws(PatternError) {
    var exits: [Int] = []
    for (index, choice) in choices.enumerated() {
      let isLast = index == choices.count - 1
      let place = here
      if !isLast { try add(.accept) }
      try emit(choice, direction)
      guard !isLast else { break }
      exits.append(here)
      try add(.accept)
      program.instructions[place] = .choice(place + 1, here)
    }
    for exit in exits { program.instructions[exit] = .jump(here) }
  }

  private mutating func emit(
    _ body: Syntax, _ repetition: Syntax.Repetition, _ direction: Direction
  ) throws(PatternError) {
    guard repetition.maximum != 0 else { return }
    // A turn that need not be and reads nothing fails; any other one that reads nothing is the
    // same as the first.
    let isShort = !body.canConsume
    for _ in 0..<(isShort ? min(repetition.minimum, 1) : repetition.minimum) {
      try turn(body, repetition, direction)
    }
    guard !isShort, repetition.maximum != repetition.minimum else { return }
    let register = program.registerCount
    program.registerCount += 1
    var choices: [Int] = []
    let loop = here
    for _ in 0..<(repetition.maximum.map { $0 - repetition.minimum } ?? 1) {
      choices.append(here)
      try add(.accept)
      try add(.note(register: register))
      try turn(body, repetition, direction)
      try add(.progress(register: register))
    }
    if repetition.maximum == nil { try add(.jump(loop)) }
    for place in choices {
      program.instructions[place] =
        repetition.isLazy ? .choice(here, place + 1) : .choice(place + 1, here)
    }
  }

  private mutating func turn(
    _ body: Syntax, _ repetition: Syntax.Repetition, _ direction: Direction
  ) throws(PatternError) {
    if !repetition.groups.isEmpty { try add(.forget(groups: repetition.groups)) }
    try emit(body, direction)
  }

  private mutating func number(of set: ScalarSet) -> Int {
    if let number = numbers[set] { return number }
    numbers[set] = program.sets.count
    program.sets.append(set)
    return program.sets.count - 1
  }
}
