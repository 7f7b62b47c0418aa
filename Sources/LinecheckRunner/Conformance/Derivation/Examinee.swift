import Linecheck
@_spi(Scanning) import LinecheckJSON

/// A contract that payloads of a Corpus are judged by, whole or with a rule damaged.
struct Examinee {
  let contract: Contract
  private let contracts: [Contract]
  private let operations: [Operation]

  /// A payload that was read.
  enum Payload {
    case body(Document)
    case exchange(Exchange)
  }

  init(_ contract: Contract, among contracts: [Contract], _ operations: [Operation]) {
    self.contract = contract
    self.contracts = contracts
    self.operations = operations
  }

  /// The same contract with other rules about something.
  func with(_ program: Program, of scope: Contract.Scope) -> Examinee {
    let damaged = contract.with(program, of: scope)
    let all = contracts.map { $0.id == contract.id ? damaged : $0 }
    return Examinee(damaged, among: all, operations)
  }

  /// Reads a body or an exchange; nil where the text is none.
  func read(_ text: String, isExchange: Bool) -> Payload? {
    if !isExchange { return (try? Document(text)).map { .body($0) } }
    return (try? Exchange(PaddedBytes(text))).map { .exchange($0) }
  }

  /// The contracts of an exchange of this one's; nil where it is of another operation.
  func contracts(of exchange: Exchange) throws -> ExchangeContracts? {
    try ContractSelection(contracts, operations, id: contract.id).resolve(exchange, at: "")
  }

  /// Everything that is found in a text in the way of a check, the rules of JSON itself among them.
  func finds(in text: String, isExchange: Bool) -> [String] {
    if isExchange { return read(text, isExchange: true).map(finds) ?? [] }
    guard let program = try? contract.program else { return [] }
    var checker = Checker(program)
    return checker.findings(in: PaddedBytes(text), from: .note).map(Self.written)
  }

  /// Everything that is found in a payload, written as `DerivedPayload.finds` has it.
  func finds(in payload: Payload) -> [String] {
    switch payload {
    case .body(let document):
      guard let program = try? contract.program else { return [] }
      return program.findings(in: document).map(Self.written)
    case .exchange(let exchange):
      guard let both = try? contracts(of: exchange),
        let check = try? ExchangeCheck(exchange, both, from: .note)
      else { return [] }
      return [check.request, check.response].compactMap(\.self).flatMap(\.findings)
        .map { Self.written($0.finding) }
    }
  }

  /// The rules of findings that are written so.
  static func rule(of written: String) -> String {
    written.split(separator: " ", maxSplits: 2).dropFirst().first.map(String.init) ?? ""
  }

  private static func written(_ finding: Finding) -> String {
    "\(finding.severity) \(finding.rule) \(finding.pointer)"
  }
}
