import Linecheck
import LinecheckJSON
import TestSupport

/// Rules and values at random, of few names and words, so that values often meet the rules.
struct RandomRules {
  private var generator: SeededGenerator
  private var count = 0

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let names = ["a", "b", "c", "d"]
  private static let words = ["", "x", "yy", "+12", "zzz", "A", "+1234567890"]
  private static let numbers = ["-1", "0", "1", "1.0", "1.5", "2", "3", "7"]

  /// A rule; `references` are names of definitions.
  mutating func rule(_ depth: Int, references: [String] = []) -> Rule {
    let rule = kind(depth, references)
    return below(4) == 0 ? rule.nullable() : rule
  }

  private mutating func kind(_ depth: Int, _ references: [String]) -> Rule {
    if depth <= 0 { return scalar() }
    switch below(16) {
    case 0...2: return scalar()
    case 3: return decorated(Rule.array(of: rule(depth - 1, references: references)).count(1...))
    case 4:
      return decorated(
        Rule.array(of: .any).prefix([rule(depth - 1), rule(depth - 1)]).items(after: 2, scalar()))
    case 5: return decorated(Rule.array(of: .any).containing(rule(depth - 1), count: 1...2))
    case 6: return combined(depth, references)
    case 7: return combined(depth, references)
    case 8: return tagged(depth)
    case 9 where !references.isEmpty: return .reference(references[below(references.count)])
    default: return object(depth, references)
    }
  }

  private mutating func scalar() -> Rule {
    switch below(10) {
    case 0: .any
    case 1: decorated(Rule.string.length(1...))
    case 2: decorated(Rule.string.length(...2))
    case 3: decorated(Rule.string.matching(.e164))
    case 4: decorated(Rule.number.atLeast(1))
    case 5: decorated(Rule.integer.below(3))
    case 6: named(Rule.enumeration("x", 1, true))
    case 7: decorated(Rule.any.one(of: "x", "yy", 2))
    case 8: Rule.boolean.kind { $0.severity(.warning) }
    default: decorated(Rule.string.check("even", expecting: "even") { $0.string != "x" })
    }
  }

  private mutating func object(_ depth: Int, _ references: [String]) -> Rule {
    var fields: [Field] = []
    for name in Self.names where below(3) > 0 {
      let field = Field(name, member(depth, references, of: name))
      switch below(5) {
      case 0: fields.append(identified(field))
      case 1: fields.append(identified(field.required(when: condition(depth - 1))))
      case 2: fields.append(identified(field.severity(.warning)))
      default: fields.append(field.optional())
      }
    }
    let members = fields
    var rule = Rule.object { members }
    switch below(8) {
    case 0: rule = decorated(rule.furtherMembers(.forbidden))
    case 1: rule = rule.furtherMembers(.ruled(self.rule(depth - 1)))
    case 2: rule = rule.furtherMembers(.noted)
    case 3: rule = rule.names(named(Rule.any.length(1...)))
    case 4: rule = decorated(rule.memberCount(1...3))
    case 5: rule = decorated(rule.without("e"))
    case 6: rule = decorated(rule.optionalNulls())
    default: break
    }
    return rule
  }

  /// The rule of a member, which may depend on the object around it.
  private mutating func member(_ depth: Int, _ references: [String], of name: String) -> Rule {
    let rule = rule(depth - 1, references: references)
    switch below(8) {
    case 0: return named(rule.unexpected(when: condition(depth - 1)))
    case 1: return named(rule.excluding(scalar()).softer(.warning, when: condition(depth - 1)))
    case 2: return named(rule.excluding(scalar()).only(when: condition(depth - 1)))
    case 3: return named(rule.excluding(scalar()).softer(.note, where: scalar()))
    default: return rule
    }
  }

  /// A condition on an object.
  private mutating func condition(_ depth: Int) -> Rule {
    switch below(5) {
    case 0: .having("a")
    case 1: .containing("b")
    case 2: .not(.having("c"))
    case 3: Rule.object { Field("d", scalar()) }
    default: .any(.having("a"), .object { Field("b", scalar()).optional() })
    }
  }

  private mutating func combined(_ depth: Int, _ references: [String]) -> Rule {
    let (first, second) = (rule(depth - 1), rule(depth - 1, references: references))
    switch below(7) {
    case 0: return .all(first, second)
    case 1: return named(.any(first, second))
    case 2, 3: return decorated(.one(first, second))
    case 4: return decorated(.not(first))
    case 5: return .when(first, then: second, else: scalar())
    default: return .when(condition(depth), then: first)
    }
  }

  private mutating func tagged(_ depth: Int) -> Rule {
    let variants = ["x": object(depth - 1, []), "yy": object(depth - 1, [])]
    let otherwise = below(2) == 0 ? object(depth - 1, []) : nil
    return below(2) == 0
      ? decorated(.tagged(by: "a", variants, signs: ["b": "yy"], otherwise: otherwise))
      : decorated(.tagged(by: "a", variants, otherwise: otherwise))
  }

  /// A severity for the constraint before, at times.
  private mutating func decorated(_ rule: Rule) -> Rule {
    let rule = named(rule)
    return switch below(8) {
    case 0: rule.severity(.warning)
    case 1: rule.softer(.warning, where: scalar())
    default: rule
    }
  }

  private mutating func named(_ rule: Rule) -> Rule {
    count += 1
    return rule.identified(as: "rule.\(count)")
  }

  private mutating func identified(_ field: Field) -> Field {
    count += 1
    return field.identified(as: "rule.\(count)")
  }

  private mutating func below(_ bound: Int) -> Int { generator.below(bound) }

  /// A value.
  mutating func value(_ depth: Int) -> MutableJSON {
    switch below(depth == 0 ? 5 : 12) {
    case 0: return .null
    case 1: return .boolean(below(2) == 0)
    case 2: return .number(generator.pick(Self.numbers))
    case 3, 4: return .string(generator.pick(Self.words))
    case 5: return .array((0..<below(4)).map { _ in value(depth - 1) })
    default:
      let names = (Self.names + ["e"]).filter { _ in below(2) == 0 }
      return .object(names.map { (name: $0, value: value(depth - 1)) })
    }
  }
}
