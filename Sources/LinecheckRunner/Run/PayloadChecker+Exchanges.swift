import Linecheck
@_spi(Scanning) import LinecheckJSON

extension PayloadChecker {
  /// What a file holds that is one text: what is asked for, what its name says, what it looks like.
  func format(of input: PayloadInput, _ bytes: PaddedBytes) -> InputFormat {
    if let input = options.input { return input }
    if input.name.hasSuffix(".har") || HARScanner.isLikely(bytes.all) { return .har }
    let isExchange = input.name.hasSuffix(".exchange.json") || Exchange.isLikely(bytes)
    return isExchange ? .exchange : .json
  }

  /// Counts what is foreign, and gives the rest.
  mutating func checked(
    _ outcome: ExchangeOutcome, _ batch: inout BatchResult
  ) -> [CheckedPayload] {
    if let check = outcome.check { coverage?.add(check) }
    // Every share sees all of them: the first one counts them.
    if let foreign = outcome.foreign, options.shard?.number ?? 1 == 1 {
      batch.unlisted.foreign += 1
      if options.listsForeign { batch.foreign.append(foreign) }
    }
    return outcome.results.map { result in
      let isAnswer = options.groups && result.entry?.hasSuffix("response") ?? false
      return CheckedPayload(result: result, body: isAnswer ? outcome.answer : nil)
    }
  }

  /// Checks entries of an HTTP archive.
  mutating func checkEntries(
    _ entries: [HARScanner.Entry], _ input: PayloadInput, _ batch: inout BatchResult
  ) {
    let given = selection.choice(for: input.name, at: path(of: input)).mapped
    for entry in entries {
      if Interruption.isRequested {
        batch.isInterrupted = true
        return
      }
      let outcome = exchanges.outcome(of: entry, source: input.name, given: given)
      for payload in checked(outcome, &batch) { batch.list(payload.result) }
    }
  }

  /// Checks a whole HTTP archive.
  mutating func checkArchive(
    _ bytes: PaddedBytes, _ input: PayloadInput, _ given: Resolution?,
    _ batch: inout BatchResult
  ) -> [CheckedPayload] {
    var scanner = HARScanner()
    var payloads: [CheckedPayload] = []
    for entry in scanner.scan(bytes.all) {
      let outcome = exchanges.outcome(of: entry, source: input.name, given: given)
      payloads += checked(outcome, &batch)
    }
    if let problem = scanner.finish() {
      payloads.append(CheckedPayload(result: .notChecked(input.name, problem)))
    }
    return payloads
  }
}
