import Linecheck
import LinecheckCommands
import LinecheckRunner

/// What the options of `linecheck live` say.
struct LiveOptions: Sendable {
  /// The provider, and one of its operations; neither where a plan names them.
  private let api: ProviderAPI?
  private let operation: Operation?
  /// The number that is asked for.
  private let identifier: String?
  private let isForAll: Bool
  private let body: String?
  private let probesErrors: Bool
  let plan: String?
  let allowsWrites: Bool
  let isForced: Bool
  let isDryRun: Bool
  let record: String?
  let replay: String?
  let network: NetworkOptions
  let concurrency: Int
  let checks: CheckOptions

  init(_ arguments: Arguments) throws(UsageError) {
    plan = arguments.value("--plan")
    isForAll = arguments.has("--all")
    body = arguments.value("--body")
    probesErrors = arguments.has("--probe-errors")
    allowsWrites = arguments.has("--allow-writes")
    isForced = arguments.has("--force")
    isDryRun = arguments.has("--dry-run")
    record = arguments.value("--record")
    replay = arguments.value("--replay")
    concurrency = try arguments.number("--concurrency") ?? 4
    if concurrency > 256 { throw UsageError("--concurrency takes a number from 1 to 256") }
    var checks = try CheckOptions(arguments)
    checks.layout.hasFiles = false
    self.checks = checks
    network = try NetworkOptions(arguments)
    (api, operation) = try Self.target(arguments.operands, hasPlan: plan != nil)
    identifier = try Self.identifier(arguments, api)
    try refuseNonsense(arguments)
  }

  /// The files that are read.
  var inputs: [String] { [plan, body, network.keyFile].compactMap(\.self) }

  /// What is asked for; nil where a plan says it.
  var order: Order? {
    api.map { api in
      Order(
        api: api, operation: operation, identifier: identifier, isForAll: isForAll, body: body,
        probesErrors: probesErrors)
    }
  }

  /// The provider and the operation that operands name.
  private static func target(
    _ operands: [String], hasPlan: Bool
  ) throws(UsageError) -> (ProviderAPI?, Operation?) {
    if hasPlan {
      if operands.isEmpty { return (nil, nil) }
      throw UsageError(
        "--plan names providers and operations itself, and \(operands[0]) stands beside it")
    }
    let names = ProviderAPI.all.map(\.name)
    guard let provider = operands.first else {
      throw UsageError(
        "live needs a provider: \(names.joined(separator: ", "))",
        help: "linecheck live retell get-phone-number --phone-number +14155550123")
    }
    guard let api = ProviderAPI.all.first(where: { $0.name == provider }) else {
      throw UsageError(
        "there is no provider \(provider); there are \(names.joined(separator: ", "))",
        help: Nearest.name(to: provider, in: names).map { "did you mean \($0)?" })
    }
    if operands.count > 2 { throw UsageError("\(operands[2]) is one operand too many") }
    guard operands.count == 2 else { return (api, nil) }
    let known = api.operations
    guard let operation = known.first(where: { $0.shortName == operands[1] }) else {
      let names = known.map(\.shortName)
      throw UsageError(
        "\(provider) has no operation \(operands[1]) to call; it has \(names.joined(separator: ", "))",
        help: Nearest.name(to: operands[1], in: names).map { "did you mean \($0)?" })
    }
    return (api, operation)
  }

  /// The number that is asked for; each provider has an option of its own for it.
  private static func identifier(
    _ arguments: Arguments, _ api: ProviderAPI?
  ) throws(UsageError) -> String? {
    for other in ProviderAPI.all where arguments.has(other.identifier.option) {
      guard let api else {
        throw UsageError(
          "--plan names numbers itself, and \(other.identifier.option) stands beside it")
      }
      guard api.name == other.name else {
        throw UsageError(
          "\(other.identifier.option) is for \(other.name)",
          help: "a number of \(api.name) is named by \(api.identifier.option)")
      }
    }
    guard let api, let value = arguments.value(api.identifier.option) else { return nil }
    if ["", ".", ".."].contains(value) {
      throw UsageError(
        "\(api.identifier.option) takes a number's identifier, not “\(value)”",
        help: "such as \(api.identifier.example)")
    }
    return value
  }

  private func refuseNonsense(_ arguments: Arguments) throws(UsageError) {
    for (name, value) in [
      ("--plan", plan), ("--body", body), ("--record", record), ("--replay", replay),
    ]
    where value == "" {
      throw UsageError("\(name) names no file or folder")
    }
    if record != nil && replay != nil {
      throw UsageError("--record and --replay exclude each other: nothing new would be recorded")
    }
    if plan != nil {
      for name in ["--all", "--body", "--probe-errors"] where arguments.has(name) {
        throw UsageError("--plan says for each request what \(name) says for one")
      }
      if network.keyFile != nil {
        throw UsageError(
          "--api-key-file is one provider's key, and a plan may have several",
          help: "set RETELL_API_KEY, ELEVENLABS_API_KEY and VAPI_API_KEY")
      }
      return
    }
    guard let api else { return }
    if let operation, isForAll {
      throw UsageError(
        "--all lists all numbers, and \(operation.shortName) asks for one",
        help: "linecheck live \(api.name) --all")
    }
    if operation == nil && !isForAll {
      let names = api.operations.map(\.shortName).joined(separator: ", ")
      throw UsageError(
        "live \(api.name) needs an operation (\(names)) or --all",
        help:
          "linecheck live \(api.name) get-phone-number \(api.identifier.option) \(api.identifier.example)"
      )
    }
    if isDryRun && (record ?? replay) != nil {
      throw UsageError("--dry-run asks nobody, so that there is nothing to record or replay")
    }
    let isWrite = operation?.isWrite ?? false
    for name in ["--body", "--allow-writes", "--force"] where arguments.has(name) && !isWrite {
      throw UsageError("\(name) is for what changes an account, and nothing here does")
    }
    if isForAll && identifier != nil {
      throw UsageError("--all is about all numbers, and \(api.identifier.option) about one")
    }
  }
}
