public import Linecheck
import LinecheckJSON

/// How often the payloads of a run exercised each documented constraint.
///
/// Every worker fills its own; what they have is added up in any order.
public struct TrafficCoverage: Sendable {
  /// The least severity that was looked for: of constraints below nothing is known.
  public let severity: Severity
  /// What can be checked, in the order that was given.
  public private(set) var contracts: [ContractTraffic]
  private let places: [String: Int]
  /// Where the last payload was counted: neighbours mostly share their contract.
  private var last = 0

  /// Nothing yet.
  ///
  /// - Parameters:
  ///   - contracts: what can be checked.
  ///   - severity: the least severity that is looked for.
  /// - Throws: `RuleMistakes` where the rules of a contract contradict themselves.
  public init(_ contracts: [Contract], from severity: Severity) throws(RuleMistakes) {
    var all: [ContractTraffic] = []
    for contract in contracts { all.append(try ContractTraffic(contract)) }
    self.contracts = all
    self.severity = severity
    places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })
  }

  /// Counts a body that was checked.
  ///
  /// - Parameters:
  ///   - document: the body; nil where it is not JSON.
  ///   - contract: what it was checked against.
  ///   - findings: what was found, before anybody decided what of it counts.
  package mutating func add(_ document: Document?, _ contract: Contract, _ findings: [Finding]) {
    guard let place = place(of: contract.id) else { return }
    contracts[place].add(document, findings)
  }

  /// Counts what rules over a whole exchange or several bodies did for a payload.
  ///
  /// - Parameters:
  ///   - exercised: the rules that had something to judge.
  ///   - contract: whose rules they are.
  ///   - findings: what they found.
  package mutating func add(
    exercised: Set<RuleID>, _ contract: Contract, _ findings: [Finding]
  ) {
    guard let place = place(of: contract.id) else { return }
    contracts[place].add(exercised: exercised, findings)
  }

  /// Counts what another worker counted, of the same contracts.
  public mutating func merge(_ other: TrafficCoverage) {
    for traffic in other.contracts {
      if let place = place(of: traffic.id) { contracts[place].merge(traffic) }
    }
  }

  private mutating func place(of id: String) -> Int? {
    if last < contracts.count, contracts[last].id == id { return last }
    if let place = places[id] { last = place }
    return places[id]
  }
}
