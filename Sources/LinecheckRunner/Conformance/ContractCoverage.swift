public import Linecheck

/// The constraints of a contract, and how many payloads of a Corpus follow and break each.
public struct ContractCoverage: Sendable {
  /// One constraint.
  public struct Row: Sendable {
    /// The constraint.
    public let constraint: Constraint
    /// Payloads in which it judged something and found nothing wrong.
    public fileprivate(set) var satisfied = 0
    /// Payloads in which it was broken, as it should be.
    public fileprivate(set) var broken = 0
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
    rows = try contract.constraints.map { Row(constraint: $0) }
    places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.constraint.id, $0) })
  }

  mutating func add(_ found: [Finding], exercised: Set<RuleID>) {
    let broken = Set(found.map(\.rule))
    for rule in broken {
      if let place = places[rule] { rows[place].broken += 1 }
    }
    for rule in exercised.subtracting(broken) {
      if let place = places[rule] { rows[place].satisfied += 1 }
    }
  }
}
