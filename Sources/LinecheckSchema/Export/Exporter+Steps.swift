import Linecheck
import LinecheckJSON

extension Exporter {
  /// Says what a step of a node promises.
  mutating func add(_ step: Outline.Step, of node: Outline.Node, to sketch: inout Sketch) {
    func demand(_ keywords: (String, SchemaTree)...) {
      require(step.promise, keywords, in: &sketch)
    }
    func number(_ keyword: String, _ bound: Decimal) { demand((keyword, .number(bound))) }
    func count(_ keyword: String, _ bound: Int) { demand((keyword, .number(Decimal(bound)))) }
    switch step.check {
    case .enumeration(let values):
      if values.count == 1 {
        demand(("const", SchemaTree(values[0])))
      } else {
        demand(("enum", .array(values.map { SchemaTree($0) })))
      }
    case .minimumLength(let length): count("minLength", length)
    case .maximumLength(let length): count("maxLength", length)
    case .minimum(let bound): number("minimum", bound)
    case .exclusiveMinimum(let bound): number("exclusiveMinimum", bound)
    case .maximum(let bound): number("maximum", bound)
    case .exclusiveMaximum(let bound): number("exclusiveMaximum", bound)
    case .multiple(let divisor): number("multipleOf", divisor)
    case .range(let low, let high): demand(("minimum", .number(low)), ("maximum", .number(high)))
    case .minimumCount(let least): count("minItems", least)
    case .maximumCount(let most): count("maxItems", most)
    case .uniqueItems: demand(("uniqueItems", true))
    case .format(let format): add(format, step.promise, of: node, to: &sketch)
    case .pattern(let pattern): demand(("pattern", .string(pattern.source)))
    case .minimumMembers(let least): count("minProperties", least)
    case .maximumMembers(let most): count("maxProperties", most)
    case .items, .prefix, .containing, .unevaluatedItems, .unevaluatedMembers:
      addContents(step, of: node, to: &sketch)
    case .members(let members): add(members, to: &sketch)
    case .names(let name):
      let name = ask(name)
      sketch.isExact = sketch.isExact && name.isExact
      sketch.schema.add([("propertyNames", name.schema.tree)])
    case .unexpected(let condition):
      guard let promise = step.promise else { return }
      sketch.lifted.append(
        Sketch.Lifted(promise: promise, dependence: .only(condition), schema: .null))
    case .other: leaveOut(step.promise, of: &sketch)
    case .all, .any, .one, .kindOf, .not, .when, .tagged, .reference:
      combine(step, of: node, &sketch)
    }
  }

  /// Says a form, as far as it can be said.
  private mutating func add(
    _ format: Format, _ promise: Outline.Promise?, of node: Outline.Node, to sketch: inout Sketch
  ) {
    guard let promise else { return }
    var keywords: [(String, SchemaTree)] = []
    if let name = format.schemaName { keywords.append(("format", .string(name))) }
    switch format.notation {
    case .pattern(let pattern): keywords.append(("pattern", .string(pattern)))
    case .words(let words): keywords.append(("enum", .strings(words)))
    case .integers(let least, let most, let others) where !node.kinds.contains(.number):
      keywords.append(("minimum", .number(Decimal(least))))
      if let most { keywords.append(("maximum", .number(Decimal(most)))) }
      if !others.isEmpty {
        let values = others.map { SchemaTree.number(Decimal($0)) }
        keywords.append(("not", .object([("enum", .array(values))])))
      }
    case .integers, nil:
      sketch.schema.add(keywords)
      return leaveOut(promise, of: &sketch)
    }
    if Self.isLong(keywords) { keywords = [("$ref", definition(format, keywords))] }
    if case .words = format.notation, !node.kinds.subtracting([.null]).isSubset(of: [.string]) {
      keywords = [("if", .object([("type", "string")])), ("then", .object(keywords))]
    }
    require(promise, keywords, in: &sketch)
    if !format.isNotationExact { leaveOut(promise, of: &sketch) }
  }

  /// Whether a reader would rather see a name.
  private static func isLong(_ keywords: [(String, SchemaTree)]) -> Bool {
    keywords.contains { _, value in
      switch value {
      case .string(let text): text.utf8.count > 72
      case .array(let items): items.count > 24
      default: false
      }
    }
  }
}
