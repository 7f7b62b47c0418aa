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
  /// What has been compiled by now, and without constraints, for conditions.
  private var known = Known()
  private var silentlyKnown = Known()
  /// Whether a rule is compiled that only asks.
  var isSilent = false
  /// Whether the rules are those of a schema, which may say what a page of ours would not: what can
  /// never be, or the same twice.
  let isImport: Bool
  /// Definitions that are still to be compiled, since too many are under way.
  private var waiting: [Waiting] = []
  /// How many rules are being compiled inside each other.
  private var depth = 0
  var decimalPlaces: [Decimal: Int] = [:]
  private var anyNodePlace: Int32 = -1
  var importedIDs = ImportedIDs()
  var ids: [RuleID: Owner] = [:]
  private var instances = 0

  init(definitions: [String: Rule], document: SourceDocument?, isImport: Bool = false) {
    self.definitions = definitions
    self.document = document
    self.isImport = isImport
  }

  /// What stands somewhere by now.
  private struct Known {
    /// What is mounted in several places, by all that tells it apart.
    var mounted: [String: Int] = [:]
    /// The steps of contents that are mounted in several places.
    var contents: [String: (first: Int32, count: Int32)] = [:]
    var definitions: [String: Int] = [:]
  }

  /// A definition that is compiled later.
  private struct Waiting {
    var index: Int
    var rule: Rule
    var place: Place
    var isSilent: Bool
  }

  /// Definitions are compiled in their order to this depth of rules; what lies deeper waits, and takes
  /// no more of the stack.
  private static let deepestDefinition = 64

  mutating func program(of rule: Rule, id: String) throws(RuleMistakes) -> (Code, [Constraint]) {
    if isImport { importedIDs.reserve(definitions.count * 16) }
    let place = Place(id: id, own: "body", pointer: "#", document: document)
    code.root = node(rule, place)
    while let next = waiting.popLast() {
      isSilent = next.isSilent
      fill(next.index, next.rule, next.place)
    }
    isSilent = false
    if mistakes.isEmpty { findCircles() }
    if mistakes.isEmpty { collectPlaces() }
    if !mistakes.isEmpty { throw RuleMistakes(mistakes: mistakes) }
    return (code, constraints)
  }

  /// Compiles a rule and returns its node.
  mutating func node(_ rule: Rule, _ outer: Place) -> Int {
    if isImport, let name = rule.onlyReference { return definition(name, outer) }
    var key: String?
    if outer.isShared || rule.component?.isShared == true {
      key = Self.key(rule, Self.kindPlace(of: rule, outer))
    }
    if let key {
      if let known = known.mounted[key] { return known }
      if isSilent, let known = silentlyKnown.mounted[key] { return known }
    }
    let index = code.nodes.count
    if let key {
      if isSilent { silentlyKnown.mounted[key] = index } else { known.mounted[key] = index }
    }
    code.nodes.append(Code.Node())
    fill(index, rule, outer)
    return index
  }

  /// The node of a rule that allows anything.
  mutating func anyNode() -> Int32 {
    if anyNodePlace < 0 {
      anyNodePlace = Int32(code.nodes.count)
      code.nodes.append(Code.Node())
    }
    return anyNodePlace
  }

  /// Where the kind of a rule is promised.
  private static func kindPlace(of rule: Rule, _ outer: Place) -> Place {
    guard let component = rule.component, !component.isContents else { return outer }
    var place = outer
    place.enter(component)
    return place
  }

  /// Compiles a rule as the node at an index.
  private mutating func fill(_ index: Int, _ original: Rule, _ outer: Place) {
    depth += 1
    defer { depth -= 1 }
    let rule = isImport ? narrowed(original) : original
    var place = outer
    if let component = rule.component {
      enter(component, &place)
      if !component.isBeside {
        code.componentNames[index] = component.id.split(separator: ".").last.map(String.init)
      }
    }
    let kindPlace = rule.component?.isContents == true ? outer : place
    let sensitivity = rule.sensitivity ?? Self.sensitivity(of: rule)
    var node = Code.Node()
    node.kinds = rule.kinds
    node.judgesNull = rule.judgesNull
    // A string where none should stand is nobody's code or tag.
    node.sensitivity = rule.kinds.contains(.string) ? sensitivity : rule.sensitivity
    if let chosen = outer.kindConstraint {
      node.constraint = chosen
    } else if !rule.kinds.isSuperset(of: .any) {
      node.constraint = constraint(
        Self.kindKeyword(of: rule), rule.kindAnnotation, kindPlace,
        expecting: rule.kinds.description,
        sensitivity, own: true)
    }
    place.kindConstraint = nil
    place.isShared = false
    let context = Context(rule: rule, place: place, sensitivity: sensitivity, node: node)
    (node.firstStep, node.stepCount) = steps(context)
    code.nodes[index] = node
  }

  /// Goes into a part of the object model.
  mutating func enter(_ part: Component, _ place: inout Place) {
    place.enter(part)
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
      if let key {
        if let known = known.contents[key] { return known }
        if isSilent, let known = silentlyKnown.contents[key] { return known }
      }
    }
    var steps: [Code.Step] = []
    if !isImport { findMistakes(in: context.rule, context.place) }
    for clause in Self.sorted(context.rule.clauses) { steps += self.steps(clause, context) }
    let range = (Int32(code.steps.count), Int32(steps.count))
    code.steps += steps
    if let key {
      if isSilent { silentlyKnown.contents[key] = range } else { known.contents[key] = range }
    }
    return range
  }

  /// The rule that a reference names, compiled once, where it may be under way.
  mutating func definition(_ name: String, _ place: Place) -> Int {
    if let known = known.definitions[name] { return known }
    if isSilent, let known = silentlyKnown.definitions[name] { return known }
    guard let rule = definitions[name] else {
      mistake(place, "no rule is defined as \(name)")
      return 0
    }
    let index = code.nodes.count
    code.nodes.append(Code.Node())
    code.definitionNames[index] = name
    if isSilent {
      silentlyKnown.definitions[name] = index
    } else {
      known.definitions[name] = index
    }
    var own = place
    own.id = place.id.split(separator: ".").first.map { "\($0).\(name)" } ?? name
    own.own = "item"
    own.siblings = nil
    own.pointer = "#/definitions/" + name
    if depth >= Self.deepestDefinition {
      waiting.append(Waiting(index: index, rule: rule, place: own, isSilent: isSilent))
      return index
    }
    fill(index, rule, own)
    return index
  }

  mutating func mistake(_ place: Place, _ sentence: String) {
    mistakes.append("\(place.id): \(sentence)")
  }

  /// Compiles a rule that only asks; it has no constraints.
  mutating func condition(_ rule: Rule, _ place: Place) -> Int {
    let wasSilent = isSilent
    isSilent = true
    defer { isSilent = wasSilent }
    return node(rule, Place(id: place.id + ".condition", pointer: place.pointer))
  }

  /// What the compilation of a clause needs to know of the rule around it.
  struct Context {
    var rule: Rule
    var place: Place
    var sensitivity: Sensitivity?
    var node: Code.Node
  }

  private static func kindKeyword(of rule: Rule) -> String {
    // What allows nothing has no keyword.
    if rule.kinds == [] { return "" }
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
  private static func sorted(_ clauses: [Clause]) -> [Clause] {
    if zip(clauses, clauses.dropFirst()).allSatisfy({ $0.check.stage <= $1.check.stage }) {
      return clauses
    }
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

extension Rule {
  /// What the rule refers to, where it does nothing else.
  var onlyReference: String? {
    guard clauses.count == 1, component == nil, kinds.isSuperset(of: .any),
      case .reference(let name) = clauses[0].check
    else { return nil }
    return name
  }

  /// What tells rules apart that are not the same: names and kinds, not closures.
  fileprivate var outline: [String] {
    var lines = ["\(kinds.rawValue)"]
    for clause in clauses {
      switch clause.check {
      case .members(let fields): lines += fields.map { "\($0.name) \($0.rule.kinds.rawValue)" }
      case .custom: lines.append("custom \(clause.annotation.name ?? "")")
      case .format(let format): lines.append("format \(format.name)")
      case .items(let rule, _): lines += rule.outline
      case let check where check.stage < .form: lines.append("\(check)")
      default: lines.append("clause")
      }
    }
    return lines
  }
}
