import Linecheck
import LinecheckJSON

/// Keywords about arrays.
extension Importer {
  mutating func addArrays(_ values: KeywordValues, to rule: inout Rule, _ frame: Frame) {
    if let least = count(values[.minItems], frame), least > 0 { rule = rule.count(least...) }
    if let most = count(values[.maxItems], frame), most < .max { rule = rule.count(...most) }
    if flag(values[.uniqueItems], frame) { rule = rule.uniqueItems() }
    var first = 0
    if let list = values[.prefixItems] {
      let rules = self.list(list, frame).map { inner($0, frame) }
      first = rules.count
      rule = rule.prefix(rules)
    }
    if let items = values[.items] {
      let isList = frame.file.nodes[items].kind == .array
      if isList && frame.dialect < .draft2020 {
        addOldItems(items, values[.additionalItems], to: &rule, frame)
      } else if isList {
        mistake("items is one schema", help: "prefixItems takes a list", at: items, frame)
      } else {
        addFurther(items, after: first, to: &rule, frame)
      }
    }
    if let contained = values[.contains] { addContains(contained, values, to: &rule, frame) }
  }

  /// A list in `items`, as it was before 2020-12, and what follows it.
  private mutating func addOldItems(
    _ list: Int, _ further: Int?, to rule: inout Rule, _ frame: Frame
  ) {
    let schemas = frame.file.items(list)
    rule = rule.prefix(
      schemas.map { inner($0, frame).beside("", at: pointer($0, frame)) })
    guard let further else { return }
    let items = inner(further, frame)
    if saysSomething(further, frame) {
      rule = rule.items(
        after: schemas.count, items.beside("", at: pointer(further, frame)))
    }
  }

  private mutating func addFurther(
    _ items: Int, after first: Int, to rule: inout Rule, _ frame: Frame
  ) {
    let items = (inner(items, frame), saysSomething(items, frame))
    if items.1 { rule = rule.items(after: first, items.0) }
  }

  /// Whether a schema has to be judged: one that allows everything only where somebody asks what has
  /// been evaluated.
  func saysSomething(_ schema: Int, _ frame: Frame) -> Bool {
    if store.asksForUnevaluated { return true }
    let node = frame.file.nodes[schema]
    return node.kind != .true && !(node.kind == .object && Int(node.next) == schema + 1)
  }

  private mutating func addContains(
    _ schema: Int, _ values: KeywordValues, to rule: inout Rule, _ frame: Frame
  ) {
    let contained = inner(schema, frame)
    let least = count(values[.minContains], frame) ?? 1
    let most = count(values[.maxContains], frame)
    if least == 0 && most == nil && !store.asksForUnevaluated { return }
    rule = rule.containing(
      contained, least: least, most: most, evaluates: frame.dialect == .draft2020)
  }
}
