import LinecheckJSON

/// What a value has to be: kinds, constraints on them, and rules for what it contains.
///
/// Rules are values. They are composed, read like the page that they encode, and become a `Program`
/// that checks payloads:
///
///     let weight = Rule.number.above(0).atMost(1)
///     let agent = Rule.object {
///       Field("agent_id", .string.length(1...))
///       Field("weight", weight)
///       Field("note", .string.nullable()).optional()
///     }
///     let program = try Program(.array(of: agent).sum(of: "weight", equals: 1))
///     let findings = try program.findings(in: #"[{"agent_id": "a", "weight": 1.5}]"#)
///     // [$[0].weight: 1.5 is greater than 1, the maximum]
///
/// Every call adds a constraint; `named`, `documented`, `severity`, `softer`, `expecting`, `help` and
/// their like describe the constraint before them. A constraint that does not concern a kind (a length, and the
/// value is a number) is silent about it.
public struct Rule: Sendable {
  var kinds: Kinds
  @Said var kindAnnotation: Annotation
  var clauses: [Clause] = []
  /// Where the clauses of the last call begin: what a describing call describes.
  var described: Int?
  var component: Component?
  var sensitivity: Sensitivity?
  /// Whether null, where it is allowed, has to satisfy the other constraints, too.
  var judgesNull = false

  init(_ kinds: Kinds) { self.kinds = kinds }

  /// Any value.
  public static let any = Rule(.any)
  /// A string.
  public static let string = Rule(.string)
  /// A number.
  public static let number = Rule(.number)
  /// A number without a fraction; `1.0` is one by value.
  public static let integer = Rule(.integer)
  /// `true` or `false`; strings and numbers never are.
  public static let boolean = Rule(.boolean)
  /// `null` and nothing else.
  public static let null = Rule(.null)
  /// No value at all: what stands here should not.
  public static let nothing = Rule([])

  /// Allows `null` too, which then satisfies every constraint.
  public func nullable() -> Rule {
    var rule = self
    rule.kinds.insert(.null)
    return rule
  }

  /// Gives null no exemption from the constraints beside its kind: what JSON Schema means by
  /// `"type": ["string", "null"]` beside an `enum` without null.
  package func judgingNull() -> Rule {
    var rule = self
    rule.judgesNull = true
    return rule
  }

  /// Adds constraints, and makes them what the next describing call describes.
  func adding(_ checks: Clause.Check..., name: String? = nil) -> Rule {
    var rule = self
    rule.described = rule.clauses.count
    for check in checks {
      rule.clauses.append(name.map { Clause(check, Annotation(name: $0)) } ?? Clause(check))
    }
    return rule
  }
}

/// A constraint of a rule and what is said about it.
struct Clause: Sendable {
  var check: Check
  @Said var annotation: Annotation

  init(_ check: Check) { self.check = check }

  init(_ check: Check, _ annotation: Annotation) {
    self.check = check
    self.annotation = annotation
  }

  /// An object whose rule is chosen by one of its members.
  struct Union: Sendable {
    var tag: String
    var variants: [String: Rule]
    /// Members that choose a variant where the tag is absent, and its name.
    var signs: [(member: String, variant: String)]
    /// What judges where nothing chooses a variant.
    var otherwise: Rule?
  }

  /// How many items of an array follow a rule.
  struct Containing: Sendable, Hashable {
    var least: Int
    var most: Int?
    /// Whether the items that follow it count as evaluated.
    var evaluates: Bool
  }

  indirect enum Check: Sendable {
    case enumeration([Literal])
    case minimumLength(Int)
    case maximumLength(Int)
    case minimum(Decimal)
    case exclusiveMinimum(Decimal)
    case maximum(Decimal)
    case exclusiveMaximum(Decimal)
    case range(Decimal, Decimal)
    case multiple(of: Decimal)
    case format(Format)
    case pattern(Pattern)
    /// The items from a position on.
    case items(Rule, after: Int)
    case prefix([Rule])
    case containing(Rule, Containing)
    case unevaluatedItems(Rule)
    case minimumCount(Int)
    case maximumCount(Int)
    case uniqueItems
    case sum(member: String, total: Double, tolerance: Double)
    case members([Field])
    case furtherMembers(FurtherMembers)
    case minimumMembers(Int)
    case maximumMembers(Int)
    case unevaluatedMembers(Rule)
    case names(Rule)
    case absent([String])
    case optionalNulls
    case all([Rule])
    case any([Rule])
    case one([Rule])
    case not(Rule, blaming: [String])
    case when(Rule, then: Rule?, otherwise: Rule?)
    case tagged(Union)
    case reference(String)
    case relation(Relation, String)
    case pair([String], Relation, [String])
    case unexpected(Rule)
    case custom(@Sendable (Value) -> Bool)
    case blaming(@Sendable (Value) -> [Value])
  }
}
