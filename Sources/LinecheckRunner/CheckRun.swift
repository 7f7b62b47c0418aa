import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Checks payloads one after the other.
public struct CheckRun: Sendable {
  /// What a run looks for and shows.
  public struct Options: Sendable {
    /// From which severity on a payload fails.
    public var failOn: FailOn
    /// Whether notes are looked for.
    public var notes: Bool
    /// Whether values of persons are shown as they are.
    public var revealing: Bool
    /// What the files hold; nil where their names and contents say it.
    public var input: InputFormat?
    /// Whether the payloads of a folder belong together: one account's numbers.
    public var groups: Bool
    /// What a team decided about findings.
    public var policy = Policy.none

    /// What a run does unless told otherwise: it fails on errors, and masks.
    public init(
      failOn: FailOn = .error, notes: Bool = false, revealing: Bool = false,
      input: InputFormat? = nil, groups: Bool = false
    ) {
      self.failOn = failOn
      self.notes = notes
      self.revealing = revealing
      self.input = input
      self.groups = groups
    }

    /// The least severity that is reported.
    var least: Severity { notes ? .note : .warning }
    /// The least severity that is looked for.
    var sought: Severity { policy.leastSeverity(default: least) }
  }

  private let selection: ContractSelection
  private let options: Options

  /// A run that chooses from some contracts.
  public init(_ selection: ContractSelection, _ options: Options = Options()) {
    self.selection = selection
    self.options = options
  }

  /// Checks payloads in order.
  ///
  /// - Parameters:
  ///   - inputs: what to check.
  ///   - folder: the folder that relative paths are relative to, for contracts named by folders.
  ///   - report: takes each result as it is finished; what it throws ends the run.
  /// - Throws: what `report` throws.
  public func check<Failure>(
    _ inputs: PayloadInputs, in folder: String,
    report: (PayloadResult) throws(Failure) -> Void
  ) throws(Failure) {
    var checkers = Checkers()
    var index = 0
    var rest = inputs.inputs[...]
    while let first = rest.first {
      // Without groups every input stands for itself.
      let count =
        options.groups ? rest.prefix { $0.folder == first.folder && !$0.isStandardInput }.count : 1
      var checked: [CheckedPayload] = []
      for input in rest.prefix(max(1, count)) {
        checked += check(input, folder, &checkers)
      }
      rest = rest.dropFirst(max(1, count))
      if options.groups { addFindingsOfGroups(&checked) }
      for payload in checked {
        var result = payload.result
        result.index = index
        index += 1
        try report(result)
      }
    }
  }

  /// A result, and what the rules over several bodies need of it.
  private struct CheckedPayload {
    var result: PayloadResult
    var body: GroupCheck.Body?
  }

  private func check(
    _ input: PayloadInput, _ folder: String, _ checkers: inout Checkers
  ) -> [CheckedPayload] {
    var result = PayloadResult(index: 0, source: input.name, outcome: .notChecked)
    if let failure = input.failure {
      result.reason = failure.reason
      return [CheckedPayload(result: result)]
    }
    let path = input.name.hasPrefix("/") ? input.name : folder + "/" + input.name
    do {
      let bytes = try input.read()
      if isExchange(input, bytes) {
        return try checkExchange(bytes, input, path)
      }
      guard let resolution = selection.resolve(input.isStandardInput ? "" : path) else {
        let ids = selection.candidates.map(\.id).joined(separator: ", ")
        result.reason = "no contract is known for it; there are \(ids)"
        result.reasonHelp = "name one with --contract, or put the file into a folder of that name"
        return [CheckedPayload(result: result)]
      }
      let contract = resolution.contract
      (result.contract, result.resolvedBy) = (contract.id, resolution.by)
      check(bytes, contract, try contract.program, &checkers, &result)
      let body = GroupCheck.Body(bytes, contract, revealing: options.revealing)
      return [CheckedPayload(result: result, body: options.groups ? body : nil)]
    } catch {
      result.reason =
        (error as? SystemError)?.reason ?? (error as? Exchange.Mistake)?.sentence ?? "\(error)"
      return [CheckedPayload(result: result)]
    }
  }

  private func isExchange(_ input: PayloadInput, _ bytes: PaddedBytes) -> Bool {
    switch options.input {
    case .json: false
    case .exchange: true
    case nil: input.name.hasSuffix(".exchange.json") || Exchange.isLikely(bytes)
    }
  }

  private func checkExchange(
    _ bytes: PaddedBytes, _ input: PayloadInput, _ path: String
  ) throws -> [CheckedPayload] {
    let exchange = try Exchange(bytes)
    guard let contracts = selection.resolve(exchange, at: input.isStandardInput ? "" : path) else {
      let ids = selection.operations.map(\.id).joined(separator: ", ")
      let host = exchange.address?.server ?? "its address"
      throw Exchange.Mistake(
        sentence:
          "no operation is known of a \(exchange.method) to \(host) like this; there are \(ids)")
    }
    let check = try ExchangeCheck(exchange, contracts, from: options.sought)
    return try check.results(input.name, options).map { result in
      let isNeeded = options.groups && result.entry == "response"
      return CheckedPayload(
        result: result, body: isNeeded ? try check.answer(revealing: options.revealing) : nil)
    }
  }

  private func check(
    _ bytes: PaddedBytes, _ contract: Contract, _ program: Program, _ checkers: inout Checkers,
    _ result: inout PayloadResult
  ) {
    result.rules = program.constraints.count
    let findings = checkers.findings(in: bytes, contract, program, from: options.sought)
    result.outcome = .passed
    guard !findings.isEmpty else { return }
    let redactor = FindingRedactor(bytes, contract, revealing: options.revealing)
    let policy = options.policy.about(result.source, least: options.least)
    result.findings = findings.compactMap { policy.reported($0, redactor.redacted) }
    result.outcome = options.failOn.outcome(of: result.findings)
  }

  /// Adds what is found in several bodies of one folder together.
  private func addFindingsOfGroups(_ payloads: inout [CheckedPayload]) {
    let contracts = Dictionary(
      grouping: payloads.indices.filter { payloads[$0].body != nil },
      by: { payloads[$0].body?.contract.id ?? "" })
    for places in contracts.values {
      guard let contract = payloads[places[0]].body?.contract, let group = try? contract.group
      else { continue }
      let bodies = places.compactMap { payloads[$0].body }
      let found = try? GroupCheck.findings(
        in: bodies.map(\.bytes), contract, from: options.sought)
      guard let found = found ?? nil else { continue }
      for place in places { payloads[place].result.rules += group.constraints.count }
      for placed in found {
        let place = places[placed.body]
        var result = payloads[place].result
        let policy = options.policy.about(result.source, least: options.least)
        let reported = policy.reported(placed.finding, bodies[placed.body].redacted)
        result.findings = (result.findings + [reported].compactMap(\.self)).inOrder
        result.outcome = options.failOn.outcome(of: result.findings)
        payloads[place].result = result
      }
    }
  }
}

/// One checker for the contract of the last payload: neighbours mostly share theirs.
struct Checkers: ~Copyable {
  private var id = ""
  private var checker: Checker?

  mutating func findings(
    in bytes: PaddedBytes, _ contract: Contract, _ program: Program, from severity: Severity
  ) -> [Finding] {
    if contract.id != id || checker == nil {
      id = contract.id
      checker = Checker(program)
    }
    return checker?.findings(in: bytes, from: severity) ?? []
  }
}
