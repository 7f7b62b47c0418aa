import Linecheck
@_spi(Scanning) import LinecheckJSON

/// What is found in a payload of a Corpus: in a body, in both sides of an exchange, in a group.
struct Judgement {
  /// A finding as its own text has it, and how it is shown.
  struct Found {
    let finding: Finding
    /// The finding in its file, and what shows it.
    let shown: (Finding, FindingRedactor)
  }

  private(set) var findings: [Found] = []
  /// The rules that had something to judge.
  private(set) var exercised: Set<RuleID> = []
  private(set) var rules = 0

  /// Judges a payload.
  ///
  /// - Throws: `SystemError`, `Exchange.Mistake`, `RuleMistakes`.
  init(_ corpusCase: CorpusCase, _ examinee: Examinee) throws {
    let contract = examinee.contract
    switch corpusCase.kind {
    case .body: try judge(try corpusCase.read(), contract)
    case .exchange:
      let exchange = try Exchange(try corpusCase.read())
      if let both = try examinee.contracts(of: exchange) { try judge(exchange, both, contract) }
    case .group(let files):
      let bodies = try files.map { try FileSystem.read($0) }
      for body in bodies { try judge(body, contract) }
      try judge(bodies, contract)
    }
  }

  private mutating func judge(_ bytes: PaddedBytes, _ contract: Contract) throws {
    let program = try contract.program
    var checker = Checker(program)
    let redactor = FindingRedactor(bytes, contract, revealing: false)
    findings += checker.findings(in: bytes, from: .note).map {
      Found(finding: $0, shown: ($0, redactor))
    }
    rules = max(rules, program.constraints.count)
    if let document = try? Document(bytes) {
      exercised.formUnion(program.exercised(by: document))
    }
  }

  private mutating func judge(
    _ exchange: Exchange, _ contracts: ExchangeContracts, _ contract: Contract
  ) throws {
    let check = try ExchangeCheck(exchange, contracts, from: .note)
    let redactor = check.redactor(revealing: false)
    let sides = [check.request, check.response].compactMap(\.self)
    findings = sides.flatMap(\.findings).map {
      Found(finding: $0.finding, shown: ($0.inFile(revealing: false), redactor))
    }
    exercised = check.judged
    rules = sides.reduce(0) { $0 + $1.rules }
  }

  private mutating func judge(_ bodies: [PaddedBytes], _ contract: Contract) throws {
    guard let group = try contract.group,
      let found = try GroupCheck.findings(in: bodies, contract, from: .note)
    else { return }
    findings += found.map { placed in
      let redactor = FindingRedactor(bodies[placed.body], contract, revealing: false)
      return Found(finding: placed.finding, shown: (placed.finding, redactor))
    }
    exercised.formUnion(group.constraints.map(\.id))
    rules += group.constraints.count
  }
}
