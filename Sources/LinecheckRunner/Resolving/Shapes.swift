import Linecheck
import Synchronization

/// The tables of all contracts and the candidates of each prefix, made when they are first asked for:
/// who names the contract of every payload does without.
final class Shapes: Sendable {
  private let contracts: [Contract]
  private let operations: [Operation]
  private let made = Mutex<Made>(Made())

  private struct Made {
    var index: ShapeIndex?
    var candidates: [String: ShapeCandidates] = [:]
  }

  init(_ contracts: [Contract], _ operations: [Operation]) {
    self.contracts = contracts
    self.operations = operations
  }

  /// The contracts below an id; nil for all.
  func candidates(_ id: String?) -> ShapeCandidates {
    let prefix = id.map(ContractSelection.prefix) ?? ""
    return made.withLock { made in
      if let known = made.candidates[prefix] { return known }
      let index = made.index ?? ShapeIndex(contracts, operations)
      made.index = index
      let candidates = ShapeCandidates(index, prefix: prefix)
      made.candidates[prefix] = candidates
      return candidates
    }
  }
}
