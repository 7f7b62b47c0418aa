import Linecheck
@_spi(Scanning) import LinecheckJSON

extension ExchangeCheck {
  /// Both sides as results of a file, ready to be shown; `entry` is the place of the exchange in a
  /// file of several.
  func results(
    _ source: String, entry: String?, _ options: CheckRun.Options
  ) -> [PayloadResult] {
    let prefix = entry.map { $0 + " " } ?? ""
    let sides = [("request", request as Side?), ("response", response)].filter { name, _ in
      contracts.side == nil || contracts.side?.rawValue == name
    }
    return sides.compactMap { name, side in
      if let side { return result(side, prefix + name, source, options) }
      guard contracts.side != nil else { return nil }
      return .notChecked(source, "the capture has no \(name)", entry: prefix + name)
    }
  }

  private func result(
    _ side: Side, _ entry: String, _ source: String, _ options: CheckRun.Options
  ) -> PayloadResult {
    var result = PayloadResult(
      index: 0, source: source, entry: entry, contract: side.contract?.id,
      resolvedBy: contracts.by, outcome: .passed, rules: side.rules)
    if let undecided = side.undecided {
      result.outcome = .notChecked
      result.reason = undecided.reason(known: knownNames, revealing: options.revealing)
      result.reasonHelp = undecided.help
      return result
    }
    if !side.findings.isEmpty {
      let redactor = redactor(revealing: options.revealing, options.additions)
      let policy = options.policy.about(source, least: options.least)
      result.findings =
        side.findings.compactMap { mapped in
          let redactor = redactor.of(
            side.contract?.id ?? "",
            known: mapped.isOfBody ? mapped.contract.knownNames : knownNames)
          return policy.reported(mapped.inFile(revealing: options.revealing)) {
            redactor.redacted($0, inside: mapped.inner)
          }
        }.inOrder
      result.outcome = options.failOn.outcome(of: result.findings)
    }
    if result.outcome == .passed, let reason = side.reason {
      (result.outcome, result.reason) = (.notChecked, reason)
    }
    return result
  }

  /// The body of the answer, for the rules over several bodies; nil where it has none.
  func answer(_ options: CheckRun.Options) -> GroupCheck.Body? {
    guard let contract = contracts.response, let text = response?.body else { return nil }
    let document = response?.document
    return GroupCheck.Body(PaddedBytes(text.bytes), contract) { finding in
      let mapped = MappedFinding(
        finding: finding, text: text, contract: contract, document: document)
      return redactor(revealing: options.revealing, options.additions)
        .of(contract.id, known: contract.knownNames)
        .redacted(mapped.inFile(revealing: options.revealing), inside: mapped.inner)
    }
  }

  /// What shows findings of the exchange; those of a body under the names of its contract alone, so
  /// that they have the fingerprints that the same body has in a file of its own. A capture holds
  /// keys, so that nothing beside them is shown.
  func redactor(
    revealing: Bool, _ additions: RedactionAdditions = .none
  ) -> FindingRedactor {
    FindingRedactor(
      exchange.document.bytes, exchange.document, contracts.name, known: knownNames,
      hasSecrets: true, at: exchange.text.origin, revealing: revealing,
      additions: additions)
  }

  /// The names that rules name, those of documented headers also as the capture spells them.
  private var knownNames: Set<String> {
    var names: Set<String> = ["request", "response", "method", "url", "headers", "status", "body"]
    names.formUnion(["encoding", "startedAt", "milliseconds", "startedDateTime", "time"])
    names.formUnion(["name", "value", "postData", "content", "text", "mimeType", "size"])
    for contract in [contracts.request, contracts.response].compactMap(\.self) {
      names.formUnion(contract.knownNames)
      names.formUnion((try? contract.exchange)?.memberNames ?? [])
    }
    guard exchange.text.shape == .exchange else { return names }
    for side in ["request", "response"] {
      let headers = exchange.document.root[side]?["headers"]?.members ?? []
      names.formUnion(headers.map(\.name).filter { names.contains($0.lowercased()) })
    }
    return names
  }
}

extension Contract {
  /// The names that rules of a body, or of several, name.
  fileprivate var knownNames: Set<String> {
    [try? program, try? group].compactMap(\.self).reduce(into: []) {
      $0.formUnion($1.memberNames)
    }
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
