import Linecheck
@_spi(Scanning) import LinecheckJSON
import Synchronization

/// Checks batches, one at a time, and keeps what makes the next one fast.
final class Worker: Sendable {
  private let checker: Mutex<PayloadChecker>

  init(_ checker: consuming sending PayloadChecker) { self.checker = Mutex(checker) }

  func check(_ batch: Batch) -> BatchResult {
    checker.withLock { $0.check(batch) }
  }
}

/// Checks payloads of all kinds.
struct PayloadChecker: ~Copyable {
  let selection: ContractSelection
  let options: CheckRun.Options
  /// The folder that relative paths are relative to.
  let folder: String
  private let listsPassed: Bool
  private let exchanges: ExchangeReader
  private var checkers = Checkers()
  /// What telling contracts apart by shape needs.
  private var memory = ResolvingMemory()

  init(
    selection: ContractSelection, options: CheckRun.Options, folder: String, listsPassed: Bool
  ) {
    self.selection = selection
    self.options = options
    self.folder = folder
    self.listsPassed = listsPassed
    exchanges = ExchangeReader(
      ExchangeResolver(selection, options.baseURLs, revealing: options.revealing), options)
  }

  mutating func check(_ batch: Batch) -> BatchResult {
    var result = BatchResult(
      number: batch.number, unlisted: Summary(countsNotes: options.notes), bytes: batch.bytes)
    switch batch.work {
    case .failure(let reason, let input):
      result.list(.notChecked(input.name, reason))
      result.files = 1
    case .files(let inputs):
      checkFiles(inputs, &result)
      result.files = inputs.count
    case .text(let bytes, let input):
      for payload in check(bytes, input, &result.unlisted.foreign) { result.list(payload.result) }
      result.files = 1
    case .lines(let block, let input):
      checkLines(block, input, from: batch.firstIndex, &result)
    }
    return result
  }

  private mutating func checkFiles(_ inputs: [PayloadInput], _ result: inout BatchResult) {
    var payloads: [CheckedPayload] = []
    for input in inputs {
      if Interruption.isRequested {
        result.isInterrupted = true
        return
      }
      do throws(SystemError) {
        let bytes = try input.read()
        result.bytes += bytes.count
        payloads += check(bytes, input, &result.unlisted.foreign)
      } catch {
        payloads.append(CheckedPayload(result: .notChecked(input.name, error.reason)))
      }
    }
    if options.groups { addFindings(ofGroup: &payloads) }
    for payload in payloads { result.list(payload.result) }
  }

  /// Checks a text that is one payload, or an exchange of two.
  private mutating func check(
    _ bytes: PaddedBytes, _ input: PayloadInput, _ foreign: inout Int
  ) -> [CheckedPayload] {
    let path = path(of: input)
    do {
      switch format(of: input, bytes) {
      case .exchange:
        return checked(exchanges.outcome(of: bytes, .exchange, source: input.name, path: path))
      case .har: return checkArchive(bytes, input, &foreign)
      case .json, .ndjson: break
      }
      let text = PayloadText(bytes: bytes, range: 0..<bytes.count, source: input.name)
      let choice = selection.choice(for: input.name, at: path)
      let answer = choice.answer(bytes, text.range, &memory)
      guard case .resolved(let resolution) = answer else {
        return [CheckedPayload(result: unresolved(text, answer))]
      }
      let found = try findings(text, resolution.contract)
      let payload = try result(text, resolution, found)
      guard options.groups else { return [CheckedPayload(result: payload)] }
      let body = GroupCheck.Body(bytes, resolution.contract, options)
      return [CheckedPayload(result: payload, body: body)]
    } catch {
      return [CheckedPayload(result: .notChecked(input.name, "\(error)"))]
    }
  }

  /// Checks lines; of those that are all right no more than their number is kept.
  private mutating func checkLines(
    _ block: LineBlock, _ input: PayloadInput, from first: Int?, _ result: inout BatchResult
  ) {
    if block.isTooLong {
      let reason = "it is longer than \(LineReader.longest >> 20) MiB"
      result.list(.notChecked(input.name, reason, entry: "line \(block.origin.line)"))
      return
    }
    let choice = selection.choice(for: input.name, at: path(of: input))
    let isListing = listsPassed || mustKnowIndices(first, block.lines.count)
    var (line, place) = (block.origin.line, 0)
    for (position, range) in block.lines.enumerated() {
      if Interruption.isRequested {
        result.isInterrupted = true
        return
      }
      // Lines that hold nothing stand between.
      line += block.bytes[place..<range.lowerBound].count { $0 == 0x0a }
      place = range.lowerBound
      if let first, let shard = options.shard, !shard.contains(first + position) {
        result.count += 1
        continue
      }
      let text = PayloadText(
        bytes: block.bytes, range: range, source: input.name, line: line,
        offset: block.origin.offset + range.lowerBound)
      check(text, choice, isListing, &result)
    }
  }

  private mutating func check(
    _ text: PayloadText, _ choice: ContractSelection.Choice, _ isListing: Bool,
    _ result: inout BatchResult
  ) {
    let answer = choice.answer(text.bytes, text.range, &memory)
    guard case .resolved(let resolution) = answer else {
      result.list(unresolved(text, answer))
      return
    }
    do {
      let found = try findings(text, resolution.contract)
      if found.isEmpty && !isListing {
        result.pass(resolution.contract.id, rules: try rules(of: resolution.contract))
      } else {
        result.list(try self.result(text, resolution, found))
      }
    } catch {
      result.list(.notChecked(text.source, "\(error)", entry: text.entry))
    }
  }

  /// Whether the place of a payload among all decides about it, so that none may go unlisted.
  private func mustKnowIndices(_ first: Int?, _ count: Int) -> Bool {
    if options.shard != nil && first == nil { return true }
    guard let limit = options.limit else { return false }
    return first.map { $0 + count > limit } ?? true
  }

  private func path(of input: PayloadInput) -> String {
    if input.isStandardInput { return "" }
    return input.name.hasPrefix("/") ? input.name : folder + "/" + input.name
  }
}

extension PayloadChecker {
  private mutating func findings(
    _ text: PayloadText, _ contract: Contract
  ) throws(RuleMistakes) -> [Finding] {
    try checkers.findings(in: text.bytes, text.range, contract, from: options.sought)
  }

  private mutating func rules(of contract: Contract) throws(RuleMistakes) -> Int {
    try contract.program.constraints.count
  }

  private func result(
    _ text: PayloadText, _ resolution: Resolution, _ found: [Finding]
  ) throws(RuleMistakes) -> PayloadResult {
    let contract = resolution.contract
    var result = PayloadResult(
      index: 0, source: text.source, entry: text.entry, contract: contract.id,
      resolvedBy: resolution.by, remark: resolution.remark, outcome: .passed,
      rules: try contract.program.constraints.count)
    if found.isEmpty { return result }
    let redactor = FindingRedactor(
      text.isWhole ? text.bytes : PaddedBytes(text.bytes[text.range]), contract, at: text.origin,
      revealing: options.revealing, additions: options.additions)
    let policy = options.policy.about(result.source, least: options.least)
    result.findings = found.compactMap { policy.reported($0, redactor.redacted) }
    result.outcome = options.failOn.outcome(of: result.findings)
    return result
  }

  private func unresolved(
    _ text: PayloadText, _ answer: ShapeCandidates.Answer
  ) -> PayloadResult {
    guard case .unresolved(let reason, let help) = answer else {
      return .notChecked(text.source, "no contract is known for it", entry: text.entry)
    }
    var result = PayloadResult.notChecked(text.source, reason, entry: text.entry)
    result.reasonHelp = help
    return result
  }

  private func format(of input: PayloadInput, _ bytes: PaddedBytes) -> InputFormat {
    if let input = options.input { return input }
    if input.name.hasSuffix(".har") || HARScanner.isLikely(bytes.all) { return .har }
    let isExchange = input.name.hasSuffix(".exchange.json") || Exchange.isLikely(bytes)
    return isExchange ? .exchange : .json
  }

  private func checked(_ outcome: ExchangeOutcome) -> [CheckedPayload] {
    outcome.results.map { result in
      let isAnswer = options.groups && result.entry?.hasSuffix("response") ?? false
      return CheckedPayload(result: result, body: isAnswer ? outcome.answer : nil)
    }
  }

  private func checkArchive(
    _ bytes: PaddedBytes, _ input: PayloadInput, _ foreign: inout Int
  ) -> [CheckedPayload] {
    var scanner = HARScanner()
    var payloads: [CheckedPayload] = []
    for entry in scanner.scan(bytes.all) {
      let outcome = exchanges.outcome(of: entry, source: input.name)
      payloads += checked(outcome)
      if outcome.foreign != nil { foreign += 1 }
    }
    if let problem = scanner.finish() {
      payloads.append(CheckedPayload(result: .notChecked(input.name, problem)))
    }
    return payloads
  }

  /// Adds what is found in several bodies of one folder together.
  private func addFindings(ofGroup payloads: inout [CheckedPayload]) {
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

/// A result, and what the rules over several bodies need of it.
struct CheckedPayload {
  var result: PayloadResult
  var body: GroupCheck.Body?
}
