public import LinecheckRunner

/// One report out of several: of the shares of one input as if it had not been shared, or of
/// several inputs, one behind the other.
public struct MergedReport: Sendable {
  /// What is asked of the whole, where the reports are not to decide it.
  public struct Choices: Sendable {
    /// From which severity on a payload fails.
    public var failOn: FailOn?
    /// How many payloads have to be checked.
    public var minPayloads: Int?
    /// The contracts that have to be exercised.
    public var required: [String]?
    /// Whether entries of the baseline that occur no more are a failure.
    public var failOnStale: Bool?

    /// What the reports were made with.
    public init() {}
  }

  /// From which severity on a payload fails.
  public var failOn: FailOn { gates.failOn }

  private var readers: [ReportReader]
  /// The report that the last payload came from.
  private var place = 0
  private let isShared: Bool
  private let gates: Gates
  private let isJudgedAnew: Bool

  /// A report out of several.
  ///
  /// - Throws: `ReportMistake` where a share is missing or there twice, or where the reports were
  ///   made with different options and no choice decides between them.
  public init(
    _ readers: [ReportReader], _ choices: Choices = Choices()
  ) throws(ReportMistake) {
    isShared = try Self.areShares(readers)
    self.readers =
      isShared
      ? readers.sorted { ($0.shard?.number ?? 0) < ($1.shard?.number ?? 0) } : readers
    gates = try Gates(readers, choices)
    let failOn = gates.failOn
    isJudgedAnew = readers.contains { $0.summary.gates.failOn != failOn }
  }

  /// Goes through all payloads in order; gives what they come to.
  public mutating func read(_ take: (PayloadResult) -> Void) -> Summary {
    var summary = Summary(countsNotes: readers.contains { $0.summary.notes != nil })
    summary.gates = gates
    for reader in readers {
      summary.foreign += reader.summary.foreign
      summary.expired = max(summary.expired, reader.summary.expired)
      if reader.summary.isInterrupted { summary.isInterrupted = true }
    }
    summary.stale = stale
    summary.unmatched = Self.common(readers.map(\.summary.unmatched)) ?? []
    while var payload = next() {
      if !isShared { payload.index = summary.payloads }
      if isJudgedAnew { payload.judge(by: gates.failOn) }
      summary.add(payload)
      take(payload)
    }
    summary.exit = gates.exit(for: summary).code.rawValue
    return summary
  }

  private mutating func next() -> PayloadResult? {
    guard isShared else {
      while place < readers.count {
        if let payload = readers[place].next() { return payload }
        place += 1
      }
      return nil
    }
    var least = Int.max
    for (position, reader) in readers.enumerated() {
      guard let index = reader.nextIndex, index < least else { continue }
      (place, least) = (position, index)
    }
    return least == .max ? nil : readers[place].next()
  }

  /// The entries of the baseline that occur in no report. Where one does not know, nobody does; those
  /// without a payload have nothing to say.
  private var stale: [String]? {
    let lists = readers.filter { $0.summary.payloads > 0 }.map(\.summary.stale)
    return lists.contains(nil) ? nil : Self.common(lists.compactMap(\.self))
  }

  /// What all lists have, sorted; nil where there is no list.
  private static func common(_ lists: [[String]]) -> [String]? {
    guard let first = lists.first else { return nil }
    let all = lists.dropFirst().reduce(into: Set(first)) { $0.formIntersection($1) }
    return all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension MergedReport {
  /// Whether the reports are the shares of one input.
  private static func areShares(_ readers: [ReportReader]) throws(ReportMistake) -> Bool {
    let shared = readers.filter { $0.shard != nil }
    guard let first = shared.first, let count = first.shard?.count else { return false }
    if let whole = readers.first(where: { $0.shard == nil }) {
      throw ReportMistake("\(first.name) is about a share of its input, and \(whole.name) is not")
    }
    if let other = shared.first(where: { $0.shard?.count != count }) {
      throw ReportMistake(
        "\(first.name) is one of \(count) shares, and \(other.name) is one of "
          + "\(other.shard?.count ?? 0)")
    }
    for number in 1...count {
      let same = shared.filter { $0.shard?.number == number }
      if same.isEmpty {
        throw ReportMistake(
          "share \(number)/\(count) is missing", help: "merge the reports of all shares")
      }
      if same.count > 1 {
        throw ReportMistake("share \(number)/\(count) is in \(same[0].name) and \(same[1].name)")
      }
    }
    try refuseGaps(shared, count)
    return true
  }

  /// Shares of one input have every payload: any other number belongs to another input, or was made
  /// of one that has grown since.
  private static func refuseGaps(_ shares: [ReportReader], _ count: Int) throws(ReportMistake) {
    if shares.contains(where: \.summary.isInterrupted) { return }
    let total = shares.reduce(0) { $0 + $1.summary.payloads }
    for share in shares {
      let number = share.shard?.number ?? 1
      let expected = (total + count - number) / count
      if share.summary.payloads != expected || !share.isComplete(from: number - 1, each: count) {
        throw ReportMistake(
          "\(share.name) has not the payloads that share \(number)/\(count) of \(total) has",
          help: "make the shares of the same input, with the same options")
      }
    }
  }
}

extension PayloadResult {
  /// Decides anew whether it failed.
  fileprivate mutating func judge(by failOn: FailOn) {
    if outcome == .notChecked { return }
    outcome = findings.contains { $0.counts && failOn.fails($0.severity) } ? .failed : .passed
  }
}

extension Gates {
  /// What was chosen, and what the reports agree on.
  fileprivate init(
    _ readers: [ReportReader], _ choices: MergedReport.Choices
  ) throws(ReportMistake) {
    func agreed<Choice: Equatable>(
      _ choice: Choice?, _ part: KeyPath<Gates, Choice>, _ option: String
    ) throws(ReportMistake) -> Choice {
      if let choice { return choice }
      guard let first = readers.first else { return Gates()[keyPath: part] }
      let other = readers.first {
        $0.summary.gates[keyPath: part] != first.summary.gates[keyPath: part]
      }
      guard let other else { return first.summary.gates[keyPath: part] }
      throw ReportMistake(
        "\(first.name) and \(other.name) were made with a different \(option)",
        help: "say which: linecheck merge \(option) …")
    }
    self.init(
      failOn: try agreed(choices.failOn, \.failOn, "--fail-on"),
      minPayloads: try agreed(choices.minPayloads, \.minPayloads, "--min-payloads"),
      required: try agreed(choices.required, \.required, "--require"),
      failOnStale: try agreed(choices.failOnStale, \.failOnStale, "--fail-on-stale"))
  }
}
