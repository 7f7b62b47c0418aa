import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Checks payloads of all kinds.
struct PayloadChecker: ~Copyable {
  let selection: ContractSelection
  let options: CheckRun.Options
  /// The folder that relative paths are relative to.
  let folder: String
  let listsPassed: Bool
  let exchanges: ExchangeReader
  var checkers = Checkers()
  /// What telling contracts apart by shape needs.
  var memory = ResolvingMemory()
  /// How often each constraint was exercised; nil where nobody asks.
  var coverage: TrafficCoverage?

  init(
    selection: ContractSelection, options: CheckRun.Options, folder: String, listsPassed: Bool
  ) {
    self.selection = selection
    self.options = options
    self.folder = folder
    self.listsPassed = listsPassed
    let resolver = ExchangeResolver.byShapeToo(
      selection, options.baseURLs, revealing: options.revealing)
    exchanges = ExchangeReader(resolver, options)
    if options.countsCoverage {
      coverage = try? TrafficCoverage(selection.candidates, from: options.sought)
    }
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
      for payload in check(bytes, input, &result) { result.list(payload.result) }
      result.files = 1
    case .lines(let block, let input):
      checkLines(block, input, from: batch.firstIndex, &result)
    case .entries(let entries, let input):
      checkEntries(entries, input, &result)
    case .end: result.files = 1
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
        payloads += check(bytes, input, &result)
      } catch {
        payloads.append(CheckedPayload(result: .notChecked(input.name, error.reason)))
      }
    }
    if options.groups { addFindings(ofGroup: &payloads) }
    for payload in payloads { result.list(payload.result) }
  }

  /// Checks a text that is one payload, or an exchange of two.
  private mutating func check(
    _ bytes: PaddedBytes, _ input: PayloadInput, _ batch: inout BatchResult
  ) -> [CheckedPayload] {
    let path = path(of: input)
    let choice = selection.choice(for: input.name, at: path)
    switch format(of: input, bytes) {
    case .exchange:
      let outcome = exchanges.outcome(
        of: bytes, .exchange, source: input.name, path: path, given: choice.mapped)
      return checked(outcome, &batch)
    case .har: return checkArchive(bytes, input, choice.mapped, &batch)
    case .json, .ndjson: break
    }
    let text = PayloadText(bytes: bytes, range: 0..<bytes.count, source: input.name)
    return [checked(text, judged(text, choice))]
  }

  func path(of input: PayloadInput) -> String {
    if input.isStandardInput { return "" }
    return input.name.hasPrefix("/") ? input.name : folder + "/" + input.name
  }
}

/// A result, and what the rules over several bodies need of it.
struct CheckedPayload {
  var result: PayloadResult
  var body: GroupCheck.Body?
}
