import Linecheck
@_spi(Scanning) import LinecheckJSON

extension ExchangeCheck {
  /// Both sides as results of a file, ready to be shown.
  func results(_ source: String, _ options: CheckRun.Options) -> [PayloadResult] {
    [("request", request as Side?), ("response", response)].compactMap { entry, side in
      side.map { result($0, entry, source, options) }
    }
  }

  private func result(
    _ side: Side, _ entry: String, _ source: String, _ options: CheckRun.Options
  ) -> PayloadResult {
    var result = PayloadResult(
      index: 0, source: source, entry: entry, contract: side.contract?.id,
      resolvedBy: contracts.by, outcome: .passed, reason: side.reason, rules: side.rules)
    if side.reason != nil && side.findings.isEmpty {
      result.outcome = .notChecked
      return result
    }
    let redactor = redactor(side.contract?.id ?? "", revealing: options.revealing)
    let policy = options.policy.about(source, least: options.least)
    result.findings =
      side.findings.map { $0.inFile(revealing: options.revealing) }
      .compactMap { policy.reported($0, redactor.redacted) }.inOrder
    result.outcome = options.failOn.outcome(of: result.findings)
    return result
  }

  /// The body of the answer, for the rules over several bodies; nil where it has none.
  ///
  /// - Throws: `Exchange.Mistake` where it cannot be decoded.
  func answer(revealing: Bool) throws -> GroupCheck.Body? {
    guard let contract = contracts.response, let text = try exchange.body("response") else {
      return nil
    }
    return GroupCheck.Body(bytes: PaddedBytes(text.bytes), contract: contract) { finding in
      let mapped = MappedFinding(finding: finding, text: text)
      return redactor(contract.id, revealing: revealing)
        .redacted(mapped.inFile(revealing: revealing))
    }
  }

  /// What shows findings of a side: a capture holds keys, so that nothing beside them is shown.
  func redactor(_ contract: String, revealing: Bool) -> FindingRedactor {
    FindingRedactor(
      exchange.document.bytes, exchange.document, contract, known: knownNames, hasSecrets: true,
      revealing: revealing)
  }

  /// The names that rules name, those of documented headers also as the capture spells them.
  private var knownNames: Set<String> {
    var names: Set<String> = ["headers", "encoding", "startedAt", "milliseconds"]
    for contract in [contracts.request, contracts.response].compactMap(\.self) {
      names.formUnion((try? contract.program)?.memberNames ?? [])
      names.formUnion((try? contract.exchange)?.memberNames ?? [])
    }
    names.formUnion(["request", "response", "method", "url", "status", "body"])
    for side in ["request", "response"] {
      let headers = exchange.side(side)?["headers"]?.members ?? []
      names.formUnion(headers.map(\.name).filter { names.contains($0.lowercased()) })
    }
    return names
  }
}

extension ExchangeCheck.MappedFinding {
  /// The finding in the file that the text came from. Where that is a larger text, a whole URL say,
  /// all of it is shown at most by its shape, whatever the rule says of the part.
  func inFile(revealing: Bool) -> Finding {
    if text.isVerbatim(finding.range) { return finding.moved(text.source) }
    let isShape = !revealing && finding.sensitivity == .personal
    return finding.moved(as: isShape ? .personal : .secret, text.source)
  }
}

extension [ReportedFinding] {
  /// In the order of the text, then of the rules.
  var inOrder: [ReportedFinding] {
    sorted { left, right in
      (left.span.bytes.lowerBound, left.span.bytes.upperBound, left.rule)
        < (right.span.bytes.lowerBound, right.span.bytes.upperBound, right.rule)
    }
  }
}
