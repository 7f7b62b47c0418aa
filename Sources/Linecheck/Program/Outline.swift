package import LinecheckJSON

/// A program as those read it who say the same in another language: its nodes with what each promises,
/// without bytes, tables and stages.
///
/// Only what can make an error of a value is told. A promise that is a warning or a note, always or
/// in some cases, is none there.
package struct Outline: Sendable {
  private let program: Program
  private var code: Code { program.code }

  /// The node of the whole payload.
  package var root: Int { code.root }

  /// A promise whose breach is an error.
  package struct Promise: Sendable {
    /// The constraint; nil inside a condition, where nothing is reported.
    package let constraint: Constraint?
    /// Conditions on the value under which its breach is no error.
    package let valueExceptions: [Int]
    /// Conditions on the object that holds the value as a member, under which it is no error.
    package let holderExceptions: [Int]

    /// Whether its breach is no error in some cases.
    package var hasExceptions: Bool { !valueExceptions.isEmpty || !holderExceptions.isEmpty }

    /// The same promise of an object about itself, which is its own holder.
    package var onValue: Promise {
      Promise(
        constraint: constraint, valueExceptions: valueExceptions + holderExceptions,
        holderExceptions: [])
    }
  }

  /// The rule of one value.
  package struct Node: Sendable {
    /// The kinds that it allows.
    package let kinds: Set<Kind>
    /// That it is of these kinds; nil where another kind is no error. Then nothing else is judged.
    package let kind: Promise?
    /// What else is promised, in the order of judging.
    package let steps: [Step]
    /// What the part of the object model is called that it is.
    package let component: String?
    /// What tells it apart from other nodes that promise the same.
    package let identity: Range<Int>

    /// Whether null has to follow its steps, too.
    package let judgesNull: Bool

    /// Whether null satisfies it without a look at its steps.
    package var isNullable: Bool { kinds.contains(.null) && !allowsAll && !judgesNull }
    /// Whether every kind is allowed.
    package var allowsAll: Bool {
      kinds.isSuperset(of: [.object, .array, .string, .number, .boolean, .null])
    }
  }

  /// The kinds of JSON values, with the integers among the numbers.
  package enum Kind: String, Sendable, CaseIterable {
    case object, array, string, number, integer, boolean, null
  }

  /// What is promised of a value.
  package struct Step: Sendable {
    package let check: Check
    /// That it holds; nil where its breach is no error.
    package let promise: Promise?
  }

  /// What is checked; integers are nodes.
  package enum Check: Sendable {
    case enumeration([Literal])
    case minimumLength(Int), maximumLength(Int)
    case minimum(Decimal), exclusiveMinimum(Decimal), maximum(Decimal), exclusiveMaximum(Decimal)
    case range(Decimal, Decimal), multiple(of: Decimal)
    case format(Format)
    case pattern(Pattern)
    /// Items from a position on.
    case items(Int, after: Int)
    case prefix([Int])
    case containing(Int, least: Int, most: Int?, evaluates: Bool)
    case unevaluatedItems(Int), unevaluatedMembers(Int)
    case minimumMembers(Int), maximumMembers(Int)
    case minimumCount(Int), maximumCount(Int), uniqueItems
    case members(Members)
    case names(Int)
    case all([Int]), any([Int]), one([Int])
    /// Branches whose kinds do not overlap.
    case kindOf([Int])
    case not(Int)
    case when(Int, then: Int?, otherwise: Int?)
    case tagged(Union)
    case reference(Int)
    /// The value is null where a condition holds for the object that has it as a member.
    case unexpected(Int)
    /// A sum, a relation, a closure.
    case other
  }

  /// The members of an object.
  package struct Members: Sendable {
    package let members: [Member]
    /// That there are no others; nil where others are no error.
    package let closed: Promise?
    /// The rule of others.
    package let further: Int?
    /// Whether nothing at all is said of others, not even by a note.
    package let isOpen: Bool
    /// The rules of members whose names match.
    package let patterns: [(pattern: Pattern, node: Int)]
  }

  /// One member.
  package struct Member: Sendable {
    package let name: String
    /// Its rule; nil where it may not be there.
    package let node: Int?
    /// Whether it is there only to be required: to the rules of others it is one of them.
    package let isPresenceOnly: Bool
    /// That it is there.
    package let required: Promise?
    /// The condition under which it is required.
    package let condition: Int?
    /// That it is not there.
    package let forbidden: Promise?
    /// Whether null has a constraint of its own here, and that null does not stand in its place.
    package let null: Promise??
  }

  /// A union whose variants a tag names.
  package struct Union: Sendable {
    package let tag: String
    package let variants: [(name: String, node: Int)]
    package let signs: [(member: String, node: Int)]
    package let otherwise: Int?
  }
}

extension Outline {
  /// The outline of a program.
  package init(of program: Program) { self.program = program }

  /// The rule of one value.
  package func node(_ index: Int) -> Node {
    let node = code.nodes[index]
    let kinds = Kind.allCases.filter { node.kinds.contains($0.set) }
    return Node(
      kinds: Set(kinds), kind: promise(node.constraint), steps: node.steps.map(step),
      component: code.componentNames[index] ?? code.definitionNames[index],
      identity: node.steps, judgesNull: node.judgesNull)
  }

  /// The forms that the rules ask for.
  package var formats: [Format] { code.formats }

  /// Every promise of a node and of all below it.
  package func promises(under node: Int) -> [Promise] {
    var promises: [Promise] = []
    var seen: Set<Int> = []
    var open = [node]
    while let index = open.popLast() {
      guard seen.insert(index).inserted else { continue }
      let node = self.node(index)
      promises += [node.kind].compactMap(\.self) + node.steps.compactMap(\.promise)
      for step in node.steps {
        if case .members(let members) = step.check {
          promises += [members.closed].compactMap(\.self)
          promises += members.members.flatMap { [$0.required, $0.forbidden, $0.null ?? nil] }
            .compactMap(\.self)
        }
        open += step.check.nodes
      }
    }
    return promises
  }

  private func promise(_ index: Int32) -> Promise? {
    if index == Code.silent {
      return Promise(constraint: nil, valueExceptions: [], holderExceptions: [])
    }
    guard index >= 0, program.records[Int(index)].severity == .error else { return nil }
    let exceptions = (code.exceptions[Int(index)] ?? []).filter { $0.severity != .error }
    return Promise(
      constraint: program.records[Int(index)],
      valueExceptions: exceptions.filter { !$0.isOnHolder }.map(\.condition),
      holderExceptions: exceptions.filter(\.isOnHolder).map(\.condition))
  }

  private func step(_ index: Int) -> Step {
    let step = code.steps[index]
    return Step(check: check(step), promise: promise(step.constraint))
  }

  private func check(_ step: Code.Step) -> Check {
    let operand = Int(step.a)
    switch step.operation {
    case .enumeration: return .enumeration(code.literals[operand].values)
    case .minimumLength: return .minimumLength(operand)
    case .maximumLength: return .maximumLength(operand)
    case .minimum: return .minimum(code.decimals[operand])
    case .exclusiveMinimum: return .exclusiveMinimum(code.decimals[operand])
    case .maximum: return .maximum(code.decimals[operand])
    case .exclusiveMaximum: return .exclusiveMaximum(code.decimals[operand])
    case .range: return .range(code.decimals[operand], code.decimals[Int(step.b)])
    case .multiple: return .multiple(of: code.decimals[operand])
    case .format: return .format(code.formats[operand])
    case .pattern: return .pattern(code.patterns[operand])
    case .items: return .items(operand, after: max(Int(step.b), 0))
    case .prefix: return .prefix(code.groups[operand])
    case .containing:
      let count = code.containings[Int(step.b)]
      return .containing(
        operand, least: count.least, most: count.most, evaluates: count.evaluates)
    case .unevaluatedItems: return .unevaluatedItems(operand)
    case .unevaluatedMembers: return .unevaluatedMembers(operand)
    case .minimumMembers: return .minimumMembers(operand)
    case .maximumMembers: return .maximumMembers(operand)
    case .minimumCount: return .minimumCount(operand)
    case .maximumCount: return .maximumCount(operand)
    case .uniqueItems: return .uniqueItems
    case .members: return .members(members(code.shapes[operand]))
    case .names: return .names(operand)
    case .all: return .all(code.groups[operand])
    case .any, .one:
      let branches = code.groups[operand]
      if step.b == 1 { return .kindOf(branches) }
      return step.operation == .any ? .any(branches) : .one(branches)
    case .not: return .not(operand)
    case .when:
      let group = code.groups[operand]
      return .when(group[0], then: Self.place(group[1]), otherwise: Self.place(group[2]))
    case .tagged: return .tagged(union(code.tags[operand]))
    case .reference: return .reference(operand)
    case .unexpected: return .unexpected(operand)
    case .relation, .pair, .sum, .custom, .blaming: return .other
    }
  }

  private func members(_ shape: Code.Shape) -> Members {
    let members = shape.members.map { member in
      Member(
        name: code.name(of: member), node: Self.place(Int(member.node)),
        isPresenceOnly: member.isPresenceOnly,
        required: promise(member.required), condition: Self.place(Int(member.condition)),
        forbidden: promise(member.forbidden),
        null: member.null == -1 ? nil : .some(promise(member.null)))
    }
    return Members(
      members: members, closed: promise(shape.further),
      further: Self.place(Int(shape.furtherNode)),
      isOpen: shape.further == -1 && shape.furtherNode < 0,
      patterns: shape.patterns.map { (code.patterns[$0.pattern], $0.node) })
  }

  private func union(_ tag: Code.Tag) -> Union {
    Union(
      tag: tag.member.text, variants: tag.variants,
      signs: tag.signs.map { (member: $0.member.text, node: tag.variants[$0.variant].node) },
      otherwise: Self.place(tag.otherwise))
  }

  private static func place(_ index: Int) -> Int? { index < 0 ? nil : index }
}

extension Outline.Check {
  /// The nodes that judge the value or a part of it; conditions are none.
  fileprivate var nodes: [Int] {
    switch self {
    case .items(let node, _), .names(let node), .reference(let node), .unevaluatedItems(let node),
      .unevaluatedMembers(let node):
      [node]
    case .prefix(let nodes): nodes
    case .members(let members):
      members.members.compactMap(\.node) + [members.further].compactMap(\.self)
        + members.patterns.map(\.node)
    case .all(let nodes), .any(let nodes), .one(let nodes), .kindOf(let nodes): nodes
    case .when(_, let then, let otherwise): [then, otherwise].compactMap(\.self)
    case .tagged(let union): union.variants.map(\.node) + [union.otherwise].compactMap(\.self)
    default: []
    }
  }
}

extension Outline.Kind {
  fileprivate var set: Kinds {
    switch self {
    case .object: .object
    case .array: .array
    case .string: .string
    case .number: .number
    case .integer: .integer
    case .boolean: .boolean
    case .null: .null
    }
  }
}
