package import Linecheck
@_spi(Scanning) import LinecheckJSON

/// Checks what calls bring, as captures of them would be.
package struct AnswerChecker: ~Copyable {
  private let selection: ContractSelection
  private let options: CheckRun.Options
  private var bodies: PayloadChecker
  /// Items of lists, for the rules over all of them; nil outside of a list.
  private var account: [CheckedPayload]?

  /// - Parameters:
  ///   - selection: all contracts.
  ///   - options: what is looked for and shown.
  package init(_ selection: ContractSelection, _ options: CheckRun.Options) {
    self.selection = selection
    self.options = options
    bodies = PayloadChecker(
      selection: selection, options: options, folder: "", listsPassed: true)
  }

  /// How often each constraint was exercised; nil where nobody counts.
  package var coverage: TrafficCoverage? { bodies.coverage }

  /// Why an answer says nothing about what its provider promises, and what to do about that.
  package struct Obstacle: Sendable, Hashable {
    package let reason: String
    package let help: String?

    package init(_ reason: String, help: String? = nil) {
      self.reason = reason
      self.help = help
    }
  }

  /// Checks an exchange.
  ///
  /// - Parameters:
  ///   - exchange: the exchange.
  ///   - operation: what it is of.
  ///   - source: what results call it.
  ///   - obstacle: why the answer is not judged; what is wrong with its body is a note at most then.
  /// - Returns: a result for what was sent and one for what was answered.
  package mutating func results(
    of exchange: LiveExchange, _ operation: Operation, source: String, obstacle: Obstacle?
  ) -> [PayloadResult] {
    let reader = ExchangeReader(ExchangeResolver(selection, of: operation), options)
    let outcome = reader.outcome(of: exchange.text, .exchange, source: source)
    if obstacle == nil, let check = outcome.check { bodies.coverage?.add(check) }
    var results = outcome.results
    let place = results.firstIndex { $0.entry == "response" }
    if let place { results[place].milliseconds = exchange.milliseconds }
    guard let obstacle else { return results }
    if let place {
      results[place].outcome = .notChecked
      (results[place].reason, results[place].reasonHelp) = (obstacle.reason, obstacle.help)
      results[place].findings = notes(results[place])
    } else {
      results.append(
        .notChecked(source, obstacle.reason, help: obstacle.help, entry: "response"))
    }
    return results
  }

  /// What is wrong with a body by its own contract, as notes, where notes are looked for.
  private func notes(_ result: PayloadResult) -> [ReportedFinding] {
    guard options.notes, let id = result.contract,
      let contract = selection.candidates.first(where: { $0.id == id }),
      let program = try? contract.program
    else { return [] }
    let own = Set((program.constraints + DocumentRules.all).map(\.id.name))
    return result.findings.filter { own.contains($0.rule) }.map { finding in
      var note = finding
      note.severity = .note
      return note
    }
  }
}

/// Lists of an account's numbers.
extension AnswerChecker {
  /// Checks items of a page of a list.
  ///
  /// - Parameters:
  ///   - ranges: where they stand in the exchange's text, with their numbers on the page.
  ///   - exchange: the exchange that brought the page.
  ///   - contract: what each of them is.
  ///   - source: what results call the page.
  /// - Returns: results that nothing can change any more; the others come with the account's end.
  package mutating func results(
    ofItems ranges: [(number: Int, range: Range<Int>)], in exchange: LiveExchange,
    _ contract: Contract, source: String
  ) -> [PayloadResult] {
    let lines = LineTable(exchange.text.all)
    var results: [PayloadResult] = []
    for (number, range) in ranges {
      let place = lines.position(of: range.lowerBound)
      let bytes = PaddedBytes(exchange.text[range])
      let text = PayloadText(
        bytes: bytes, range: 0..<bytes.count, source: source,
        origin: Origin(offset: range.lowerBound, line: place.line, column: place.column),
        unit: .item(number))
      let payload = bodies.checked(text, Resolution(contract: contract, by: "request"))
      if account != nil { account?.append(payload) } else { results.append(payload.result) }
    }
    return results
  }

  /// What is wrong with a page that is no JSON, whatever it should have been; nil where it is JSON.
  ///
  /// - Parameters:
  ///   - exchange: the exchange that brought the page.
  ///   - source: what results call the page.
  /// - Returns: a result with that finding.
  package func brokenPage(_ exchange: LiveExchange, source: String) -> PayloadResult? {
    let contracts = ExchangeContracts(
      operation: nil, request: nil, response: Self.anything, by: "request")
    guard let whole = try? Exchange(exchange.text),
      let check = try? ExchangeCheck(whole, contracts, from: options.sought, isTraced: false),
      var result = check.results(source, entry: nil, options).first(where: {
        $0.entry == "response" && $0.findings.contains { $0.severity == .error }
      })
    else { return nil }
    // It has failed without any contract.
    (result.contract, result.resolvedBy, result.rules) = (nil, nil, DocumentRules.all.count)
    return result
  }

  private static let anything = Contract(
    "any/body/200", title: "Any body", document: SourceDocument(title: "", url: "")
  ) { .any }

  /// Begins the numbers of an account, of which rules may speak together.
  package mutating func beginAccount(_ contract: Contract) {
    // Where no rule does, nothing has to wait for the last page.
    account = ((try? contract.group) ?? nil) == nil ? nil : []
  }

  /// Ends the numbers of an account.
  ///
  /// - Returns: the results that waited for it.
  package mutating func endAccount() -> [PayloadResult] {
    guard var payloads = account.take() else { return [] }
    bodies.addFindings(ofGroup: &payloads)
    return payloads.map(\.result)
  }
}
