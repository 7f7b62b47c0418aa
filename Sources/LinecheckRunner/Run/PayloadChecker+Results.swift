import Linecheck
@_spi(Scanning) import LinecheckJSON

extension PayloadChecker {
  /// What is known of a body.
  enum Judged {
    /// What is wrong with it by its contract.
    case found([Finding], Resolution)
    /// All that there is to say, since its contract is not known or is of no use.
    case told(PayloadResult)
  }

  /// Finds the contract of a body, and what is wrong by it.
  mutating func judged(_ text: PayloadText, _ choice: ContractSelection.Choice) -> Judged {
    switch choice.answer(text.bytes, text.range, &memory) {
    case .unresolved(let reason, let help):
      return .told(broken(text) ?? unresolved(text, reason, help))
    case .resolved(let resolution): return judged(text, resolution)
    }
  }

  private mutating func judged(_ text: PayloadText, _ resolution: Resolution) -> Judged {
    do throws(RuleMistakes) {
      let contract = resolution.contract
      let found = try checkers.findings(
        in: text.bytes, text.range, contract, from: options.sought)
      if let undecided = checkers.undecided {
        let known = try contract.program.memberNames
        var result = PayloadResult.notChecked(
          text.source, undecided.reason(known: known, revealing: options.revealing),
          help: undecided.help, entry: text.entry)
        (result.contract, result.resolvedBy) = (contract.id, resolution.by)
        return .told(result)
      }
      if coverage != nil {
        coverage?.add(try? Document(text.bytes[text.range]), contract, found)
      }
      return .found(found, resolution)
    } catch {
      return .told(.notChecked(text.source, "\(error)", entry: text.entry))
    }
  }

  /// Checks a text whose contract is known.
  mutating func checked(_ text: PayloadText, _ resolution: Resolution) -> CheckedPayload {
    checked(text, judged(text, resolution))
  }

  /// What became of a text that is all of its bytes, with what rules over several bodies need of it.
  func checked(_ text: PayloadText, _ judged: Judged) -> CheckedPayload {
    switch judged {
    case .told(let result): return CheckedPayload(result: result)
    case .found(let found, let resolution):
      let payload = result(text, resolution, found)
      guard options.groups else { return CheckedPayload(result: payload) }
      return CheckedPayload(
        result: payload, body: GroupCheck.Body(text, resolution.contract, options))
    }
  }

  /// What became of a text, of which this has just been found.
  func result(
    _ text: PayloadText, _ resolution: Resolution, _ found: [Finding]
  ) -> PayloadResult {
    let contract = resolution.contract
    var result = PayloadResult(
      index: 0, source: text.source, entry: text.entry, contract: contract.id,
      resolvedBy: resolution.by, remark: resolution.remark, outcome: .passed,
      rules: checkers.rules)
    if found.isEmpty { return result }
    let redactor = FindingRedactor(
      text.isWhole ? text.bytes : PaddedBytes(text.bytes[text.range]), contract, at: text.origin,
      revealing: options.revealing, additions: options.additions)
    let policy = options.policy.about(result.source, least: options.least)
    result.findings = found.compactMap { policy.reported($0, redactor.redacted) }
    result.outcome = options.failOn.outcome(of: result.findings)
    return result
  }

  private func unresolved(_ text: PayloadText, _ reason: String, _ help: String) -> PayloadResult {
    .notChecked(text.source, reason, help: help, entry: text.entry)
  }

  /// The result of a text that is no JSON, which is wrong whatever its contract is; nil for JSON.
  private func broken(_ text: PayloadText) -> PayloadResult? {
    let bytes = PaddedBytes(text.bytes[text.range])
    do throws(JSONError) {
      _ = try Document(bytes)
      return nil
    } catch {
      let redactor = FindingRedactor(
        bytes, nil, "", known: [], hasSecrets: true, at: text.origin, revealing: false)
      let policy = options.policy.about(text.source, least: options.least)
      var result = PayloadResult(
        index: 0, source: text.source, entry: text.entry, outcome: .failed,
        rules: DocumentRules.all.count)
      result.findings = [DocumentRules.finding(error)].compactMap {
        policy.reported($0, redactor.redacted)
      }
      return result
    }
  }
}
