@_spi(Scanning) import LinecheckJSON

/// The flat form of rules: trivial records in arrays that refer to each other by index, and what
/// they need of lists and words beside them.
///
///     Rule.array(of: .object { Field("weight", .number.atMost(1)) })
///
///     nodes   0 array          1 object             2 number
///     steps   0 items → 1      1 members → shape 0  2 maximum → decimal 0
///     shapes  0 [weight → node 2, required]
struct Code: Sendable {
  var nodes: [Node] = []
  var steps: [Step] = []
  var shapes: [Shape] = []
  /// The bytes of all members' names.
  var nameBytes: [UInt8] = []
  var decimals: [Decimal] = []
  var literals: [Constants] = []
  var formats: [Format] = []
  var patterns: [Pattern] = []
  var containings: [Clause.Containing] = []
  var sums: [Sum] = []
  var groups: [[Int]] = []
  var tags: [Tag] = []
  var names: [Name] = []
  var closures: [@Sendable (Value) -> Bool] = []
  var finders: [@Sendable (Value) -> [Value]] = []
  var pairs: [Pair] = []
  /// Names that lead into a value, or that stand side by side in it.
  var paths: [[Name]] = []
  /// What the parts of the object model are called, by their nodes.
  var componentNames: [Int: String] = [:]
  /// What the rules that references lead to are called, by their nodes.
  var definitionNames: [Int: String] = [:]
  var root = 0

  /// The rule of one value.
  struct Node: BitwiseCopyable {
    var kinds: Kinds = .any
    var sensitivity: Sensitivity?
    /// The constraint on the kind; -1 where any kind will do.
    var constraint: Int32 = -1
    /// Whether null has to satisfy the steps, too.
    var judgesNull = false
    var firstStep: Int32 = 0
    var stepCount: Int32 = 0

    var steps: Range<Int> { Int(firstStep)..<Int(firstStep + stepCount) }
  }

  /// One constraint of a node; `a` and `b` are its operands or their places.
  struct Step: BitwiseCopyable {
    var operation: Operation
    var stage: Stage
    /// The kinds of values that it is about.
    var kinds: Kinds
    var constraint: Int32
    var a: Int32 = -1
    var b: Int32 = -1
  }

  enum Operation: UInt8, BitwiseCopyable {
    case enumeration  // a: literals
    case minimumLength, maximumLength  // a: the length
    case minimum, exclusiveMinimum, maximum, exclusiveMaximum, multiple  // a: decimals
    case range  // a, b: decimals
    case format  // a: formats
    case pattern  // a: patterns
    case items  // a: node, b: how many items before are not concerned
    case prefix  // a: groups, of nodes
    case containing  // a: node, b: containings
    case unevaluatedItems, unevaluatedMembers  // a: node
    case minimumMembers, maximumMembers  // a: the count
    case minimumCount, maximumCount  // a: the count
    case uniqueItems
    case sum  // a: sums
    case members  // a: shapes
    case names  // a: node
    case all, any, one  // a: groups, of nodes
    case not  // a: node, b: paths (-1: none)
    case when  // a: groups: condition, then, otherwise (-1: none)
    case tagged  // a: tags
    case reference  // a: node
    case relation  // a: names, b: the relation
    case pair  // a: pairs
    case unexpected  // a: the node of the condition, b: paths of the names that it speaks of
    case custom  // a: closures
    case blaming  // a: finders
  }

  /// The order of judging within a value: what fails in an earlier
  /// stage silences the form.
  enum Stage: UInt8, BitwiseCopyable, Comparable {
    case kind, constant, size, form, content
    /// What nothing else speaks of.
    case rest

    static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
  }

  /// The members of an object.
  struct Shape: Sendable {
    var members: [Member] = []
    /// The constraint that further members break; -1 where they are allowed.
    var further: Int32 = -1
    /// The rule of further members; -1 where they have none.
    var furtherNode: Int32 = -1
    /// The positions of the members by their names, where they are many.
    var positions: [[UInt8]: Int] = [:]
    /// Rules of members whose names match.
    var patterns: [Patterned] = []
  }

  /// The rule of members whose names match a pattern.
  struct Patterned: Sendable {
    /// The place of the pattern.
    var pattern: Int
    var node: Int
  }

  struct Member: BitwiseCopyable {
    /// Where its name stands in the pool of names.
    var nameStart: Int32
    var nameCount: Int32
    /// Its first and last eight bytes, zeros before and behind a shorter one: what mostly decides.
    var head: UInt64
    var tail: UInt64
    /// Its rule; -1 where it may not be there.
    var node: Int32 = -1
    /// The constraint that it be there; -1 where it may be absent.
    var required: Int32 = -1
    /// The node of the condition under which it is required; -1 where there is none.
    var condition: Int32 = -1
    /// The constraint that it not be there; -1 where it may.
    var forbidden: Int32 = -1
    /// The constraint that null breaks in its place; -1 where its rule judges null, too.
    var null: Int32 = -1
    /// Whether it is there only to be required: further members are what it is to them.
    var isPresenceOnly = false
    /// Whether it has to do with another member, which the machine judges elsewhere.
    var isRelated = false

    var name: Range<Int> { Int(nameStart)..<Int(nameStart + nameCount) }
  }

  /// The name of a member, also as bytes.
  struct Name: Sendable, Equatable {
    let text: String
    let bytes: [UInt8]

    init(_ text: String) {
      self.text = text
      bytes = Array(text.utf8)
    }
  }

  struct Sum: Sendable {
    var member: Name
    var total: Double
    var tolerance: Double
  }

  /// Two values inside one that relate to each other.
  struct Pair: Sendable {
    var path: [Name]
    var relation: Relation
    var other: [Name]
  }

  struct Tag: Sendable {
    var member: Name
    var variants: [(name: String, node: Int)]
    /// Members that choose a variant where the tag is absent, and its place among the variants.
    var signs: [(member: Name, variant: Int)]
    /// The node that judges where nothing chooses a variant; -1 for none.
    var otherwise: Int
  }

  /// A case in which a constraint has another severity, or none.
  struct Exception: Sendable {
    var severity: Severity?
    /// The node of the condition.
    var condition: Int
    /// Whether the condition is about the object that holds the value.
    var isOnHolder: Bool
  }

  /// The cases of constraints that have such.
  var exceptions: [Int: [Exception]] = [:]
}

extension Code {
  /// The names that the rules name.
  var memberNames: Set<String> {
    let others = names + paths.joined() + tags.flatMap { [$0.member] + $0.signs.map(\.member) }
    return Set(shapes.flatMap { $0.members.map(name) } + others.map(\.text))
  }

  /// The name of a member.
  func name(of member: Member) -> String {
    String(decoding: nameBytes[member.name], as: UTF8.self)
  }

  /// A member of a name that nothing is known of yet.
  mutating func member(_ name: String) -> Member {
    let bytes = Array(name.utf8)
    let start = Int32(nameBytes.count)
    nameBytes += bytes
    let head = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let tail = bytes.suffix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Member(
      nameStart: start, nameCount: Int32(bytes.count), head: head,
      tail: bytes.count < 8 ? head : tail)
  }

  /// Up to this many members are compared one by one.
  private static let few = 32

  /// Makes the members of a shape easy to find, where they are many.
  mutating func indexMembers(of shape: Int) {
    let members = shapes[shape].members
    guard members.count > Self.few else { return }
    for (position, member) in members.enumerated() {
      shapes[shape].positions[Array(nameBytes[member.name])] = position
    }
  }
}
