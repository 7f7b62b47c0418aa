/// What a run has to come to, so that it is never green for nothing.
///
///     let gates = Gates(failOn: .error, minPayloads: 10)
///     gates.exit(for: summary)
///     // (.nothingChecked, ["only 3 payloads were checked, and --min-payloads wants 10"])
public struct Gates: Sendable, Hashable {
  /// From which severity on a payload fails.
  public var failOn: FailOn
  /// How many payloads have to be checked.
  public var minPayloads: Int
  /// The contracts that have to be exercised: ids, or beginnings of ids that end in `/`.
  public var required: [String]
  /// Whether entries of the baseline that occur no more are a failure.
  public var failOnStale: Bool

  /// What a run has to come to unless told otherwise: nothing may fail, something has to be checked.
  public init(
    failOn: FailOn = .error, minPayloads: Int = 0, required: [String] = [],
    failOnStale: Bool = false
  ) {
    self.failOn = failOn
    self.minPayloads = minPayloads
    self.required = required
    self.failOnStale = failOnStale
  }

  /// The exit code, and a sentence for each gate that the counts of the report do not speak of.
  ///
  /// A share of the input answers for its own payloads only: how many have to be checked, which
  /// contracts have to be exercised, which maps fit nothing and what is stale shows when the
  /// reports of all shares are merged.
  public func exit(for summary: Summary) -> (code: ExitCode, sentences: [String]) {
    let isWhole = summary.shard == nil
    var sentences: [String] = []
    func fails(_ sentence: String?) -> Bool {
      if let sentence { sentences.append(sentence) }
      return sentence != nil
    }
    var codes: [ExitCode] = []
    if summary.isInterrupted { codes.append(.interrupted) }
    if summary.failed > 0 && failOn != .never { codes.append(.findings) }
    if fails(Self.expired(summary)) { codes.append(.findings) }
    if isWhole && fails(stale(summary)) { codes.append(.findings) }
    if summary.notChecked > 0 { codes.append(.notAllChecked) }
    if fails(Self.nothing(summary)) { codes.append(.nothingChecked) }
    if isWhole {
      for sentence in unmet(summary) where fails(sentence) { codes.append(.nothingChecked) }
    }
    return (codes.first ?? .success, sentences)
  }
}

extension Gates {
  private static func expired(_ summary: Summary) -> String? {
    switch summary.expired {
    case 0: nil
    case 1: "a suppression is past its date"
    default: "\(summary.expired) suppressions are past their dates"
    }
  }

  private func stale(_ summary: Summary) -> String? {
    let count = summary.stale?.count ?? 0
    guard failOnStale, count > 0 else { return nil }
    return count == 1
      ? "an entry of the baseline occurs no more; --update-baseline takes it out"
      : "\(count) entries of the baseline occur no more; --update-baseline takes them out"
  }

  private static func nothing(_ summary: Summary) -> String? {
    if summary.payloads == 0 { return summary.isInterrupted ? nil : "there is nothing to check" }
    let checked = summary.passed + summary.failed
    guard checked > 0, summary.applications == 0, summary.failed == 0 else { return nil }
    return "no rule was applied to any payload, so that passing means nothing"
  }

  /// What is not met of what has to be checked.
  private func unmet(_ summary: Summary) -> [String] {
    var sentences = summary.unmatched.map { "nothing fits \($0)" }
    let checked = summary.passed + summary.failed
    if checked < minPayloads {
      let payloads = checked == 1 ? "1 payload was" : "\(checked) payloads were"
      sentences.append("only \(payloads) checked, and --min-payloads wants \(minPayloads)")
    }
    for id in required where !summary.isExercised(id) {
      sentences.append("no payload was checked against \(id), which --require names")
    }
    return sentences
  }
}

extension Summary {
  /// Whether a payload was checked against a contract, or one below a beginning that ends in `/`.
  fileprivate func isExercised(_ id: String) -> Bool {
    contracts.contains { contract, tally in
      tally.checked > 0 && (contract == id || id.hasSuffix("/") && contract.hasPrefix(id))
    }
  }
}
