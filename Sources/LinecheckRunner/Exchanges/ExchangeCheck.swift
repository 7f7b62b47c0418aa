import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Checks both sides of an exchange: each body by its contract, and what is promised of the exchange
/// as a whole.
struct ExchangeCheck {
  /// What became of one side.
  struct Side {
    /// The contract of its body, or of its parameters.
    var contract: Contract?
    /// How many rules had something to judge.
    var rules = 0
    var findings: [MappedFinding] = []
    /// Why what should have been checked was not.
    var reason: String?
    /// Why it could not be judged to the end: whatever was found, it has neither passed nor failed.
    var undecided: Undecided?
    /// The body; nil where there is none, or none that can be read.
    fileprivate(set) var body: MappedText?
    /// The body, where it is JSON.
    fileprivate(set) var document: Document?
  }

  let exchange: Exchange
  let contracts: ExchangeContracts
  let severity: Severity
  /// The rules that had something to judge; only those of the whole exchange unless traced.
  private(set) var judged: Set<RuleID> = []
  private(set) var request: Side
  private(set) var response: Side?
  private let isTraced: Bool

  /// Checks an exchange; traced, it also notes which rules of the bodies had something to judge.
  ///
  /// - Throws: `RuleMistakes`.
  init(
    _ exchange: Exchange, _ contracts: ExchangeContracts, from severity: Severity,
    isTraced: Bool = true
  ) throws(RuleMistakes) {
    self.exchange = exchange
    self.contracts = contracts
    self.severity = severity
    self.isTraced = isTraced
    request = Self.side(contracts.request, exchange, exchange.request, "request")
    response = exchange.response.map { Self.side(contracts.response, exchange, $0, "response") }
    if let contract = contracts.request {
      let isOfParts = contract.part == "parameters"
      let text = isOfParts ? exchange.parameters(contracts.template) : request.body
      if let text { request = try checked(request, text, contract, isBody: !isOfParts) }
    }
    if let side = response, let contract = contracts.response, let body = side.body {
      response = try checked(side, body, contract, isBody: true)
    }
    try checkWhole()
    explainWhatWasNotChecked()
  }

  private static func side(
    _ contract: Contract?, _ exchange: Exchange, _ side: Exchange.Side, _ name: String
  ) -> Side {
    var result = Side(contract: contract)
    do throws(Exchange.Mistake) {
      result.body = try exchange.body(of: side, name)
      result.document = result.body.flatMap { try? Document($0.bytes) }
    } catch {
      result.reason = error.sentence
    }
    return result
  }

  /// A side with what its contract says of its text.
  private mutating func checked(
    _ side: Side, _ text: MappedText, _ contract: Contract, isBody: Bool
  ) throws(RuleMistakes) -> Side {
    var side = side
    let program = try contract.program
    var checker = Checker(program)
    side.rules += program.constraints.count
    let own = isBody ? side.document : nil
    for finding in checker.findings(in: text.bytes, from: severity)
    where isBody || isKnown(finding) {
      side.findings.append(
        MappedFinding(finding: finding, text: text, contract: contract, document: own))
    }
    side.undecided = checker.undecided
    if isTraced, let document = own ?? (isBody ? nil : try? Document(text.bytes)) {
      judged.formUnion(program.exercised(by: document))
    }
    return side
  }

  /// Whether a finding in the parameters is about something that was captured: headers may not have
  /// been, and browsers leave the key out of what they export; an answer proves that it was sent.
  private func isKnown(_ finding: Finding) -> Bool {
    let tokens = finding.pointer.tokens
    guard tokens.first == "header" else { return true }
    if !exchange.request.hasHeaders { return false }
    let isKey = tokens.last == "authorization" || tokens.last == "xi-api-key"
    let isPresent = exchange.request.headers.contains { $0.name == tokens.last }
    let status = exchange.text.status ?? 0
    return !(isKey && !isPresent && exchange.text.shape == .har && 200..<300 ~= status)
  }

  /// Judges what both contracts promise of the whole exchange; each finding belongs to its side.
  private mutating func checkWhole() throws(RuleMistakes) {
    var programs: [(Contract, Program)] = []
    for contract in [contracts.request, contracts.response].compactMap(\.self) {
      if let program = try contract.exchange { programs.append((contract, program)) }
    }
    if programs.isEmpty { return }
    let text = exchange.instance(
      contracts.template, sent: request.document == nil ? nil : request.body,
      answered: response?.document == nil ? nil : response?.body)
    guard let document = try? Document(text.bytes) else { return }
    for (contract, program) in programs {
      let met = program.exercised(by: document)
      judged.formUnion(met)
      for constraint in program.constraints where met.contains(constraint.id) {
        add(isOfResponse: constraint.places.contains { $0.hasPrefix("/response") }) {
          $0.rules += 1
        }
      }
      for finding in program.findings(in: document, from: severity) {
        let isOfResponse = finding.pointer.tokens.first == "response"
        let mapped = MappedFinding(
          finding: finding, text: text, contract: contract, document: document,
          side: isOfResponse ? "response" : "request")
        add(isOfResponse: isOfResponse) { $0.findings.append(mapped) }
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
}

/// Never green for nothing: what a contract is about has to be there, or to be said to be absent.
extension ExchangeCheck {
  private mutating func explainWhatWasNotChecked() {
    if request.reason == nil { request.reason = reasonOfRequest }
    if var side = response, side.reason == nil {
      side.reason = reasonOfResponse
      response = side
    }
  }

  private var reasonOfRequest: String? {
    guard let contract = contracts.request else {
      return request.rules == 0
        ? "nothing is documented about requests of \(contracts.name)" : nil
    }
    let isOfBody = contract.part != "parameters"
    return isOfBody && request.body == nil ? exchange.request.absence : nil
  }

  private var reasonOfResponse: String? {
    guard let side = response else { return nil }
    guard contracts.response != nil else {
      // Where a rule says that the status is not documented, that is what there is to say.
      let isSaid = side.findings.contains { $0.finding.pointer.tokens == ["response", "status"] }
      if isSaid { return nil }
      guard let status = exchange.text.status else {
        return "the capture does not say with which status it was answered"
      }
      return "no answer of status \(status) is documented for \(contracts.name)"
    }
    if side.body != nil { return nil }
    if !exchange.text.mayHaveBody && side.rules > 0 { return nil }
    return exchange.response?.absence
  }
}

extension Exchange.Side {
  /// Why there is no body.
  fileprivate var absence: String? {
    if case .none(let reason) = body { reason } else { nil }
  }
}
