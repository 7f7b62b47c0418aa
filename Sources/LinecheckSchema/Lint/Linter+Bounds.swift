import Linecheck
import LinecheckJSON

extension Linter {
  /// Checks that the bounds of a schema leave something between them.
  mutating func checkBounds(of schema: LintSchema) {
    checkNumbers(of: schema)
    for (least, most, what) in [
      ("minLength", "maxLength", "string"), ("minItems", "maxItems", "array"),
      ("minProperties", "maxProperties", "object"),
    ] {
      guard let low = decimal(least, of: schema), let high = decimal(most, of: schema), low > high
      else { continue }
      report(
        LintRule.impossible, value: least, of: schema,
        "no \(what) fits: \(least) is \(low), and \(most) is \(high)")
    }
    guard schema["contains"] != nil, let high = decimal("maxContains", of: schema) else { return }
    let low = decimal("minContains", of: schema) ?? 1
    if low > high {
      report(
        LintRule.impossible, value: "maxContains", of: schema,
        "no array fits: minContains is \(low), and maxContains is \(high)")
    }
  }

  private mutating func checkNumbers(of schema: LintSchema) {
    guard let low = bound("minimum", "exclusiveMinimum", of: schema, isUpper: false),
      let high = bound("maximum", "exclusiveMaximum", of: schema, isUpper: true)
    else { return }
    let isExcluded = low.isExclusive || high.isExclusive
    guard low.value > high.value || (low.value == high.value && isExcluded) else { return }
    report(
      LintRule.impossible, value: low.keyword, of: schema,
      "no number fits: \(low.keyword) is \(low.value), and \(high.keyword) is \(high.value)")
  }

  private struct Bound {
    var keyword: String
    var value: Decimal
    var isExclusive: Bool
  }

  /// The stricter of a schema's two bounds on one side.
  private func bound(
    _ inclusive: String, _ exclusive: String, of schema: LintSchema, isUpper: Bool
  ) -> Bound? {
    let own = decimal(inclusive, of: schema)
    if schema.dialect == .draft4 {
      let isExclusive = schema[exclusive].map { file.boolean($0) == true } ?? false
      return own.map { Bound(keyword: inclusive, value: $0, isExclusive: isExclusive) }
    }
    guard let other = decimal(exclusive, of: schema) else {
      return own.map { Bound(keyword: inclusive, value: $0, isExclusive: false) }
    }
    if let own, isUpper ? own < other : own > other {
      return Bound(keyword: inclusive, value: own, isExclusive: false)
    }
    return Bound(keyword: exclusive, value: other, isExclusive: true)
  }

  /// The number that a keyword of a schema is.
  func decimal(_ keyword: String, of schema: LintSchema) -> Decimal? {
    schema[keyword].flatMap { file.value($0).decimal }
  }

  /// Checks the members that a schema requires against what it says of members.
  mutating func checkRequired(of schema: LintSchema) {
    guard let list = schema["required"], file.nodes[list].kind == .array else { return }
    let items = file.items(list)
    if let most = decimal("maxProperties", of: schema), Decimal(items.count) > most {
      report(
        LintRule.impossible, value: "required", of: schema,
        "no object fits: \(items.count) members are required, and maxProperties is \(most)")
    }
    guard let further = schema["additionalProperties"], file.boolean(further) == false else {
      return
    }
    let known = memberNames(of: schema["properties"])
    let sources = memberNames(of: schema["patternProperties"])
    let patterns = sources.compactMap { pattern($0) }
    if patterns.count < sources.count { return }
    for (position, item) in items.enumerated() {
      guard let name = file.string(ifOne: item), !known.contains(name),
        patterns.allSatisfy({ $0.matches(name) == false })
      else { continue }
      let near = isFull(LintRule.impossible) ? nil : Nearest.only(near: name, among: known)?.name
      report(
        LintRule.impossible, item: position, item, of: "required", in: schema,
        help: near.map { "did you mean \($0)?" }
      ) { "\($0) is required, and additionalProperties forbids it" }
    }
  }

  private func memberNames(of map: Int?) -> Set<String> {
    guard let map, file.nodes[map].kind == .object else { return [] }
    return Set(file.document.children(of: map).map { file.string($0) })
  }
}
