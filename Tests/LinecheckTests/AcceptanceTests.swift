import Linecheck
import TestSupport
import Testing

/// The one-pass checker against the complete one, for rules and payloads that fit only sometimes.
struct AcceptanceTests {
  /// Rules of every kind; references are to `node`.
  private static func rule(_ generator: inout SeededGenerator, _ depth: Int) -> Rule {
    var rule = kind(&generator, depth)
    if generator.below(4) == 0 { rule = rule.nullable() }
    if generator.below(6) == 0 { rule = rule.severity(generator.pick(Severity.allCases)) }
    return rule
  }

  private static func kind(_ generator: inout SeededGenerator, _ depth: Int) -> Rule {
    switch generator.below(depth > 0 ? 20 : 13) {
    case 0: return generator.below(2) == 0 ? .any : .boolean
    case 1: return .string
    case 2: return .string.length(generator.below(4)...)
    case 3: return .string.length(...generator.below(5)).matching(.versionTag)
    case 4: return .string.matching(generator.pick([.e164, .countryCode, .versionTag, .httpURL]))
    case 5: return .string.one(of: "a", "v1", "long enough")
    case 6: return .number.above(0).atMost(1)
    case 7: return .integer.atLeast(-1).below(416)
    case 8: return .integer.matching(.areaCode)
    case 9: return .one(.integer.atLeast(0), .string.length(...3))
    case 10: return .any.one(of: "a", "long enough")
    case 11: return .string.one(of: "v1", "a constant of more than thirty-two bytes, and more")
    case 12: return .string.length(...12).matching(.e164).matching(.versionTag)
    case 13: return .reference("node")
    case 14: return tagged(&generator, depth)
    case 15, 16: return .array(of: rule(&generator, depth - 1))
    default: return object(&generator, depth)
    }
  }

  /// Objects chosen by `a`, some of which have it as a member.
  private static func tagged(_ generator: inout SeededGenerator, _ depth: Int) -> Rule {
    let variants = ["a": object(&generator, depth), "v1": object(&generator, depth)]
    let otherwise = generator.below(2) == 0 ? nil : object(&generator, depth)
    return .tagged(by: "a", variants, signs: ["b": "v1"], otherwise: otherwise)
  }

  private static func object(_ generator: inout SeededGenerator, _ depth: Int) -> Rule {
    var fields: [Field] = []
    let names = Array(
      ["a", "b", "number", "list", "aVeryLongNameOfMoreThanThirtyTwoBytes"].prefix(
        1 + generator.below(5)))
    for name in names {
      var rule = rule(&generator, depth - 1)
      if generator.below(5) == 0 {
        let relations: [Relation] = [
          .differs, .differsInDigits, .equals, .endsDigits, .areaCode, .notBefore,
        ]
        rule = rule.relating(generator.pick(relations), to: generator.pick(names))
      }
      if generator.below(8) == 0 {
        rule = rule.unexpected(when: .having(generator.pick(names))).severity(.warning)
      }
      let field = Field(name, rule)
      fields.append(generator.below(2) == 0 ? field : field.optional())
    }
    var object = Rule.object { fields }
    if generator.below(4) == 0 { object = object.optionalNulls().severity(.warning) }
    if generator.below(8) == 0 { object = object.excluding(.having("old")).named("no-old") }
    if generator.below(4) == 0 { object = object.excluding(excluded(&generator)).named("out") }
    switch generator.below(6) {
    case 0: return object.furtherMembers(.forbidden)
    case 1: return object.furtherMembers(.noted)
    case 2: return object.furtherMembers(.ruled(.string))
    case 3: return object.without("old", "b").severity(.warning)
    default: return object
    }
  }

  /// Conditions that a machine may know not to hold.
  private static func excluded(_ generator: inout SeededGenerator) -> Rule {
    let names = ["a", "b", "number", "old"]
    let absent = (0..<1 + generator.below(2)).map { _ in
      Rule.not(.containing(generator.pick(names)))
    }
    switch generator.below(3) {
    case 0: return .all([.object] + absent)
    case 1: return .any(absent + [.containing("x")])
    default: return .object { Field(generator.pick(names), .string) }
    }
  }

  private static func payload(_ generator: inout SeededGenerator, _ depth: Int) -> String {
    let blank = generator.below(8) == 0 ? generator.pick([" ", "\n\t"]) : ""
    switch generator.below(depth > 0 ? 12 : 8) {
    case 0: return blank + generator.pick(["null", "true", "false"])
    case 1, 2:
      return blank
        + generator.pick([
          "0", "1", "415", "0.5", "-1", "1.0", "4.15e2", "416", "12345678901234567", "-0",
        ])
    case 3, 4, 5, 6, 7:
      return blank
        + generator.pick([
          #""""#, #""a""#, #""v1""#, #""+14157774444""#, #""US""#, #""(415) 777-4444""#,
          #""\u0061""#,
          #""long enough""#, #""https://a.example""#, #""\ud83d\ude00""#, "\"\u{e9}\"",
          #""+1415777444""#, #""a constant of more than thirty-two bytes, and more""#,
          #""2024-01-15T09:30:00Z""#, #""2024-01-15T09:30:01Z""#, #""2024-01-15t09:30:00z""#,
        ])
    case 8, 9:
      let items = (0..<generator.below(4)).map { _ in payload(&generator, depth - 1) }
      return blank + "[\(items.joined(separator: ","))]"
    default:
      let members = (0..<generator.below(6)).map { _ in
        let name = generator.pick([
          "a", "b", "number", "list", "aVeryLongNameOfMoreThanThirtyTwoBytes", "old", "x",
          #"\u0061"#,
        ])
        return "\(blank)\"\(name)\"\(blank):\(payload(&generator, depth - 1))"
      }
      return blank + "{\(members.joined(separator: ","))\(blank)}"
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func isNeverCertainWhereSomethingIsFound(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var (programs, certain) = (0, 0)
    for _ in 0..<250 {
      let definitions = ["node": Self.object(&generator, 1)]
      // Some rules are mistakes: a reference in a circle, a severity that two constraints share.
      guard let program = try? Program(Self.rule(&generator, 2), definitions: definitions) else {
        continue
      }
      programs += 1
      for severity in Severity.allCases {
        var checker = Checker(program)
        for _ in 0..<20 {
          let payload = Self.payload(&generator, 2)
          let isCertain = checker.accepts(PaddedBytes(payload), at: severity)
          certain += isCertain ? 1 : 0
          let findings = try program.findings(in: payload, from: severity)
          if isCertain && !findings.isEmpty {
            Issue.record("seed \(seed) at \(severity): \(payload) has \(findings.map(\.rule))")
          }
        }
      }
    }
    #expect(programs > 100)
    #expect(certain > 1000)
  }

  private static let weight = Rule.number.within(0...1).component("rule.weight", at: "#")

  @Test(arguments: [
    (#"[{"weight":0.5,"extra":0.5}]"#, false), (#"[{"weight":1,"extra":0}]"#, true),
  ])
  func addsNoOtherMemberThatHasTheRuleOfTheSummedOne(payload: String, isRight: Bool) throws {
    let item = Rule.object {
      Field("weight", Self.weight)
      Field("extra", Self.weight)
    }
    let rule = Rule.array(of: item).sum(of: "weight", equals: 1, tolerance: 1e-6)
    #expect(try found(rule, payload).isEmpty == isRight)
  }

  @Test func addsNoTermOfAnotherListThatStandsInside() throws {
    let inner = Rule.object { Field("n", .number.within(0...1)) }.component("rule.inner", at: "#")
    let item = Rule.object {
      Field("n", .number.within(0...1))
      Field("inner", inner).optional()
    }
    let rule = Rule.object {
      Field("first", .array(of: inner).sum(of: "n", equals: 1, tolerance: 1e-6)).optional()
      Field("second", .array(of: item).sum(of: "n", equals: 1, tolerance: 1e-6)).optional()
    }
    #expect(try ids(rule, #"{"second":[{"n":0.5},{"n":0.5}]}"#) == [])
    let found = try ids(rule, #"{"second":[{"n":0.5,"inner":{"n":0.5}}]}"#)
    #expect(found == ["rule.second.sum"])
  }

  @Test func isNotDeceivedBySumsBeyondItsWords() throws {
    let rule = Rule.array(of: .object { Field("n", .number) }).sum(
      of: "n", equals: 1, tolerance: 1e-6)
    // In units of 10^-8 these add up to 2^64 and what is wanted.
    let full = Array(repeating: #"{"n":9999999}"#, count: 18_446)
    let items = full + [#"{"n":7459184}"#, #"{"n":0.0955161}"#]
    #expect(try ids(rule, "[\(items.joined(separator: ","))]") == ["rule.sum"])
  }
}
