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
  /// What is mounted in several places, by all that tells it apart.
  private var mounted: [String: Int] = [:]
  /// The steps of contents that are mounted in several places.
  private var contents: [String: (first: Int32, count: Int32)] = [:]
  private var definitionNodes: [String: Int] = [:]
  private var ids: [RuleID: Owner] = [:]
  private var instances = 0

  /// Who gave a constraint its id first.
  private struct Owner {
    /// The place among the constraints.
    var constraint: Int
    /// The compilation of the part of the object model that it belongs to.
    var instance: Int
    var isExplicit: Bool
  }

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
    /// The constraint that null breaks on optional members here and below; -1 for none.
    var null: Int32 = -1
    /// The compilation of the part of the object model that this belongs to.
    var instance = 0
    /// Whether the same rule may stand in the same place of another variant.
    var isShared = false

    func member(_ name: String, siblings: [String]) -> Place {
      var place = below(".\(name)", "/properties/" + name)
      place.siblings = siblings
      return place
    }

    /// A place inside this one, of which nothing but its id and pointer is known yet.
    func below(_ suffix: String, _ keyword: String) -> Place {
      Place(
        id: id + suffix, pointer: pointer + keyword, document: document, further: further,
        null: null, instance: instance)
    }

    /// The pointer of a keyword here, or of the rule around where it begins with `../`.
    func pointer(to keyword: String) -> String {
      guard keyword.hasPrefix("../"), let slash = pointer.lastIndex(of: "/") else {
        return pointer + "/" + keyword
      }
      return String(pointer[..<slash]) + keyword.dropFirst(2)
    }

    var items: Place { below(".item", "/items") }

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
    if let component = rule.component { enter(component, &place) }
    let kindPlace = rule.component?.isContents == true ? outer : place
    var key: String?
    if kindPlace.isShared || rule.component?.isContents == false {
      key = Self.key(rule, kindPlace)
    }
    if let key, let known = mounted[key] { return known }
    let index = code.nodes.count
    if let key { mounted[key] = index }
    code.nodes.append(Code.Node())
    let sensitivity = rule.sensitivity ?? Self.sensitivity(of: rule)
    var node = Code.Node()
    node.kinds = rule.kinds
    // A string where none should stand is nobody's code or tag.
    node.sensitivity = rule.kinds.contains(.string) ? sensitivity : rule.sensitivity
    if let chosen = outer.kindConstraint {
      node.constraint = chosen
    } else if !rule.kinds.isSuperset(of: .any) {
      node.constraint = constraint(
        kindKeyword(of: rule), rule.kindAnnotation, kindPlace, expecting: "\(rule.kinds)",
        sensitivity, own: true)
    }
    place.kindConstraint = nil
    place.isShared = false
    let context = Context(rule: rule, place: place, sensitivity: sensitivity, node: node)
    (node.firstStep, node.stepCount) = steps(context)
    code.nodes[index] = node
    return index
  }

  /// Goes into a part of the object model.
  mutating func enter(_ part: Component, _ place: inout Place) {
    place.id = part.id
    place.own = part.own
    place.pointer = part.place
    place.document = part.document ?? place.document
    instances += 1
    place.instance = instances
  }

  /// What tells a mounted rule apart from all others.
  private static func key(_ rule: Rule, _ place: Place) -> String {
    let parts = [place.id, place.own ?? "", place.pointer, "\(place.kindConstraint ?? -1)"]
    return (parts + rule.outline).joined(separator: "\n")
  }

  /// The steps of a rule: where they begin, and how many they are.
  private mutating func steps(_ context: Context) -> (Int32, Int32) {
    var key: String?
    if context.rule.component?.isContents == true {
      key = Self.key(context.rule, context.place)
      if let key, let known = contents[key] { return known }
    }
    var steps: [Code.Step] = []
    findMistakes(in: context.rule, context.place)
    for clause in sorted(context.rule.clauses) { steps += self.steps(clause, context) }
    let range = (Int32(code.steps.count), Int32(steps.count))
    code.steps += steps
    if let key { contents[key] = range }
    return range
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
    let id = Self.id(keyword, annotation, place, own: own)
    let index = constraints.count
    constraints.append(
      Constraint(
        id: id, severity: annotation.severity ?? severity,
        exceptionalSeverity: annotation.exceptions.compactMap(\.severity).max(),
        basis: annotation.basis ?? place.document?.basis ?? .schema,
        citations: Self.citations(annotation, place, keyword),
        disputes: Self.disputes(annotation, place),
        requirement: annotation.expectation ?? expecting, help: annotation.help,
        sensitivity: sensitivity ?? .personal, coveredBy: annotation.coveredBy, places: [],
        saying: annotation.saying))
    claim(id, index, place, isExplicit: annotation.id != nil)
    for exception in annotation.exceptions {
      let isOnHolder = exception.subject == .holder
      let node = condition(exception.condition, place)
      code.exceptions[index, default: []].append(
        Code.Exception(severity: exception.severity, condition: node, isOnHolder: isOnHolder))
    }
    return Int32(index)
  }

  private static func id(
    _ keyword: String, _ annotation: Annotation, _ place: Place, own: Bool
  ) -> RuleID {
    if let id = annotation.id { return RuleID(id) }
    let name = annotation.name ?? Self.names[keyword] ?? keyword
    if !own { return RuleID(place.id + "." + name) }
    let prefix = place.id + (place.own.map { "." + $0 } ?? "")
    return RuleID(prefix + "." + (annotation.name ?? "type"))
  }

  /// Notes who has an id. Where it was not spelled out, only other mounts of the same promise may
  /// have it, too.
  private mutating func claim(_ id: RuleID, _ index: Int, _ place: Place, isExplicit: Bool) {
    guard let owner = ids[id] else {
      ids[id] = Owner(constraint: index, instance: place.instance, isExplicit: isExplicit)
      return
    }
    if isExplicit || owner.isExplicit { return }
    let (first, second) = (constraints[owner.constraint], constraints[index])
    if owner.instance == place.instance {
      mistake(place, "two constraints have the id \(id)")
    } else if first.severity != second.severity || first.basis != second.basis
      || first.requirement != second.requirement
    {
      mistake(place, "two different constraints have the id \(id)")
    }
  }

  /// Compiles a rule that only asks; its constraints are never reported.
  mutating func condition(_ rule: Rule, _ place: Place) -> Int {
    let saved = (constraints, ids, mounted, contents, definitionNodes)
    let firstShape = code.shapes.count
    let node = node(rule, Place(id: place.id + ".condition", pointer: place.pointer))
    // What the condition reports is dropped, and so are its constraints.
    for index in code.nodes.indices where index >= node { clearConstraints(of: index) }
    for index in firstShape..<code.shapes.count { code.shapes[index].silence(constraints) }
    (constraints, ids, mounted, contents, definitionNodes) = saved
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
    return annotation.places.map { citation($0, place, document) }
  }

  private static func disputes(_ annotation: Annotation, _ place: Place) -> [Dispute] {
    guard let document = place.document else { return [] }
    return annotation.disputes.map { dispute in
      Dispute(citation: citation(dispute.place, place, document), words: dispute.words)
    }
  }

  private static func citation(
    _ cited: Annotation.Place, _ place: Place, _ document: SourceDocument
  ) -> Citation {
    switch cited {
    case .own(let keyword): Citation(document, at: place.pointer(to: keyword))
    case .spelledOut(let place, let other): Citation(other ?? document, at: place)
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
      members[index].null = -1
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
