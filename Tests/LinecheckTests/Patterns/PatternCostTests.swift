@_spi(Scanning) import LinecheckJSON
import Testing

@testable import Linecheck

/// A search takes time in proportion to the text, or is given up.
struct PatternCostTests {
  private static let length = 3_000

  @Test(
    arguments: [
      ("(a+)+$", "b", false), ("(a+)+$", "", true), ("^(a+)+$", "b", false),
      ("(a|a)*b", "c", false),
      (#"^(([a-z])+.)+[A-Z]([a-z])+$"#, "", false), ("(?=(?=(?=a*b)a*)a*)c", "", false),
      ("(?<=(?<=a*)a*)c", "", false), ("(?!(?!a*b)a*c)(?<!(?<!a)a)b", "", false),
      ("(x+x+)+y", "", false), ("(.*)(.*)(.*)(.*)(.*)[^a]", "", false),
      ("(a?){50}a{50}$", "", true), ("(a|b)*a(a|b){40}c", "", false),
    ] as [(String, String, Bool)])
  func eachScalarIsReadOnce(source: String, end: String, isRight: Bool) throws {
    let text = PaddedBytes(String(repeating: "a", count: Self.length) + end)
    var parser = PatternParser(source)
    let syntax = try parser.pattern().syntax
    let automaton = try AutomatonCompiler.automaton(
      syntax, AutomatonCompiler.direction(for: syntax))
    let pattern = try Pattern(source)
    text.withText { text in
      var simulation = Simulation(automaton, text, 0..<text.end)
      let verdict = simulation.search()
      #expect(verdict == (isRight ? .found : .absent))
      let nodes = automaton.passes.reduce(0) { $0 + $1.nodes.count }
      #expect(simulation.work <= 4 * nodes * (Self.length + 2))
      #expect(pattern.search(text, 0..<text.end) == verdict)
    }
    let long = String(repeating: "a", count: 100_000) + end
    #expect(pattern.matches(long) == isRight)
  }

  @Test func whatRemembersIsGivenUp() throws {
    let pattern = try Pattern(#"^(a+)+\1b$"#)
    #expect(pattern.matches("aaaab") == true)
    #expect(pattern.matches(String(repeating: "a", count: 1_000)) == nil)
    PaddedBytes(String(repeating: "a", count: 1_000)).withText {
      #expect(!pattern.accepts($0, 0..<$0.end))
    }
  }

  @Test func whatIsTooLargeForATableIsSimulated() throws {
    let pattern = try Pattern("^(?=a|b)(a|b){14}a(a|b)*$")
    #expect(pattern.matches(String(repeating: "ab", count: 50)) == true)
    #expect(pattern.matches(String(repeating: "ba", count: 50)) == false)
    #expect(pattern.example == nil)
    #expect(!pattern.isEmpty)
  }

  @Test func whatBreaksOffIsNotReadFurther() throws {
    let cut = PaddedBytes([0x61, 0xe8, 0xaa])
    for source in ["^a", "b", "[^]$", "(?<!b)$(?!b)", #"(a).\1"#, "^.*$"] {
      let pattern = try Pattern(source)
      cut.withText { _ = pattern.search($0, 0..<$0.end) }
    }
  }
}
