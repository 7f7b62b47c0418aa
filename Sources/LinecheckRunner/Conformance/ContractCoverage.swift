public import Linecheck

/// The constraints of a contract, and how many payloads of a Corpus follow and break each.
public struct ContractCoverage: Sendable {
  /// One constraint.
  public struct Row: Sendable {
    /// The constraint.
    public let constraint: Constraint
    /// What the payloads in files say about it.
    public fileprivate(set) var written = Count()
    /// What the derived payloads say about it.
    public fileprivate(set) var derived = Count()
    /// The two sides of each of its boundaries, such as `at most 21 characters`.
    public fileprivate(set) var sides: Set<String> = []
    /// Those that a derived payload tries.
    public fileprivate(set) var triedSides: Set<String> = []

    /// Whether it is about a body alone, and not about an exchange or several bodies.
    let isOfBody: Bool

    /// Payloads that break it.
    public var broken: Int { written.broken + derived.broken }
    /// Payloads that follow it.
    public var satisfied: Int { written.satisfied + derived.satisfied }
    /// Payloads in which nothing else is broken.
    public var alone: Int { written.alone + derived.alone }
  }

  /// Payloads of one sort.
  public struct Count: Sendable, Hashable {
    /// Those in which it judged something and found nothing wrong.
    public fileprivate(set) var satisfied = 0
    /// Those in which it was broken, as it should be.
    public fileprivate(set) var broken = 0
    /// Those of them in which it is all that is wrong of its severity or worse.
    public fileprivate(set) var alone = 0
  }

  /// The id of the contract.
  public let id: String
  /// What the contract is about.
  public let title: String
  /// The page that it was read from.
  public let document: SourceDocument
  /// The constraints, in the order of the rules.
  public private(set) var rows: [Row]

  private let places: [RuleID: Int]

  init(_ contract: Contract) throws(RuleMistakes) {
    id = contract.id
    title = contract.title
    document = contract.document
    let ofBody = Set(try contract.program.constraints.map(\.id))
    rows = try contract.constraints.map { constraint in
      Row(constraint: constraint, isOfBody: ofBody.contains(constraint.id))
    }
    places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.constraint.id, $0) })
    for scope in Contract.Scope.allCases {
      for mutant in try contract.program(of: scope)?.mutants ?? [] where mutant.isBoundary {
        if let place = places[mutant.rule] { rows[place].sides.insert(mutant.change) }
      }
    }
  }

  /// Counts what was found in a payload in a file.
  mutating func add(_ found: [Finding], exercised: Set<RuleID>) {
    let broken = Set(found.map(\.rule))
    // What another contract says of the same exchange is none of this one's.
    let own = found.filter { places[$0.rule] != nil }
    for finding in own {
      guard let place = places[finding.rule] else { continue }
      let isAlone = own.count { $0.severity >= finding.severity } == 1
      if isAlone { rows[place].written.alone += 1 }
    }
    for rule in broken {
      if let place = places[rule] { rows[place].written.broken += 1 }
    }
    for rule in exercised.subtracting(broken) {
      if let place = places[rule] { rows[place].written.satisfied += 1 }
    }
  }

  /// Whether a derived payload is about a rule of the contract, and about boundaries that it has.
  func knows(_ payload: DerivedPayload) -> Bool {
    places[payload.rule].map { rows[$0].sides.isSuperset(of: payload.tries) } ?? false
  }

  /// Counts a derived payload, for the rule that it is about.
  mutating func add(_ payload: DerivedPayload) {
    guard let place = places[payload.rule] else { return }
    rows[place].triedSides.formUnion(payload.tries)
    if payload.isBroken {
      rows[place].derived.broken += 1
      let own = payload.rules.filter { places[$0] != nil }
      if own.count == 1 { rows[place].derived.alone += 1 }
    } else {
      rows[place].derived.satisfied += 1
    }
  }
}
