import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Makes the derived payloads of a contract: for each way in which a rule may be damaged the
/// smallest change of a valid payload that shows the damage, and in which nothing but that rule is
/// broken where there is such a one.
struct Derivation {
  /// What was made, in the order of the rules.
  private(set) var payloads: [DerivedPayload] = []
  /// The damages that no change shows.
  private var missing: [Mutant] = []

  private let examinee: Examinee
  private let scope: Contract.Scope
  private let bases: [Base]
  private let candidates: Candidates
  private var read: [Examinee.Payload] = []
  private var changed: [Base] = []
  private var byRule: [RuleID: [Int]] = [:]
  private var known: [String: Verdict?] = [:]

  /// A payload to change, and the valid one that it was made of.
  private struct Base {
    let name: String
    let valid: JSONTree
    let tree: JSONTree
  }

  /// How strict the search is.
  private enum Search {
    /// Nothing but the rule is broken in a changed valid payload.
    case alone
    /// Others may be broken, too.
    case amongOthers
    /// Others may be broken, and what is changed is a derived payload.
    case furtherOn
  }

  /// What is found in a changed payload.
  private struct Verdict {
    let payload: Examinee.Payload
    let finds: [String]
  }

  /// Makes payloads of the contract's valid ones, for the rules about a body or an exchange; examples
  /// are values, or members of the object around, that follow or break a rule.
  init(
    _ examinee: Examinee, _ scope: Contract.Scope, _ valid: [String: JSONTree],
    examples: @escaping (RuleID) -> [String]
  ) throws {
    self.examinee = examinee
    self.scope = scope
    bases = valid.map { Base(name: $0, valid: $1, tree: $1) }
      .sorted { ($0.tree.line.utf8.count, $0.name) < ($1.tree.line.utf8.count, $1.name) }
    candidates = Candidates(
      isOfExchange: scope == .exchange, examples: examples, borrowed: Borrowed(bases.map(\.tree)))
    for mutant in try examinee.contract.program(of: scope)?.mutants ?? [] { try derive(mutant) }
    // What was derived since may lead further.
    let open = missing
    missing = []
    for mutant in open { try derive(mutant) }
  }

  private mutating func derive(_ mutant: Mutant) throws {
    guard let program = try examinee.contract.program(of: scope) else { return }
    let damaged = examinee.with(program.damaged(by: mutant), of: scope)
    let own = byRule[mutant.rule] ?? []
    if let place = own.first(where: { isNoticed(damaged, $0) }) {
      if mutant.isBoundary { payloads[place].tries.append(mutant.change) }
      return
    }
    for strictness in [Search.alone, .amongOthers, .furtherOn] {
      if search(strictness, mutant, damaged) { return }
    }
    // What another rule's payload shows is shown; only that a rule is judged at all is its own to say.
    let isShown = mutant.damage != .disabled && payloads.indices.contains { isNoticed(damaged, $0) }
    if !isShown { missing.append(mutant) }
  }

  private func isNoticed(_ damaged: Examinee, _ place: Int) -> Bool {
    damaged.finds(in: read[place]) != payloads[place].finds
  }

  // MARK: - The search

  private mutating func search(_ search: Search, _ mutant: Mutant, _ damaged: Examinee) -> Bool {
    // Changes anywhere in what was changed before would be too many.
    let ways = search == .furtherOn ? [Candidates.likely, Candidates.guessed] : Candidates.all
    let bases = search == .furtherOn ? changed : self.bases
    for way in ways {
      for base in bases {
        for tree in way(candidates)(mutant, base.tree)
        where shows(tree, search, base, mutant, damaged) {
          return true
        }
      }
    }
    return false
  }

  /// Whether a changed payload shows the damage; keeps it then.
  private mutating func shows(
    _ tree: JSONTree, _ search: Search, _ base: Base, _ mutant: Mutant, _ damaged: Examinee
  ) -> Bool {
    guard let verdict = verdict(tree) else { return false }
    let isAlone =
      verdict.finds.isEmpty
      || verdict.finds.count == 1 && Examinee.rule(of: verdict.finds[0]) == mutant.rule.name
    if isAlone == (search == .amongOthers) && search != .furtherOn { return false }
    if damaged.finds(in: verdict.payload) == verdict.finds { return false }
    byRule[mutant.rule, default: []].append(payloads.count)
    read.append(verdict.payload)
    changed.append(Base(name: base.name, valid: base.valid, tree: tree))
    payloads.append(
      DerivedPayload(
        rule: mutant.rule, tries: mutant.isBoundary ? [mutant.change] : [], base: base.name,
        patch: JSONPatch(from: base.valid, to: tree), finds: verdict.finds))
    return true
  }

  private static let mostFound = 4

  private mutating func verdict(_ tree: JSONTree) -> Verdict? {
    let text = tree.line
    if let verdict = known[text] { return verdict }
    var verdict: Verdict?
    if let payload = examinee.read(text, isExchange: scope == .exchange) {
      let finds = examinee.finds(in: payload)
      if finds.count <= Self.mostFound { verdict = Verdict(payload: payload, finds: finds) }
    }
    known[text] = .some(verdict)
    return verdict
  }
}
