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

  /// The path of the operation with `{name}` for what differs.
  var template: String { operation?.path ?? "" }
}

extension ContractSelection {
  /// The contracts of an exchange: by the option, by its method and address, or by the folders that
  /// the file stands in; nil where nothing says it.
  func resolve(_ exchange: Exchange, at path: String) -> ExchangeContracts? {
    if isExact, let contract = candidates.first {
      return contracts(of: contract, exchange, by: "option")
    }
    if let operation = operations.first(where: { exchange.isOf($0) }) {
      return contracts(of: operation, exchange, by: "request")
    }
    let ids = Set(candidates.map(\.operation))
    if ids.count == 1, isNarrowed, let operation = operations.first(where: { ids.contains($0.id) })
    {
      return contracts(of: operation, exchange, by: "option")
    }
    if let contract = contract(inFoldersOf: path) {
      return contracts(of: contract, exchange, by: "folder")
    }
    let operation = operations.first { Self.stands($0.id, inFoldersOf: path) }
    return operation.map { contracts(of: $0, exchange, by: "folder") }
  }

  /// The contracts of an operation; of the answer the one of its status.
  private func contracts(
    of operation: Operation, _ exchange: Exchange, by: String
  ) -> ExchangeContracts {
    let own = all.filter { $0.operation == operation.id && $0.edition == nil }
    return ExchangeContracts(
      operation: operation, request: own.first(where: \.isOfRequest),
      response: own.first { $0.part == "response" || $0.part == exchange.status.map(String.init) },
      by: by)
  }

  /// The contracts of an exchange one of whose sides is known: the other is that of the operation.
  private func contracts(
    of contract: Contract, _ exchange: Exchange, by: String
  ) -> ExchangeContracts {
    let operation = operations.first { $0.id == contract.operation }
    let others = operation.map { contracts(of: $0, exchange, by: by) }
    return ExchangeContracts(
      operation: operation, request: contract.isOfRequest ? contract : others?.request,
      response: contract.isOfRequest ? others?.response : contract, by: by)
  }
}

extension Exchange {
  /// Whether the exchange is one of an operation's: its method, below one of its servers.
  fileprivate func isOf(_ operation: Operation) -> Bool {
    guard operation.method == method, let address, operation.servers.contains(address.server)
    else { return false }
    return address.parameters(of: operation.path) != nil
      && address.segments.count == operation.path.split(separator: "/").count
  }
}
