import Linecheck
import LinecheckJSON
import Testing

/// Which values are near a bound: at it, or one step from it on either side.
struct NearBoundTests {
  /// The rule, values near its bound, values that are not.
  private static let cases: [(Rule, [String], [String])] = [
    (.string.length(3...), [#""ab""#, #""abc""#, #""ab\u00e9d""#], [#""a""#, #""abcde""#]),
    (.string.length(...3), [#""ab""#, #""abc""#, #""abcd""#], [#""""#, #""a""#, #""abcde""#]),
    (.array(of: .any).count(2...), ["[1]", "[1, 2]", "[1, 2, 3]"], ["[]", "[1, 2, 3, 4]"]),
    (.array(of: .any).count(...2), ["[1]", "[1, 2]", "[1, 2, 3]"], ["[]", "[1, 2, 3, 4]"]),
    (.integer.atLeast(10), ["9", "10", "11", "1.1e1"], ["8", "12", "-10"]),
    (.integer.below(0), ["-1", "0", "1"], ["-2", "2"]),
    (.number.atMost(1), ["0.99", "1", "1.01", "1.0"], ["0.98", "1.02", "0"]),
    (.number.above(0), ["0", "0.0"], ["0.001", "-0.001", "1"]),
    (.number.above(-200), ["-202", "-198"], ["-203", "-197", "200"]),
    (.number.within(0...1), ["0", "1", "0.995"], ["0.5", "0.01"]),
    (
      .string.matching(.e164), [#""+12""#, #""+123""#, #""+12345678901234""#],
      [#""+1234""#, #""+1415555000""#]
    ),
    (.string.matching(.e164), [#""+123456789012345""#, #""+1234567890123456""#], [#""+1415555""#]),
    (.string.matching(.countryCode), [], [#""US""#, #""USA""#]),
    (.string.one(of: "a", "b"), [], [#""a""#, #""c""#]),
  ]

  private static func near(_ rule: Rule, _ payload: String) throws -> Bool {
    var exercise = Exercise(try Program(rule))
    exercise.trace(try Document(payload))
    return exercise.near.contains(true)
  }

  @Test(arguments: cases.indices)
  func isOneStepAtMost(index: Int) throws {
    let (rule, near, others) = Self.cases[index]
    for payload in near { #expect(try Self.near(rule, payload), "\(payload)") }
    for payload in others { #expect(try !Self.near(rule, payload), "\(payload)") }
  }

  @Test func isForgottenWithTheNextDocument() throws {
    let program = try Program(
      .object {
        Field("name", .string.length(...3)).optional()
        Field("kind", .string.one(of: "a"))
      })
    var exercise = Exercise(program)
    let bounded = program.constraints.indices.filter { exercise.isBounded[$0] }
    #expect(bounded.map { program.constraints[$0].id } == ["rule.name.max-length"])
    exercise.trace(try Document(#"{"name": "abc", "kind": "a"}"#))
    #expect(bounded.allSatisfy { exercise.met[$0] && exercise.near[$0] })
    exercise.trace(try Document(#"{"name": "a", "kind": "a"}"#))
    #expect(bounded.allSatisfy { exercise.met[$0] && !exercise.near[$0] })
    exercise.trace(try Document(#"{"kind": "a"}"#))
    #expect(bounded.allSatisfy { !exercise.met[$0] && !exercise.near[$0] })
    #expect(exercise.met.contains(true))
  }
}
