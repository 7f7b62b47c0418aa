import Linecheck

/// The contracts that an exchange is checked against, one for each of its sides.
struct ExchangeContracts: Sendable {
  /// The operation; nil where only a contract's own id is known of it.
  let operation: Operation?
  /// The contract of what was sent.
  let request: Contract?
  /// The contract of what was answered.
  let response: Contract?
  /// How they were found: `option`, `folder` or `request`.
  let by: String
  /// The only side that is checked, where the contract is no operation's.
  var side: ExchangeSide?

  /// The path of the operation with `{name}` for what differs.
  var template: String { operation?.path ?? "" }

  /// What people call the operation.
  var name: String { operation?.id ?? request?.operation ?? response?.operation ?? "" }
}

extension ContractSelection {
  /// The contracts of an exchange that a contract's own id is given for, whatever its address and
  /// status; otherwise those that the exchange is resolved to; nil where nothing says it.
  func resolve(_ exchange: Exchange, at path: String) -> ExchangeContracts? {
    if isExact, let contract = candidates.first {
      return contracts(of: contract, status: exchange.text.status, by: "option", isForced: true)
    }
    return ExchangeResolver(self).resolve(exchange.text, at: path, given: nil).contracts
  }

  /// The contracts of an operation; of the answer the one of its status.
  func contracts(of operation: Operation, status: Int?, by: String) -> ExchangeContracts {
    let own = all.filter { $0.operation == operation.id && $0.edition == nil }
    return ExchangeContracts(
      operation: operation, request: own.first(where: \.isOfRequest),
      response: own.first { $0.part == "response" || $0.part == status.map(String.init) },
      by: by)
  }

  /// The contracts of an exchange one of whose sides is known: the other is that of the operation.
  /// Forced, a contract of a status is that of an answer of another one, too.
  func contracts(
    of contract: Contract, status: Int?, by: String, isForced: Bool = false
  ) -> ExchangeContracts {
    let operation = operations.first { $0.id == contract.operation }
    let others = operation.map { contracts(of: $0, status: status, by: by) }
    if contract.isOfRequest {
      return ExchangeContracts(
        operation: operation, request: contract, response: others?.response, by: by)
    }
    let isOther =
      !isForced && Int(contract.part) != nil && status != nil
      && contract.part != status.map(String.init)
    return ExchangeContracts(
      operation: operation, request: others?.request,
      response: isOther ? others?.response : contract, by: by)
  }
}
