import Linecheck
import LinecheckProviders

/// A documented constraint, and what becomes of it.
struct ListedRule {
  /// Whether and how it is checked.
  enum State: Equatable {
    case checked
    case covered(by: RuleID)
    case notEncoded(reason: String)

    /// The state as `rules list` prints it.
    var text: String {
      switch self {
      case .checked: "checked"
      case .covered(let id): "covered by \(id)"
      case .notEncoded(let reason): "not encoded: \(reason)"
      }
    }
  }

  let id: RuleID
  let state: State
  let severity: Severity
  let basis: Basis
  let requirement: String
  /// What checks it: the constraint as each contract has it; none where nothing does.
  var checks: [(contract: String, constraint: Constraint)] = []
  /// The contract that a rule that nothing checks would belong to.
  var contract: String?

  /// Every documented constraint, sorted by id: those of JSON itself, those of the contracts, those
  /// that nothing checks.
  static func all() throws(UsageError) -> [ListedRule] {
    var rules = DocumentRules.all.map { ListedRule($0, contract: "every contract") }
    var places: [RuleID: Int] = [:]
    for contract in Providers.contracts {
      for constraint in try ContractsCommand.constraints(contract) {
        if let known = places[constraint.id] {
          rules[known].checks.append((contract.id, constraint))
        } else {
          places[constraint.id] = rules.count
          rules.append(ListedRule(constraint, contract: contract.id))
        }
      }
    }
    rules += Providers.unencoded.map { ListedRule($0) }
    return rules.sorted { $0.id < $1.id }
  }

  private init(_ constraint: Constraint, contract: String) {
    id = constraint.id
    state = constraint.coveredBy.map { .covered(by: $0) } ?? .checked
    (severity, basis) = (constraint.severity, constraint.basis)
    requirement = constraint.requirement
    checks = [(contract, constraint)]
  }

  private init(_ constraint: UnencodedConstraint) {
    id = constraint.id
    state = .notEncoded(reason: constraint.reason)
    (severity, basis) = (constraint.severity, constraint.basis)
    requirement = constraint.requirement
    contract = constraint.contract
  }
}
