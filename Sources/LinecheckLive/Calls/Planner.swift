import Linecheck
import LinecheckCommands
import LinecheckJSON
import LinecheckRunner

/// Makes of what is asked for the calls that a run has.
struct Planner {
  private let options: LiveOptions
  private let endpoints: Endpoints
  /// How many calls of a name there are.
  private var counts: [String: Int] = [:]
  /// The operations that are asked for errors already.
  private var probed: Set<String> = []

  init(_ options: LiveOptions) {
    self.options = options
    endpoints = Endpoints(options.network, needsKeys: !options.isDryRun && options.replay == nil)
  }

  /// The steps of a run.
  ///
  /// - Throws: `UsageError` where something is missing: a key, a file, a permission.
  mutating func steps(of orders: [Order]) throws(UsageError) -> [Step] {
    for order in orders { try refuse(order) }
    try refuseListsTwice(orders)
    var steps: [Step] = []
    for order in orders {
      let endpoint = try endpoints.endpoint(order.api)
      if order.isForAll, let contract = order.api.numberContract {
        steps.append(.list(NumberListing(endpoint, contract)))
      } else if let operation = order.operation {
        if operation.isWrite {
          steps.append(.call(try write(order, operation, endpoint)))
        } else if order.identifier != nil || !order.probesErrors {
          // What is asked for without a number is only asked for its errors.
          let request = endpoint.request(of: operation, identifier: order.identifier)
          steps.append(.call(planned(operation, .answer, endpoint, request)))
        }
      }
      if order.probesErrors { steps += probes(order, endpoint) }
    }
    return steps
  }

  /// Refuses to go through one list twice: nothing would tell its numbers apart.
  private func refuseListsTwice(_ orders: [Order]) throws(UsageError) {
    let lists = orders.filter(\.isForAll).map(\.api.name)
    for name in Set(lists) where lists.count(where: { $0 == name }) > 1 {
      throw UsageError("the plan asks twice for all numbers of \(name)")
    }
  }

  /// Refuses what lacks something, or must not be done.
  private func refuse(_ order: Order) throws(UsageError) {
    guard let operation = order.operation, options.replay == nil else { return }
    let (name, identifier) = (operation.shortName, order.api.identifier)
    guard operation.isWrite else {
      if order.identifier == nil && !order.probesErrors {
        throw UsageError(
          "\(name) of \(order.api.name) needs \(identifier.option)",
          help: "such as \(identifier.option) \(identifier.example); --all asks for all numbers")
      }
      return
    }
    if order.identifier != nil { throw UsageError("\(name) takes no \(identifier.option)") }
    if order.probesErrors {
      throw UsageError("--probe-errors only reads, and \(name) does not")
    }
    if order.body == nil { throw UsageError("\(name) needs --body FILE: what is to be sent") }
    if !options.allowsWrites && !options.isDryRun {
      throw UsageError(
        "\(name) changes the account",
        help: "--allow-writes lets it; --dry-run shows what would be sent")
    }
  }

  private mutating func write(
    _ order: Order, _ operation: Operation, _ endpoint: Endpoint
  ) throws(UsageError) -> PlannedCall {
    let body = try order.body.map { file throws(UsageError) in try bytes(of: file) }
    var call = planned(
      operation, .answer, endpoint,
      endpoint.request(of: operation, identifier: nil, body: body))
    call.bodyFile = order.body
    call.isHeldBack =
      options.replay == nil && !options.isForced && isBroken(body ?? [], operation)
    return call
  }

  private func bytes(of file: String) throws(UsageError) -> [UInt8] {
    do throws(SystemError) {
      return Array(try FileSystem.read(file).all)
    } catch {
      throw UsageError("the body: \(error)")
    }
  }

  /// Whether a body breaks the contract of what the operation is sent.
  private func isBroken(_ body: [UInt8], _ operation: Operation) -> Bool {
    (try? operation.requestContract?.findings(in: body, from: .error).isEmpty == false) ?? false
  }

  /// Calls that are made to be refused: for a key that is none, and for a number that is none.
  private mutating func probes(_ order: Order, _ endpoint: Endpoint) -> [Step] {
    guard let operation = order.api.get, probed.insert(operation.id).inserted else { return [] }
    let stranger = Endpoint(
      api: order.api, base: endpoint.base,
      credential: Endpoints.credential(order.api, Endpoints.madeUpKey))
    let request = endpoint.request(
      of: operation, identifier: order.identifier ?? order.api.unknownIdentifier)
    let unknown = endpoint.request(of: operation, identifier: order.api.unknownIdentifier)
    return [
      .call(planned(operation, .wrongKey, stranger, request, name: "wrong-key")),
      .call(planned(operation, .unknownIdentifier, endpoint, unknown, name: "unknown-id")),
    ]
  }

  private mutating func planned(
    _ operation: Operation, _ purpose: PlannedCall.Purpose, _ endpoint: Endpoint,
    _ request: HTTPRequest, name: String? = nil
  ) -> PlannedCall {
    counts[operation.id, default: 0] += name == nil ? 1 : 0
    let own = name ?? String(counts[operation.id] ?? 1)
    let call = Call(
      name: "\(operation.id)/\(own)", request: request, credential: endpoint.credential)
    return PlannedCall(call: call, operation: operation, purpose: purpose, endpoint: endpoint)
  }
}
