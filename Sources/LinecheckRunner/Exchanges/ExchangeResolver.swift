import Linecheck
import LinecheckJSON

/// Finds the contracts of captured exchanges: by what was asked for, by the method and the address, by
/// the folders of the file, and for what was sent to somebody's own server by the shape of its body.
struct ExchangeResolver: Sendable {
  /// What finds the contract of a body that nothing else says anything about.
  typealias ByShape = @Sendable (PaddedBytes) -> Resolution?

  /// What is known of an exchange.
  enum Match {
    case found(ExchangeContracts)
    /// Nobody here has a contract for it, and why.
    case foreign(String)
    /// Somebody should have one: why that is not so, and what to do.
    case unresolved(String, help: String)

    var contracts: ExchangeContracts? {
      if case .found(let contracts) = self { contracts } else { nil }
    }
  }

  let selection: ContractSelection
  /// What all exchanges are of, where somebody knows it who made the calls.
  private let operation: Operation?
  private let webhook: ByShape?
  private let revealing: Bool
  private var routes: [Route] = []

  /// An address below which an operation is offered.
  private struct Route: Sendable {
    var operation: Operation
    var host: String
    var base: [String]
  }

  /// - Parameters:
  ///   - selection: the contracts to choose from.
  ///   - baseURLs: addresses in front of providers.
  ///   - operation: what all exchanges are of, whatever their addresses are; nil where these say it.
  ///   - webhook: what finds the contract of a body that was sent to no provider.
  ///   - revealing: whether addresses of persons are shown as they are.
  init(
    _ selection: ContractSelection, _ baseURLs: [Configuration.BaseURL] = [],
    of operation: Operation? = nil, webhook: ByShape? = nil, revealing: Bool = false
  ) {
    self.selection = selection
    self.operation = operation
    self.revealing = revealing
    self.webhook = webhook
    for operation in selection.operations {
      for server in operation.servers {
        guard let address = WebAddress(server) else { continue }
        routes.append(Route(operation: operation, host: address.host, base: address.decoded))
      }
      if operation.servers.isEmpty { continue }
      for base in baseURLs where operation.id.hasPrefix(base.provider + "/") {
        guard let address = WebAddress(base.url) else { continue }
        routes.append(Route(operation: operation, host: address.host, base: address.decoded))
      }
    }
  }

  /// The contracts of an exchange, in a file at a path (empty for none) whose folders may name one,
  /// and for which a map may have given one.
  func resolve(_ exchange: CapturedText, at path: String, given: Resolution?) -> Match {
    let asked = given ?? selection.given
    if let match = selection.match(exchange, asked) { return match }
    if let operation = operation ?? operation(of: exchange) {
      return resolve(exchange, of: operation, asked)
    }
    if let found = found(exchange, asked) ?? foundByFolder(exchange, path, asked)
      ?? foundByShape(exchange, asked)
    {
      return .found(found)
    }
    return nothing(exchange, asked)
  }

  /// The operation below one of whose addresses the exchange took place: of several the one with the
  /// longest base.
  private func operation(of exchange: CapturedText) -> Operation? {
    guard let address = exchange.address else { return nil }
    let fitting = routes.filter { route in
      route.host == address.host && route.operation.method == exchange.method
        && address.isPath(route.operation.path, below: route.base)
    }
    let longest = fitting.map(\.base.count).max()
    return fitting.first { $0.base.count == longest }?.operation
  }

  /// The contracts of an exchange whose operation its address says.
  private func resolve(
    _ exchange: CapturedText, of operation: Operation, _ asked: Resolution?
  ) -> Match {
    if let asked, asked.contract.operation == operation.id {
      return .found(
        selection.contracts(of: asked.contract, status: exchange.status, by: asked.by))
    }
    if asked != nil || !selection.offers(operation) {
      let wanted = asked?.contract.id ?? "another operation"
      return other(
        exchange, "its address is that of \(operation.id), and \(wanted) is asked for",
        help: "leave the contract out, or name \(operation.id)")
    }
    return .found(selection.contracts(of: operation, status: exchange.status, by: "request"))
  }

  /// The contracts that are asked for, where the address says nothing. A capture holds much that
  /// nobody asked about, so that there the method and the end of the path have to fit.
  private func found(_ exchange: CapturedText, _ asked: Resolution?) -> ExchangeContracts? {
    if let asked {
      let operation = selection.operations.first { $0.id == asked.contract.operation }
      guard exchange.shape == .exchange || operation.map({ fits(exchange, $0) }) ?? false else {
        return nil
      }
      return selection.contracts(of: asked.contract, status: exchange.status, by: asked.by)
    }
    guard selection.isNarrowed else { return nil }
    let offered = selection.operations.filter(selection.offers)
    if exchange.shape == .exchange, offered.count == 1 {
      return selection.contracts(of: offered[0], status: exchange.status, by: "option")
    }
    let fitting = offered.filter { !$0.path.isEmpty && fits(exchange, $0) }
    guard fitting.count == 1 else { return nil }
    return selection.contracts(of: fitting[0], status: exchange.status, by: "option")
  }

  /// Whether an exchange at an unknown address may be one of an operation's.
  private func fits(_ exchange: CapturedText, _ operation: Operation) -> Bool {
    guard exchange.method == operation.method, let address = exchange.address,
      !routes.contains(where: { $0.host == address.host })
    else { return false }
    // A webhook goes to any address; where its shape can be known, that decides.
    return operation.path.isEmpty
      ? webhook == nil : address.parameters(of: operation.path) != nil
  }

  private func foundByFolder(
    _ exchange: CapturedText, _ path: String, _ asked: Resolution?
  ) -> ExchangeContracts? {
    guard exchange.shape == .exchange, asked == nil else { return nil }
    if let contract = selection.contract(inFoldersOf: path) {
      return selection.contracts(of: contract, status: exchange.status, by: "folder")
    }
    let operation = selection.operations.first {
      selection.offers($0) && ContractSelection.stands($0.id, inFoldersOf: path)
    }
    return operation.map { selection.contracts(of: $0, status: exchange.status, by: "folder") }
  }

  /// The contracts of a webhook: what is sent to a server of no provider, and looks like one.
  private func foundByShape(
    _ exchange: CapturedText, _ asked: Resolution?
  ) -> ExchangeContracts? {
    guard let webhook, exchange.method == "POST", let address = exchange.address,
      !routes.contains(where: { $0.host == address.host }),
      let whole = try? Exchange(exchange),
      let body = try? whole.body(of: whole.request, "request"),
      let found = webhook(PaddedBytes(body.bytes)), found.contract.isOfRequest,
      let operation = selection.operations.first(where: { $0.id == found.contract.operation }),
      operation.servers.isEmpty, selection.offers(operation)
    else { return nil }
    if let asked, asked.contract.operation != operation.id { return nil }
    let contract = asked?.contract ?? found.contract
    return selection.contracts(
      of: contract, status: exchange.status, by: asked?.by ?? found.by)
  }
}

extension ExchangeResolver {
  /// What to say of an exchange that nothing is known of.
  private func nothing(_ exchange: CapturedText, _ asked: Resolution?) -> Match {
    let own = routes.filter { $0.host == exchange.address?.host }
    let standard = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"]
    let method =
      standard.contains(exchange.method) || revealing
      ? exchange.method : Redaction.shape(of: exchange.method)
    // Whose server it is may tell of a person; a provider's does not.
    let isShown = revealing || !own.isEmpty
    let server = (isShown ? exchange.address?.server : exchange.address?.shape) ?? "no address"
    let reason = "no operation is known of a \(method) to \(server) like this"
    if own.isEmpty {
      return other(
        exchange, reason,
        help: "name its contract with --contract, or the provider behind it with --base-url")
    }
    let near = own.map { "\($0.operation.id) (\($0.operation.method) \($0.operation.path))" }
    return other(
      exchange, reason, help: "there are contracts for " + near.uniqued.joined(separator: ", "))
  }

  /// In a capture of everything that a browser or a proxy saw the rest is nobody's business; an
  /// exchange file was made on purpose.
  private func other(_ exchange: CapturedText, _ reason: String, help: String) -> Match {
    exchange.shape == .har ? .foreign(reason) : .unresolved(reason, help: help)
  }
}

extension ContractSelection {
  /// The contract that the option names by its full id.
  fileprivate var given: Resolution? {
    isExact ? candidates.first.map { Resolution(contract: $0, by: "option") } : nil
  }

  /// Whether any contract to choose from is an operation's.
  fileprivate func offers(_ operation: Operation) -> Bool {
    candidates.contains { $0.operation == operation.id }
  }
}

extension [String] {
  /// The same without what stands further before.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
