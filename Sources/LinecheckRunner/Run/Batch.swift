import LinecheckJSON

/// A part of a run's work, small enough that several can be under way.
struct Batch: Sendable {
  /// What there is to check.
  enum Work: Sendable {
    /// Files that are one payload each, or one exchange.
    case files([PayloadInput])
    /// A text that is one payload, or one exchange, and has been read already.
    case text(PaddedBytes, PayloadInput)
    /// Lines that are one payload each.
    case lines(LineBlock, PayloadInput)
    /// Entries of an HTTP archive.
    case entries([HARScanner.Entry], PayloadInput)
    /// The end of a file that came bit by bit.
    case end
    /// Nothing that can be checked, and why.
    case failure(String, PayloadInput)
  }

  /// The first batch is 0.
  let number: Int
  let work: Work
  /// The index of its first payload, where all batches before it say how many theirs are.
  let firstIndex: Int?
  /// How many bytes it is about.
  var bytes = 0
}

extension Batch.Work {
  /// How many payloads there are; nil where a closer look tells.
  var count: Int? {
    switch self {
    case .files, .text, .entries: nil
    case .lines(let block, _):
      block.holdsExchanges ? nil : block.isTooLong ? 1 : block.lines.count
    case .end: 0
    case .failure: 1
    }
  }
}

/// What became of a batch.
struct BatchResult: Sendable {
  let number: Int
  /// How many payloads it had.
  var count = 0
  /// The payloads that have to be listed; their indices count from the first of the batch.
  var payloads: [PayloadResult] = []
  /// What all others came to: they passed, and nothing is to be said about them.
  var unlisted: Summary
  /// What is none of ours, where that is told.
  var foreign: [ForeignExchange] = []
  /// How many bytes were checked.
  var bytes = 0
  /// How many files came to their end.
  var files = 0
  /// Whether it was stopped before its end.
  var isInterrupted = false
}

extension BatchResult {
  /// Adds a payload that has to be told of.
  mutating func list(_ payload: PayloadResult) {
    var payload = payload
    payload.index = count
    count += 1
    payloads.append(payload)
  }

  /// Counts a payload that passed and has no findings.
  mutating func pass(_ contract: String, rules: Int) {
    count += 1
    unlisted.add(passed: 1, of: contract, rules: rules)
  }
}
