/// Turns rules into code, and says what is wrong with the rules.
///
/// A rule's place in the tree gives its constraints their ids, their pointers and their citations;
/// a component has its own, wherever it is mounted, and is compiled once.
struct Compiler {
  let definitions: [String: Rule]
  let document: SourceDocument?
  var code = Code()
  var constraints: [Constraint] = []
  var mistakes: [String] = []
  private var components: [String: (node: Int, shape: [String])] = [:]
  private var definitionNodes: [String: Int] = [:]
  private var ids: Set<RuleID> = []

  init(definitions: [String: Rule], document: SourceDocument?) {
    self.definitions = definitions
    self.document = document
  }

  /// Where a rule stands.
  struct Place {
    /// What the ids of its constraints begin with.
    var id: String
    /// What its own kind is called in ids.
    var own: String?
    /// Where its document describes it.
    var pointer: String
    var document: SourceDocument?
    /// The constraint on further members that objects here inherit; -1 for none.
    var further: Int32 = -1
    /// The names of the members beside the value; nil where no object holds it.
    var siblings: [String]?
    /// The constraint on the kind, where the rule is a branch that the kind has chosen.
    var kindConstraint: Int32?

    func member(_ name: String, siblings: [String]) -> Place {
      Place(
        id: id + "." + name, pointer: pointer + "/properties/" + name, document: document,
        further: further, siblings: siblings)
    }

    /// The pointer of a keyword here, or of the rule around where it begins with `../`.
    func pointer(to keyword: String) -> String {
      guard keyword.hasPrefix("../"), let slash = pointer.lastIndex(of: "/") else {
        return pointer + "/" + keyword
      }
      return String(pointer[..<slash]) + keyword.dropFirst(2)
    }

    var items: Place {
      Place(id: id + ".item", pointer: pointer + "/items", document: document, further: further)
    }

    func branch(_ keyword: String) -> Place {
      var place = self
      place.pointer += "/" + keyword
      return place
    }
  }

  mutating func program(of rule: Rule, id: String) throws(RuleMistakes) -> (Code, [Constraint]) {
    let place = Place(id: id, own: "body", pointer: "#", document: document)
    code.root = node(rule, place)
    if mistakes.isEmpty { findCircles() }
    if mistakes.isEmpty { collectPlaces() }
    if !mistakes.isEmpty { throw RuleMistakes(mistakes: mistakes) }
    return (code, constraints)
  }

  /// Compiles a rule and returns its node.
  mutating func node(_ rule: Rule, _ outer: Place) -> Int {
    var place = outer
    if let component = rule.component {
      if let known = components[component.id] {
        if known.shape != rule.outline {
          mistake(place, "two different rules are the component \(component.id)")
        }
        return known.node
      }
      place.id = component.id
      place.own = component.own
      place.pointer = component.place
      place.document = component.document ?? place.document
      components[component.id] = (code.nodes.count, rule.outline)
    }
    let index = code.nodes.count
    code.nodes.append(Code.Node())
    let sensitivity = rule.sensitivity ?? Self.sensitivity(of: rule)
    var node = Code.Node()
    node.kinds = rule.kinds
    // A string where none should stand is nobody's code or tag.
    node.sensitivity = rule.kinds.contains(.string) ? sensitivity : rule.sensitivity
    if let chosen = place.kindConstraint {
      node.constraint = chosen
      place.kindConstraint = nil
    } else if !rule.kinds.isSuperset(of: .any) {
      node.constraint = constraint(
        kindKeyword(of: rule), rule.kindAnnotation, place, expecting: "\(rule.kinds)",
        sensitivity, own: true)
    }
    var steps: [Code.Step] = []
    findMistakes(in: rule, place)
    for clause in sorted(rule.clauses) {
      let context = Context(rule: rule, place: place, sensitivity: sensitivity, node: node)
      steps += self.steps(clause, context)
    }
    node.firstStep = Int32(code.steps.count)
    node.stepCount = Int32(steps.count)
    code.steps += steps
    code.nodes[index] = node
    return index
  }

  /// The rule that a reference names, compiled once, where it may be under way.
  mutating func definition(_ name: String, _ place: Place) -> Int {
    if let known = definitionNodes[name] { return known }
    guard let rule = definitions[name] else {
      mistake(place, "no rule is defined as \(name)")
      return 0
    }
    definitionNodes[name] = code.nodes.count
    var own = place
    own.id = place.id.split(separator: ".").first.map { "\($0).\(name)" } ?? name
    own.own = "item"
    own.siblings = nil
    own.pointer = "#/definitions/" + name
    return node(rule, own)
  }

  mutating func mistake(_ place: Place, _ sentence: String) {
    mistakes.append("\(place.id): \(sentence)")
  }

  /// Adds a constraint and returns its index.
  mutating func constraint(
    _ keyword: String, _ annotation: Annotation, _ place: Place, expecting: String,
    _ sensitivity: Sensitivity?, own: Bool = false, severity: Severity = .error
  ) -> Int32 {
    let name = annotation.name ?? Self.names[keyword] ?? keyword
    let prefix = own ? place.id + (place.own.map { "." + $0 } ?? "") : place.id
    let last = own && annotation.name == nil ? "type" : name
    let id = RuleID(prefix + "." + last)
    if !ids.insert(id).inserted { mistake(place, "two constraints have the id \(id)") }
    let citations = Self.citations(annotation, place, keyword)
    let index = constraints.count
    var softer: (severity: Severity, condition: Rule)?
    if case .to(let severity, let condition)? = annotation.softer { softer = (severity, condition) }
    constraints.append(
      Constraint(
        id: id, severity: annotation.severity ?? severity,
        softerSeverity: softer?.severity, basis: annotation.basis ?? .schema,
        citations: citations, requirement: annotation.expectation ?? expecting,
        help: annotation.help, sensitivity: sensitivity ?? .personal, places: []))
    if let softer {
      code.softenings[index] = condition(softer.condition, place)
    }
    return Int32(index)
  }

  /// Compiles a rule that only asks; its constraints are never reported.
  mutating func condition(_ rule: Rule, _ place: Place) -> Int {
    let saved = (constraints, ids, components, definitionNodes)
    let firstShape = code.shapes.count
    let node = node(rule, Place(id: place.id + ".condition", pointer: place.pointer))
    // What the condition reports is dropped, and so are its constraints.
    for index in code.nodes.indices where index >= node { clearConstraints(of: index) }
    for index in firstShape..<code.shapes.count { code.shapes[index].silence(constraints) }
    (constraints, ids, components, definitionNodes) = saved
    return node
  }

  /// What the compilation of a clause needs to know of the rule around it.
  struct Context {
    var rule: Rule
    var place: Place
    var sensitivity: Sensitivity?
    var node: Code.Node
  }

  private mutating func clearConstraints(of index: Int) {
    if code.nodes[index].constraint >= 0 { code.nodes[index].constraint = Code.silent }
    for step in code.nodes[index].steps { code.steps[step].constraint = Code.silent }
  }

  private static func citations(
    _ annotation: Annotation, _ place: Place, _ keyword: String
  ) -> [Citation] {
    guard let document = place.document else { return [] }
    if annotation.places.isEmpty { return [Citation(document, at: place.pointer + "/" + keyword)] }
    return annotation.places.map { cited in
      switch cited {
      case .own(let keyword): Citation(document, at: place.pointer(to: keyword))
      case .spelledOut(let place, let other): Citation(other ?? document, at: place)
      }
    }
  }

  private func kindKeyword(of rule: Rule) -> String {
    for clause in rule.clauses {
      switch clause.check {
      case .one: return "oneOf"
      case .any: return "anyOf"
      default: break
      }
    }
    return "type"
  }

  /// The order of judging; constraints of one stage stay in the order of the rule.
  private func sorted(_ clauses: [Clause]) -> [Clause] {
    let staged = clauses.enumerated().map { ($0.element.check.stage, $0.offset, $0.element) }
    return staged.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private static func sensitivity(of rule: Rule) -> Sensitivity? {
    for clause in rule.clauses {
      switch clause.check {
      case .enumeration: return .plain
      case .format(let format): if let sensitivity = format.sensitivity { return sensitivity }
      default: break
      }
    }
    return rule.kinds.contains(.string) ? nil : .plain
  }

  /// The last part of an id, where it is not the keyword.
  private static let names = [
    "minLength": "min-length", "maxLength": "max-length", "exclusiveMinimum": "exclusive-minimum",
    "exclusiveMaximum": "exclusive-maximum", "multipleOf": "multiple-of", "minItems": "min-items",
    "maxItems": "max-items", "uniqueItems": "unique-items", "propertyNames": "names",
    "oneOf": "exactly-one", "anyOf": "any", "properties": "unknown-property",
  ]
}

extension Code {
  /// The constraint of steps that only ask.
  static let silent: Int32 = -2
  /// The constraint of what is not even asked for.
  static let ignored: Int32 = -3
}

extension Code.Shape {
  /// Makes the shape one that only asks which members must be there, and whether others must not.
  fileprivate mutating func silence(_ constraints: [Constraint]) {
    if further >= 0 {
      further = constraints[Int(further)].severity == .error ? Code.silent : -1
    }
    for index in members.indices {
      if members[index].required >= 0 { members[index].required = Code.silent }
      let forbidden = members[index].forbidden
      if forbidden >= 0 {
        // A member that only deserves a warning does not make a condition fail.
        let isError = constraints[Int(forbidden)].severity == .error
        members[index].forbidden = isError ? Code.silent : Code.ignored
      }
    }
  }
}

extension Rule {
  /// What tells rules apart that are not the same: names and kinds, not closures.
  fileprivate var outline: [String] {
    var lines = ["\(kinds.rawValue)"]
    for clause in clauses {
      switch clause.check {
      case .members(let fields): lines += fields.map { "\($0.name) \($0.rule.kinds.rawValue)" }
      case .custom: lines.append("custom \(clause.annotation.name ?? "")")
      case .format(let format): lines.append("format \(format.name)")
      case .items(let rule): lines += rule.outline
      case let check where check.stage < .form: lines.append("\(check)")
      default: lines.append("clause")
      }
    }
    return lines
  }
}
