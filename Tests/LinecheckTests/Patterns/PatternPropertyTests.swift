@_spi(Scanning) import LinecheckJSON
import TestSupport
import Testing

@testable import Linecheck

/// Tables, automata and the matcher that tries one way after the other find the same.
struct PatternPropertyTests {
  @Test(arguments: [UInt64(1), 2, 3, 4])
  func allEnginesAgree(seed: UInt64) throws {
    var random = RandomPatterns(seed: seed)
    for _ in 0..<250 {
      let source = random.pattern()
      let pattern = try Pattern(source)
      var parser = PatternParser(source)
      let parsed = try parser.pattern()
      let forwards = try AutomatonCompiler.automaton(parsed.syntax, .forwards)
      let backwards = try AutomatonCompiler.automaton(parsed.syntax, .backwards)
      let program = try BacktrackCompiler.program(parsed)
      if let example = pattern.example { #expect(pattern.matches(example) == true, "\(source)") }
      for _ in 0..<6 {
        let string = random.string()
        PaddedBytes(string).withText { text in
          let range = 0..<text.end
          var backtracker = Backtracker(program, text, range)
          let expected = backtracker.search()
          guard expected != .undecided else { return }
          let comment: Comment = "seed \(seed), \(source) in \(string.debugDescription)"
          #expect(pattern.search(text, range) == expected, comment)
          #expect(!pattern.isEmpty || expected == .absent, comment)
          var simulation = Simulation(forwards, text, range)
          #expect(simulation.search() == expected, comment)
          simulation = Simulation(backwards, text, range)
          #expect(simulation.search() == expected, comment)
        }
      }
    }
  }
}

/// Small patterns of everything but back-references, and strings in which they may be found.
private struct RandomPatterns {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let atoms = [
    "a", "b", "-", "é", "🐲", ".", #"\d"#, #"\w"#, #"\W"#, #"\s"#, "[ab]", "[^a]", "[a-c-]", "[]",
    "[^]", #"[^\w]"#, "[é-🐲]", #"\p{L}"#, #"\ud83d\udc32"#, #"\u{e9}"#, "1",
  ]
  private static let quantifiers = [
    "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,3}", "{2,}", "{0}", "{0,2}?",
  ]
  private static let assertions = ["^", "$", #"\b"#, #"\B"#]
  private static let letters = ["a", "a", "b", "c", "-", "é", "🐲", "1", " ", "_", "\n"]

  mutating func pattern() -> String { alternatives(depth: 3) }

  mutating func string() -> String {
    (0..<generator.below(9)).map { _ in generator.pick(Self.letters) }.joined()
  }

  private mutating func alternatives(depth: Int) -> String {
    let count = generator.pick([1, 1, 1, 2, 3])
    return (0..<count).map { _ in
      (0..<generator.below(4)).map { _ in term(depth: depth) }.joined()
    }.joined(separator: "|")
  }

  private mutating func term(depth: Int) -> String {
    let choice = generator.below(depth > 0 ? 10 : 6)
    if choice < 1 { return generator.pick(Self.assertions) }
    if choice >= 8 {
      return generator.pick(["(?=", "(?!", "(?<=", "(?<!"]) + alternatives(depth: depth - 1) + ")"
    }
    let atom =
      choice < 6
      ? generator.pick(Self.atoms)
      : generator.pick(["(", "(?:"]) + alternatives(depth: depth - 1) + ")"
    return atom + (generator.below(3) == 0 ? generator.pick(Self.quantifiers) : "")
  }
}
