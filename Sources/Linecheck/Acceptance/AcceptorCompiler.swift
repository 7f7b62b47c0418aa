@_spi(Scanning) import LinecheckJSON

/// Writes the acceptor of a program for one severity.
struct AcceptorCompiler {
  let code: Code
  let constraints: [Constraint]
  let severity: Severity

  var nodes: [Acceptor.Node] = []
  var members: [Acceptor.Member] = []
  var words: [UInt64] = []
  var choices: [Acceptor.Choice] = []
  var slots: [UInt16] = []
  var relations: [Acceptor.Relating] = []
  var conditions: [Acceptor.Condition] = []
  /// The names of the members that conditions are about.
  var conditionMembers: [Int32: String] = [:]
  var branches: [Int32] = []
  typealias StringTest = @Sendable (Text, Range<Int>) -> Bool
  var stringTests: [StringTest] = []
  var integerTests: [@Sendable (Int64) -> Bool] = []
  var follow: [UInt16] = []
  private var compiled: [Int: Int] = [:]
  var usedRegisters = 0

  init(_ code: Code, _ constraints: [Constraint], _ severity: Severity) {
    self.code = code
    self.constraints = constraints
    self.severity = severity
  }

  mutating func acceptor() -> Acceptor {
    let root = node(code.root)
    return Acceptor(
      nodes: Table(nodes), members: Table(members), words: Table(words), choices: Table(choices),
      slots: Table(slots), relations: Table(relations), conditions: Table(conditions),
      branches: Table(branches),
      stringTests: stringTests, integerTests: integerTests, follow: follow, root: root,
      placeOf: code.nodes.indices.map { compiled[$0].map(Int32.init) ?? -1 },
      notesUnsafeIntegers: severity == .note)
  }

  /// Whether a constraint is looked for.
  func matters(_ constraint: Int32) -> Bool {
    constraint >= 0 && constraints[Int(constraint)].severity >= severity
  }

  /// Whether a step leads to others, which may matter where its own constraint does not.
  func isContent(_ step: Code.Step) -> Bool {
    switch step.operation {
    case .one, .any, .tagged: true
    default: step.constraint == -1
    }
  }

  /// Whether a step is about the object that holds the value, which then judges it.
  func isRelating(_ step: Code.Step) -> Bool {
    step.operation == .relation || step.operation == .unexpected
  }

  /// Whether a node has a step that the object around it has to judge.
  func relates(_ node: Int) -> Bool {
    code.nodes[node].steps.contains { place in
      isRelating(code.steps[place]) && matters(code.steps[place].constraint)
    }
  }

  /// The node of a rule, written once.
  mutating func node(_ index: Int) -> Int {
    if let known = compiled[index] { return known }
    let place = nodes.count
    compiled[index] = place
    nodes.append(Acceptor.Node())
    nodes[place] = write(index)
    return place
  }

  private mutating func write(_ index: Int) -> Acceptor.Node {
    let rule = code.nodes[index]
    let closer = Acceptor.Node()
    let steps = rule.steps.map { code.steps[$0] }.filter { step in
      !isRelating(step) && (isContent(step) || matters(step.constraint))
        && !isNeverExcluded(step, rule)
    }
    if rule.kinds.isSuperset(of: .any) {
      if steps.isEmpty { return Acceptor.Node(operation: .any) }
      if steps.count == 1, steps[0].operation == .reference { return alias(Int(steps[0].a)) }
      if steps.count == 1, steps[0].operation == .enumeration {
        return literals(Acceptor.Node(), code.literals[Int(steps[0].a)])
      }
      return closer
    }
    if steps.isEmpty && !matters(rule.constraint) { return Acceptor.Node(operation: .any) }
    // Where the kind does not matter, a value of another one looks closer all the same.
    var node = Acceptor.Node(isNullable: rule.kinds.contains(.null))
    switch rule.kinds.subtracting(.null) {
    case .string: return string(node, steps)
    case .number: return number(node, steps)
    case .integer: return integer(node, steps)
    case .boolean:
      node.operation = .boolean
      return steps.isEmpty ? node : closer
    case .object: return object(node, steps)
    case .array: return array(node, steps)
    case []: return closer
    default: return byKind(node, steps)
    }
  }

  /// A rule that only refers to another: a copy of that one's node, if it is written by now.
  private mutating func alias(_ target: Int) -> Acceptor.Node {
    nodes[node(target)]
  }

  private mutating func byKind(_ start: Acceptor.Node, _ steps: [Code.Step]) -> Acceptor.Node {
    guard steps.count == 1, steps[0].operation == .one, steps[0].b == 1 else {
      return Acceptor.Node()
    }
    var byKind = [Int32](repeating: -1, count: 5)
    for branch in code.groups[Int(steps[0].a)] {
      // The relations of an object's members are judged by the object, which sees no branches.
      if relates(branch) { return Acceptor.Node() }
      let place = Int32(node(branch))
      let kinds = code.nodes[branch].kinds.widened
      for (position, kind) in Self.branchKinds.enumerated() where kinds.contains(kind) {
        byKind[position] = place
      }
    }
    var node = start
    node.operation = .byKind
    node.first = Int32(branches.count)
    branches += byKind
    return node
  }

  /// A rare operation behind a choice by kind with one branch.
  mutating func behindKind(_ node: Acceptor.Node, _ kind: Kinds) -> Acceptor.Node {
    var choice = Acceptor.Node(operation: .byKind, isNullable: node.isNullable)
    choice.first = Int32(branches.count)
    branches += Self.branchKinds.map { $0 == kind ? Int32(nodes.count) : -1 }
    nodes.append(node)
    return choice
  }

  /// The kinds of the branches of a node, in their order.
  static let branchKinds: [Kinds] = [.string, .number, .object, .array, .boolean]

  private mutating func array(_ start: Acceptor.Node, _ steps: [Code.Step]) -> Acceptor.Node {
    var node = start
    node.operation = .array
    node.first = -1
    var sum: Code.Sum?
    for step in steps {
      switch step.operation {
      case .items where node.first < 0: node.first = Int32(self.node(Int(step.a)))
      case .sum where sum == nil: sum = code.sums[Int(step.a)]
      case .minimumCount: node.low = max(node.low, Int64(step.a))
      case .maximumCount: node.high = min(node.high, Int64(step.a))
      default: return Acceptor.Node()
      }
    }
    if node.first < 0 {
      node.first = Int32(nodes.count)
      nodes.append(Acceptor.Node(operation: .any))
    }
    if let sum {
      let isCounted = node.low > .min || node.high < .max
      if isCounted || !judge(sum, in: &node) { return Acceptor.Node() }
    }
    return node
  }

  /// Marks the numbers that an array's sum adds; false where they are not plain numbers.
  private mutating func judge(_ sum: Code.Sum, in array: inout Acceptor.Node) -> Bool {
    let item = nodes[Int(array.first)]
    guard item.operation == .object, sum.total.magnitude < 1e9, sum.tolerance < 1 else {
      return false
    }
    let total = (sum.total * Double(Acceptor.sumUnits)).rounded()
    let tolerance = (sum.tolerance * Double(Acceptor.sumUnits)).rounded(.down) - 1
    guard total / Double(Acceptor.sumUnits) == sum.total, tolerance >= 0 else { return false }
    let name = Array("\"\(sum.member.text)\":".utf8)
    for place in Int(item.first)..<Int(item.first + item.count)
    where bytes(of: members[place]) == name {
      var number = nodes[Int(members[place].node)]
      // Below 100 no number of terms that a text can have goes beyond a word.
      guard number.operation == .number, !number.isNullable,
        item.required & members[place].bit != 0,
        max(number.low.magnitude, number.high.magnitude) <= 100 * Acceptor.sumUnits.magnitude
      else { return false }
      // A node of its own: other members that have the same rule are no terms.
      number.sums = true
      members[place].node = Int32(nodes.count)
      nodes.append(number)
      array.sums = true
      array.low = Int64(total - tolerance)
      array.high = Int64(total + tolerance)
      return true
    }
    return false
  }
}
