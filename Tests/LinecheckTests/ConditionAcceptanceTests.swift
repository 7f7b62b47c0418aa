import Linecheck
import TestSupport
import Testing

/// What the one-pass checker knows of conditions, against the complete one.
struct ConditionAcceptanceTests {
  private static let names = ["mode", "verb", "plan", "text"]

  /// Rules of which a machine can tell whether an object follows them.
  private static func condition(_ generator: inout SeededGenerator, _ depth: Int) -> Rule {
    let name = generator.pick(names)
    switch generator.below(depth > 0 ? 10 : 5) {
    case 0: return .having(name)
    case 1: return .containing(name)
    case 2: return .object { Field(name, .enumeration("dial", "refer", true)) }
    case 3: return .object { Field(name, .string.one(of: "dial", "bye")).optional() }
    case 4:
      return .object { Field(name, .enumeration(.null, "long enough to be no choice of words")) }
    case 5: return .not(condition(&generator, depth - 1))
    case 6: return .all([condition(&generator, depth - 1), condition(&generator, depth - 1)])
    case 7: return .any([condition(&generator, depth - 1), condition(&generator, depth - 1)])
    case 8: return .object { Field(name, .all([.object, condition(&generator, depth - 1)])) }
    default: return .object { Field("stranger", condition(&generator, depth - 1)) }
    }
  }

  private static func rule(_ generator: inout SeededGenerator) -> Rule {
    let fields = names.map { name in
      generator.below(3) == 0
        ? Field(name, .any.unexpected(when: condition(&generator, 2))).optional()
        : Field(name, .any).optional()
    }
    var object = Rule.object { fields }
    if generator.below(2) == 0 {
      object = object.excluding(condition(&generator, 2)).named("excluded")
    }
    return generator.below(3) == 0 ? .array(of: object).count(generator.below(2)...2) : object
  }

  private static func payload(_ generator: inout SeededGenerator, _ depth: Int) -> String {
    let members = (0..<generator.below(4)).map { _ in
      let name = generator.pick(names + ["stranger", #"m\u006fde"#])
      let colon = generator.pick([":", ": ", " :"])
      return "\"\(name)\"\(colon)\(value(&generator, depth))"
    }
    return "{\(members.joined(separator: generator.pick([",", ", "])))}"
  }

  private static func value(_ generator: inout SeededGenerator, _ depth: Int) -> String {
    if depth > 0 && generator.below(3) == 0 { return payload(&generator, depth - 1) }
    return generator.pick([
      #""dial""#, #""bye""#, #""refer""#, #""di\u0061l""#, "true", "false", "null", "1", "[]",
      #""long enough to be no choice of words""#, #""ä""#, "{}",
    ])
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func isNeverCertainOfWhatDoesNotHold(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var (right, certain) = (0, 0)
    for _ in 0..<200 {
      let program = try Program(Self.rule(&generator))
      var checker = Checker(program)
      for _ in 0..<30 {
        var payload = Self.payload(&generator, 2)
        if generator.below(3) == 0 {
          let items = (0..<generator.below(4)).map { _ in Self.payload(&generator, 1) }
          payload = "[\(items.joined(separator: ","))]"
        }
        let isCertain = checker.accepts(PaddedBytes(payload))
        let findings = try program.findings(in: payload, from: .error)
        if isCertain && !findings.isEmpty {
          Issue.record("seed \(seed): \(payload) has \(findings.map(\.rule))")
        }
        // Escapes and names that stand twice always take a look.
        if findings.isEmpty && !payload.contains("\\") { right += 1 }
        certain += isCertain ? 1 : 0
      }
    }
    #expect(certain > right / 2, "\(certain) of \(right)")
  }
}
