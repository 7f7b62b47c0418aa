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
  var patterns: [Acceptor.PatternPlace] = []
  var columns: [UInt8] = []
  var cells: [UInt16] = []
  /// The places of patterns by their sources.
  var patternPlaces: [Pattern: Int32] = [:]
  typealias StringTest = @Sendable (Text, Range<Int>) -> Bool
  var stringTests: [StringTest] = []
  var integerTests: [@Sendable (Int64) -> Bool] = []
  var follow: [UInt16] = []
  private var compiled: [Int: Int] = [:]
  private var depth = 0
  private static let mostDepth = 400
  var usedRegisters = 0

  init(_ code: Code, _ constraints: [Constraint], _ severity: Severity) {
    self.code = code
    self.constraints = constraints
    self.severity = severity
  }

  mutating func acceptor() -> Acceptor {
    let root = node(code.root)
    // Of rules that contain themselves nothing was known when their members were written.
    for place in members.indices {
      members[place].operation = nodes[Int(members[place].node)].operation
    }
    return Acceptor(
      nodes: Table(nodes), members: Table(members), words: Table(words), choices: Table(choices),
      slots: Table(slots), relations: Table(relations), conditions: Table(conditions),
      branches: Table(branches), patterns: Table(patterns), columns: Table(columns),
      cells: Table(cells),
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
    if let target = target(of: index) {
      let place = node(target)
      compiled[index] = place
      return place
    }
    let place = nodes.count
    nodes.append(Acceptor.Node())
    // What lies so deep that writing it would take the stack is looked at closely.
    if depth == Self.mostDepth { return place }
    compiled[index] = place
    depth += 1
    let node = write(index)
    depth -= 1
    nodes[place] = node
    return place
  }

  /// The node that a node only refers to.
  private func target(of index: Int) -> Int? {
    let rule = code.nodes[index]
    guard rule.kinds.isSuperset(of: .any), rule.stepCount == 1 else { return nil }
    let step = code.steps[Int(rule.firstStep)]
    return step.operation == .reference ? Int(step.a) : nil
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
      if steps.count == 1, steps[0].operation == .enumeration {
        let values = code.literals[Int(steps[0].a)].values
        return choice(Acceptor.Node(isNullable: values.contains(.null)), values)
      }
      return bySingleKind(Acceptor.Node(isNullable: true), rule.kinds, steps)
    }
    if steps.isEmpty && !matters(rule.constraint) { return Acceptor.Node(operation: .any) }
    // Where the kind does not matter, a value of another one looks closer all the same.
    var node = Acceptor.Node(isNullable: rule.kinds.contains(.null) && !judgesNull(rule, steps))
    if steps.count == 1, steps[0].operation == .one, steps[0].b == 1 {
      return byKind(node, rule.kinds, steps)
    }
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
    default: return byKind(node, rule.kinds, steps)
    }
  }

  /// Whether null, where it is allowed, may break a step; then it is looked at closely.
  private func judgesNull(_ rule: Code.Node, _ steps: [Code.Step]) -> Bool {
    rule.judgesNull
      && steps.contains { step in
        guard step.kinds.contains(.null) else { return false }
        switch step.operation {
        case .enumeration: return !code.literals[Int(step.a)].values.contains(.null)
        case .one where step.b == 1:
          return code.groups[Int(step.a)].map { code.nodes[$0] }.contains { branch in
            branch.kinds.contains(.null)
              && branch.steps.contains { code.steps[$0].kinds.contains(.null) }
          }
        default: return true
        }
      }
  }

  /// A rule for several kinds whose steps are about one kind each.
  private mutating func bySingleKind(
    _ start: Acceptor.Node, _ kinds: Kinds, _ steps: [Code.Step]
  ) -> Acceptor.Node {
    guard steps.allSatisfy({ $0.kinds.rawValue.nonzeroBitCount == 1 }) else {
      return Acceptor.Node()
    }
    let isInteger = !kinds.contains(.number)
    var byKind: [Int32] = []
    for kind in Self.branchKinds {
      let own = steps.filter { $0.kinds == kind }
      guard kinds.widened.contains(kind) else {
        byKind.append(-1)
        continue
      }
      let node =
        switch kind {
        case .string: string(Acceptor.Node(), own)
        case .number: isInteger ? integer(Acceptor.Node(), own) : number(Acceptor.Node(), own)
        case .object: object(Acceptor.Node(), own)
        case .array: array(Acceptor.Node(), own)
        default: Acceptor.Node(operation: .boolean)
        }
      let isFree = own.isEmpty && !(kind == .number && isInteger)
      byKind.append(Int32(nodes.count))
      nodes.append(isFree ? Acceptor.Node(operation: .any) : node)
    }
    var node = start
    node.operation = .byKind
    node.first = Int32(branches.count)
    branches += byKind
    return node
  }

  private mutating func byKind(
    _ start: Acceptor.Node, _ kinds: Kinds, _ steps: [Code.Step]
  ) -> Acceptor.Node {
    guard steps.count == 1, steps[0].operation == .one, steps[0].b == 1 else {
      return bySingleKind(start, kinds, steps)
    }
    var byKind = [Int32](repeating: -1, count: 5)
    for branch in code.groups[Int(steps[0].a)] {
      // The relations of an object's members are judged by the object, which sees no branches.
      if relates(branch) { return Acceptor.Node() }
      let place = Int32(node(branch))
      let own = code.nodes[branch].kinds
      for (position, kind) in Self.branchKinds.enumerated() where own.widened.contains(kind) {
        // What the rule around does not allow is looked at closely, and so are numbers of which it
        // allows integers only.
        let isNarrower = kind == .number && own.contains(.number) && !kinds.contains(.number)
        if kinds.widened.contains(kind) && !isNarrower { byKind[position] = place }
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
      case .items where node.first < 0 && step.b <= 0:
        node.first = Int32(self.node(Int(step.a)))
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
