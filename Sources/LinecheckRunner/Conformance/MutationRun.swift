public import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Damages every rule of every contract in the ways that `Mutant` knows, one at a time, and asks
/// whether a conformance run over the Corpus would fail.
public struct MutationRun: Sendable {
  /// A damage that nobody notices.
  public struct Survivor: Sendable {
    /// The contract.
    public let contract: String
    /// The damaged rule.
    public let rule: RuleID
    /// What is done to it, such as `loosened: at most 41 characters`.
    public let damage: String
  }

  /// How many rules were damaged; one of several contracts counts in each.
  public private(set) var rules = 0
  /// How often.
  public private(set) var mutants = 0
  /// The damages that nobody noticed.
  public private(set) var survivors: [Survivor] = []

  /// Damages rules.
  ///
  /// - Parameters:
  ///   - corpus: the payloads that should notice it.
  ///   - contracts: all contracts.
  ///   - operations: what the contracts are about, for exchanges.
  ///   - every: 1 for all damages, 10 for the tenth of them.
  /// - Throws: `RuleMistakes` where a contract contradicts itself, `SystemError` where a payload
  ///   cannot be read.
  public init(
    _ corpus: Corpus, _ contracts: [Contract], _ operations: [Operation], every: Int = 1
  ) throws {
    var position = 0
    for contract in contracts {
      let pool = try Pool(corpus, contract, contracts, operations)
      for scope in Contract.Scope.allCases {
        guard let program = try contract.program(of: scope) else { continue }
        var damaged: Set<RuleID> = []
        for mutant in program.mutants {
          position += 1
          guard position.isMultiple(of: every) else { continue }
          mutants += 1
          damaged.insert(mutant.rule)
          if try pool.notices(mutant, scope, program.damaged(by: mutant)) { continue }
          survivors.append(
            Survivor(
              contract: contract.id, rule: mutant.rule,
              damage: "\(mutant.damage): \(mutant.change)"))
        }
        rules += damaged.count
      }
    }
  }
}

/// The payloads of a contract, at hand.
private struct Pool {
  private let examinee: Examinee
  private let constraints: [String: Constraint]
  private var derived: [(payload: DerivedPayload, read: Examinee.Payload)] = []
  private let cases: [CorpusCase]

  init(
    _ corpus: Corpus, _ contract: Contract, _ contracts: [Contract], _ operations: [Operation]
  ) throws {
    examinee = Examinee(contract, among: contracts, operations)
    constraints = try Verdict.constraints(of: contract)
    cases = corpus.cases.filter { $0.contract == contract.id }
    let bases = try DerivedBases(corpus, contract.id)
    for file in corpus.derived where file.contract == contract.id {
      for (_, payload) in file.payloads {
        let read = bases.text(of: payload).flatMap {
          examinee.read($0, isExchange: payload.isExchange)
        }
        if let read { derived.append((payload, read)) }
      }
    }
  }

  /// Whether some payload is not judged as it should be, those first that are about the rule.
  func notices(_ mutant: Mutant, _ scope: Contract.Scope, _ program: Program) throws -> Bool {
    let damaged = examinee.with(program, of: scope)
    if mutant.isBoundary {
      // It has payloads that say that they try it.
      let own = derived.filter {
        $0.payload.rule == mutant.rule && $0.payload.tries.contains(mutant.change)
      }
      return own.contains { damaged.finds(in: $0.read) != $0.payload.finds }
    }
    for isOwn in [true, false] {
      for (payload, read) in derived where (payload.rule == mutant.rule) == isOwn {
        if payload.isExchange != (scope == .exchange) { continue }
        if damaged.finds(in: read) != payload.finds { return true }
      }
    }
    return try cases.contains { payload in
      if payload.kind == .body && scope != .body { return false }
      let judgement = try Judgement(payload, damaged)
      return !Verdict(payload, judgement.findings.map(\.finding), constraints).differences.isEmpty
    }
  }
}
