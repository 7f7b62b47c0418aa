import Linecheck

/// Checks payloads: several at a time, and reports them in order.
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
    /// Whether it is counted how often each constraint was exercised.
    public var countsCoverage = false
    /// Whether exchanges that are none of ours are told of.
    public var listsForeign = false
    /// What may not be shown beyond what rules say.
    public var additions = RedactionAdditions.none
    /// How many payloads are checked at the same time; the results are the same for any number.
    public var jobs = 1
    /// The share of the payloads that is checked; nil for all of them.
    public var shard: Shard?
    /// How many payloads are checked at most.
    public var limit: Int?
    /// Addresses in front of providers.
    public var baseURLs: [Configuration.BaseURL] = []

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

  /// What is told while a run goes on.
  public enum Event: Sendable {
    /// A payload is finished. Those that passed without a finding come only where they are listed.
    case payload(PayloadResult)
    /// An exchange is none of ours, where `listsForeign` asks for these.
    case foreign(ForeignExchange)
    /// How often each constraint was exercised, where `countsCoverage` asks for it: the last event.
    case coverage(TrafficCoverage)
    /// Some payloads are finished, and everything about them has been told.
    case progress(Progress)
  }

  /// Checks payloads and tells of them in order.
  ///
  /// - Parameters:
  ///   - inputs: what to check.
  ///   - folder: the folder that relative paths are relative to, for contracts named by folders.
  ///   - listsPassed: whether payloads are told of that passed without a finding.
  ///   - isWanted: whether to go on; asked whenever some payloads are finished.
  ///   - tell: takes each event as it comes.
  /// - Returns: what the run came to; the exit code is for the caller to say.
  @discardableResult
  public func check(
    _ inputs: PayloadInputs, in folder: String, listsPassed: Bool = true,
    while isWanted: () -> Bool = { true }, tell: (Event) -> Void
  ) async -> Summary {
    var summary = Summary(countsNotes: options.notes)
    summary.shard = options.shard?.description
    var progress = Progress()
    var reader = BatchReader(inputs.inputs, groups: options.groups, input: options.input)
    var pipeline = Pipeline(jobs: options.jobs) {
      Worker(
        PayloadChecker(
          selection: selection, options: options, folder: folder, listsPassed: listsPassed))
    }
    var index = 0
    await pipeline.run(&reader) { result in
      for payload in result.payloads {
        var payload = payload
        payload.index += index
        if let shard = options.shard, !shard.contains(payload.index) { continue }
        if let limit = options.limit, payload.index >= limit { break }
        summary.add(payload)
        tell(.payload(payload))
      }
      for exchange in result.foreign { tell(.foreign(exchange)) }
      summary.add(result.unlisted)
      index += result.count
      progress.add(result)
      tell(.progress(progress))
      if let limit = options.limit, index >= limit { return false }
      return !result.isInterrupted && isWanted()
    }
    summary.isInterrupted = Interruption.isRequested
    if let coverage = pipeline.coverage { tell(.coverage(coverage)) }
    return summary
  }
}

/// How far a run has come.
public struct Progress: Sendable {
  /// How many payloads were checked.
  public private(set) var payloads = 0
  /// How many bytes were checked.
  public private(set) var bytes = 0
  /// How many files came to their end.
  public private(set) var files = 0

  mutating func add(_ result: BatchResult) {
    payloads += result.count
    bytes += result.bytes
    files += result.files
  }
}
