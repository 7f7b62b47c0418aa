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
  var ids: [RuleID: Owner] = [:]
  private var instances = 0

  init(definitions: [String: Rule], document: SourceDocument?) {
    self.definitions = definitions
    self.document = document
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
    if let component = rule.component {
      code.componentNames[index] = component.id.split(separator: ".").last.map(String.init)
    }
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
