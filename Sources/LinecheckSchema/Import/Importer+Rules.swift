import Linecheck
import LinecheckJSON

extension Importer {
  /// How many schemas may stand inside each other without a reference.
  private static let mostNesting = 128

  /// The rule of a schema.
  mutating func rule(of node: Int, _ outer: Frame) -> Rule {
    switch outer.file.nodes[node].kind {
    case .true: return .any
    case .false: return .nothing
    case .object: break
    default:
      mistake("a schema is an object, or true or false", at: node, outer)
      return .any
    }
    if nesting == Self.mostNesting {
      mistake(
        "more than \(Self.mostNesting) schemas stand inside each other",
        help: "let $ref lead to what lies deeper", at: node, outer)
      return .any
    }
    nesting += 1
    defer { nesting -= 1 }
    var frame = outer
    let inside = store.embedded[frame.document]
    if inside.count > 1, let resource = inside[node], resource != frame.resource {
      frame = self.frame(of: frame.document, resource, entering(resource, from: frame.scope))
      if let problem = store.resources[resource].dialect.problem {
        mistake(problem.message, help: problem.help, at: node, frame)
        return .any
      }
    }
    let values = KeywordValues(of: node, in: frame.file, frame.keywords)
    if frame.dialect.ignoresSiblingsOfReferences, let reference = values[.ref] {
      return self.reference(reference, frame)
    }
    return rule(of: values, frame)
  }

  private mutating func rule(of values: KeywordValues, _ frame: Frame) -> Rule {
    if values.present.isSubset(of: .silent) { return .any }
    var rule = Rule.any
    if let type = values[.type] { rule = self.rule(ofType: type, frame) }
    if values.hasAny(.constants) { addConstants(values, to: &rule, frame) }
    if values.hasAny(.strings), rule.allows(.string) { addStrings(values, to: &rule, frame) }
    if values.hasAny(.numbers), rule.allows(.number) { addNumbers(values, to: &rule, frame) }
    if values.hasAny(.arrays), rule.allows(.array) { addArrays(values, to: &rule, frame) }
    if values.hasAny(.objects), rule.allows(.object) { addObjects(values, to: &rule, frame) }
    if values.hasAny(.references) { addReferences(values, to: &rule, frame) }
    if values.hasAny(.combinations) { addCombinations(values, to: &rule, frame) }
    if values.hasAny(.unevaluated) { addUnevaluated(values, to: &rule, frame) }
    return rule.mayJudgeNull ? rule.judgingNull() : rule
  }

  /// The rule of a schema that is about a part of the value.
  mutating func inner(_ node: Int, _ frame: Frame) -> Rule {
    depth += 1
    defer { depth -= 1 }
    return rule(of: node, frame)
  }

  private mutating func rule(ofType node: Int, _ frame: Frame) -> Rule {
    var kinds: [Value.Kind] = []
    var integers = false
    let isList = frame.file.nodes[node].kind == .array
    for item in isList ? frame.file.items(node) : [node] {
      switch frame.file.string(ifOne: item) {
      case "object": kinds.append(.object)
      case "array": kinds.append(.array)
      case "string": kinds.append(.string)
      case "number": kinds.append(.number)
      case "integer": integers = true
      case "boolean": kinds.append(.boolean)
      case "null": kinds.append(.null)
      default:
        mistake(
          "a type is one of array, boolean, integer, null, number, object, string", at: item, frame)
      }
    }
    if kinds.isEmpty && !integers { return isList ? .nothing : .any }
    return .kinds(kinds, integers: integers)
  }
}

extension Importer {
  /// A count that a keyword states: an integer by value, clamped; nil with a mistake for others.
  mutating func count(_ node: Int?, _ frame: Frame) -> Int? {
    guard let node else { return nil }
    guard let number = frame.file.value(node).decimal, number.isInteger, !number.isNegative else {
      mistake("a count is an integer that is not negative", at: node, frame)
      return nil
    }
    return Int64(exactly: number).flatMap { Int(exactly: $0) } ?? .max
  }

  /// A truth value that a keyword states.
  mutating func flag(_ node: Int?, _ frame: Frame) -> Bool {
    guard let node else { return false }
    if let flag = frame.file.boolean(node) { return flag }
    mistake("true or false is expected here", at: node, frame)
    return false
  }

  /// The schemas of a list.
  mutating func list(_ node: Int, _ frame: Frame) -> [Int] {
    if frame.file.nodes[node].kind == .array { return frame.file.items(node) }
    mistake("a list of schemas is expected here", at: node, frame)
    return []
  }

  /// The pattern of a text, compiled once.
  mutating func pattern(_ node: Int, _ frame: Frame) -> Pattern? {
    let source = frame.file.string(node)
    if let known = patterns[source] { return known }
    do throws(PatternError) {
      let pattern = try Pattern(source)
      patterns[source] = pattern
      return pattern
    } catch {
      mistake("the pattern is none: \(error.message)", at: node, frame)
      return nil
    }
  }

  /// Where a value stands in its document, as a citation has it.
  func pointer(_ node: Int, _ frame: Frame) -> String {
    "#" + frame.file.document.pointer(ofNode: node).text
  }
}

extension KeywordSet {
  fileprivate static let constants: KeywordSet = [.enum, .const]
  fileprivate static let strings: KeywordSet = [.minLength, .maxLength, .pattern, .format]
  fileprivate static let numbers: KeywordSet = [
    .multipleOf, .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum,
  ]
  fileprivate static let arrays: KeywordSet = [
    .items, .prefixItems, .additionalItems, .contains, .minItems, .maxItems, .uniqueItems,
  ]
  fileprivate static let objects: KeywordSet = [
    .properties, .patternProperties, .additionalProperties, .required, .propertyNames,
    .minProperties, .maxProperties, .dependencies, .dependentRequired, .dependentSchemas,
  ]
  fileprivate static let combinations: KeywordSet = [.allOf, .anyOf, .oneOf, .not, .if]
}
