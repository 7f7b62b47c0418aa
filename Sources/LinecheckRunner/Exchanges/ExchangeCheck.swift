import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Checks both sides of an exchange: each body by its contract, and what is promised of the exchange
/// as a whole.
struct ExchangeCheck {
  /// What is found in a text that was put together from the file.
  struct MappedFinding {
    let finding: Finding
    let text: MappedText
  }

  /// What became of one side.
  struct Side {
    /// The contract that it was checked against: for an answer of a status that the page does not
    /// list, the one that says so.
    var contract: Contract?
    /// How many rules had something to judge.
    var rules = 0
    var findings: [MappedFinding] = []
    /// Why nothing could be checked.
    var reason: String?
  }

  let exchange: Exchange
  let contracts: ExchangeContracts
  let severity: Severity
  /// The rules that had something to judge.
  private(set) var judged: Set<RuleID> = []
  private(set) var request = Side()
  private(set) var response: Side?

  /// Checks an exchange.
  ///
  /// - Throws: `Exchange.Mistake` where a body cannot be decoded, `RuleMistakes`.
  init(_ exchange: Exchange, _ contracts: ExchangeContracts, from severity: Severity) throws {
    self.exchange = exchange
    self.contracts = contracts
    self.severity = severity
    request.contract = contracts.request
    if exchange.side("response") != nil { response = Side(contract: contracts.response) }
    try checkRequest()
    try checkResponse()
    try checkWhole()
    explainWhatWasNotChecked()
  }

  private mutating func checkRequest() throws {
    guard let contract = contracts.request else { return }
    var request = request
    defer { self.request = request }
    if contract.part == "parameters" {
      try check(exchange.parameters(contracts.template), contract, &request)
    } else if let body = try exchange.body("request") {
      try check(body, contract, &request)
    }
  }

  private mutating func checkResponse() throws {
    guard var side = response, let contract = contracts.response,
      let body = try exchange.body("response")
    else { return }
    try check(body, contract, &side)
    response = side
  }

  private mutating func check(
    _ text: MappedText, _ contract: Contract, _ side: inout Side
  ) throws {
    let program = try contract.program
    var checker = Checker(program)
    side.rules += program.constraints.count
    side.findings += checker.findings(in: text.bytes, from: severity).map {
      MappedFinding(finding: $0, text: text)
    }
    if let document = try? Document(text.bytes) {
      judged.formUnion(program.exercised(by: document))
    }
  }

  /// Judges what both contracts promise of the whole exchange; each finding belongs to its side.
  private mutating func checkWhole() throws {
    let text = try exchange.instance(contracts.template)
    guard let document = try? Document(text.bytes) else { return }
    for contract in [contracts.request, contracts.response].compactMap(\.self) {
      guard let program = try contract.exchange else { continue }
      let met = program.exercised(by: document)
      judged.formUnion(met)
      for constraint in program.constraints where met.contains(constraint.id) {
        add(isOfResponse: constraint.places.contains { $0.hasPrefix("/response") }) {
          $0.rules += 1
          if $0.contract == nil { $0.contract = contract }
        }
      }
      for finding in program.findings(in: document, from: severity) {
        add(isOfResponse: finding.pointer.tokens.first == "response") {
          $0.findings.append(MappedFinding(finding: finding, text: text))
          if $0.contract == nil { $0.contract = contract }
        }
      }
    }
  }

  private mutating func add(isOfResponse: Bool, _ change: (inout Side) -> Void) {
    if isOfResponse, var side = response {
      change(&side)
      response = side
    } else {
      change(&request)
    }
  }

  private mutating func explainWhatWasNotChecked() {
    let known = contracts.operation?.id ?? contracts.request?.id ?? contracts.response?.id ?? ""
    if request.rules == 0 { request.reason = "nothing is documented about requests of \(known)" }
    guard let side = response, side.rules == 0 else { return }
    response?.reason =
      contracts.response == nil
      ? "no answer of status \(exchange.status.map(String.init) ?? "unknown") is documented for \(known)"
      : "the answer has no body to check"
  }
}
