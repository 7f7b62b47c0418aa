import Linecheck
@_spi(Scanning) import LinecheckJSON

extension PayloadChecker {
  /// Checks lines; of those that are all right no more than their number is kept.
  mutating func checkLines(
    _ block: LineBlock, _ input: PayloadInput, from first: Int?, _ result: inout BatchResult
  ) {
    if block.isTooLong {
      let reason = "it is longer than \(LineReader.longest >> 20) MiB"
      result.list(.notChecked(input.name, reason, entry: "line \(block.origin.line)"))
      return
    }
    let path = path(of: input)
    let choice = selection.choice(for: input.name, at: path)
    // A line that is an exchange has two payloads: then only their order says which they are.
    let first = block.holdsExchanges ? nil : first
    let isListing = listsPassed || mustKnowIndices(first, block.lines.count)
    var (line, place) = (block.origin.line, 0)
    for (position, range) in block.lines.enumerated() {
      if Interruption.isRequested {
        result.isInterrupted = true
        return
      }
      // Lines that hold nothing stand between.
      line += block.bytes[place..<range.lowerBound].count { $0 == 0x0a }
      place = range.upperBound
      if let first, let shard = options.shard, !shard.contains(first + position) {
        result.count += 1
        continue
      }
      let text = PayloadText(
        bytes: block.bytes, range: range, source: input.name,
        origin: Origin(
          offset: block.origin.offset + range.lowerBound, line: line, column: 1),
        unit: .line)
      if block.holdsExchanges, let outcome = exchange(text, path, choice.mapped) {
        for payload in checked(outcome, &result) { result.list(payload.result) }
      } else {
        check(text, choice, isListing, &result)
      }
    }
  }

  private mutating func check(
    _ text: PayloadText, _ choice: ContractSelection.Choice, _ isListing: Bool,
    _ result: inout BatchResult
  ) {
    switch judged(text, choice) {
    case .told(let told): result.list(told)
    case .found(let found, let resolution):
      if found.isEmpty && !isListing {
        result.pass(resolution.contract.id, rules: checkers.rules)
      } else {
        result.list(self.result(text, resolution, found))
      }
    }
  }

  /// What became of a line that is an exchange; nil where it is none.
  private func exchange(
    _ text: PayloadText, _ path: String, _ mapped: Resolution?
  ) -> ExchangeOutcome? {
    let bytes = PaddedBytes(text.bytes[text.range])
    guard Exchange.isLikely(bytes) else { return nil }
    return exchanges.outcome(
      of: bytes, .exchange, at: text.origin, source: text.source, entry: text.entry, path: path,
      given: mapped)
  }

  /// Whether the place of a payload among all decides about it, so that none may go unlisted.
  private func mustKnowIndices(_ first: Int?, _ count: Int) -> Bool {
    if options.shard != nil && first == nil { return true }
    guard let limit = options.limit else { return false }
    return first.map { $0 + count > limit } ?? true
  }
}
