import Linecheck
import LinecheckJSON

/// Keywords about constants, strings and numbers.
extension Importer {
  mutating func addConstants(_ values: KeywordValues, to rule: inout Rule, _ frame: Frame) {
    if let list = values[.enum] {
      if frame.file.nodes[list].kind == .array {
        let literals = frame.file.items(list).map { Literal(frame.file.value($0)) }
        if literals.isEmpty { rule = .nothing } else { rule = rule.one(of: literals) }
      } else {
        mistake("an enumeration is a list", at: list, frame)
      }
    }
    if let constant = values[.const] {
      rule = rule.one(of: [Literal(frame.file.value(constant))]).named("const")
        .documented(.schema, at: "const")
    }
  }

  mutating func addStrings(_ values: KeywordValues, to rule: inout Rule, _ frame: Frame) {
    if let least = count(values[.minLength], frame), least > 0 { rule = rule.length(least...) }
    if let most = count(values[.maxLength], frame), most < .max { rule = rule.length(...most) }
    if let node = values[.pattern] {
      if frame.file.nodes[node].kind != .string {
        mistake("a pattern is a string", at: node, frame)
      } else if let pattern = pattern(node, frame) {
        rule = rule.matching(pattern)
      }
    }
    if let node = values[.format] {
      guard let name = frame.file.string(ifOne: node) else {
        return mistake("a format is a string", at: node, frame)
      }
      if frame.assertsFormats, let format = Format.named(name) {
        rule = rule.matching(format).named("format").documented(.schema, at: "format")
      }
    }
  }

  mutating func addNumbers(_ values: KeywordValues, to rule: inout Rule, _ frame: Frame) {
    // In draft 4 a flag makes the bound beside it one that is excluded.
    let hasFlags = frame.dialect == .draft4
    let excludes = (
      hasFlags && flag(values[.exclusiveMinimum], frame),
      hasFlags && flag(values[.exclusiveMaximum], frame)
    )
    if let bound = number(values[.minimum], frame) {
      rule = excludes.0 ? rule.above(bound) : rule.atLeast(bound)
    }
    if let bound = number(values[.maximum], frame) {
      rule = excludes.1 ? rule.below(bound) : rule.atMost(bound)
    }
    if !hasFlags {
      if let bound = number(values[.exclusiveMinimum], frame) { rule = rule.above(bound) }
      if let bound = number(values[.exclusiveMaximum], frame) { rule = rule.below(bound) }
    }
    if let divisor = number(values[.multipleOf], frame), let node = values[.multipleOf] {
      if divisor > 0, divisor.description.utf8.count > Self.longestDivisor {
        mistake("multiples of a number of so many digits are not judged", at: node, frame)
      } else if divisor > 0 {
        rule = rule.multiple(of: divisor)
      } else {
        mistake("multiples are of a number above 0", at: node, frame)
      }
    }
  }

  /// No longer divisor is worked with.
  private static let longestDivisor = 100

  private mutating func number(_ node: Int?, _ frame: Frame) -> Decimal? {
    guard let node else { return nil }
    if let number = frame.file.value(node).decimal { return number }
    mistake("a number is expected here", at: node, frame)
    return nil
  }
}
