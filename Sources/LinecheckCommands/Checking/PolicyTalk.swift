import LinecheckJSON
import LinecheckRunner

/// What is said on standard error about what a policy did.
struct PolicyTalk {
  let policy: Policy
  let configuration: Configuration
  let settings: CheckSettings
  /// Whether the run is about all that suppressions are about: else one that fits nothing here may do
  /// so elsewhere.
  var saysUnused = true

  /// What is known before anything is checked: suppressions past their date.
  func begin(_ console: inout Console) {
    for suppression in policy.expired {
      console.printError(
        "linecheck: \(place(of: suppression)): the suppression of \(suppression.rule.text) expired"
          + " after \(suppression.expires): \(suppression.reason)")
    }
  }

  /// Says and counts what a run showed, and writes the baseline where that is asked for.
  ///
  /// Of a part of the input (it was interrupted, there was a limit, something could not be checked)
  /// nothing is said about what did not occur: nobody knows. Of a share the summary has the entries
  /// that did not occur, for those to be told that no other share has either.
  ///
  /// - Returns: false where the baseline could not be written.
  func end(
    _ ledger: PolicyLedger, _ summary: inout Summary, isLimited: Bool = false,
    _ console: inout Console
  ) -> Bool {
    summary.expired = policy.expired.count
    let isChecked =
      !summary.isInterrupted && !isLimited && summary.notChecked == 0 && summary.payloads > 0
    let isUpdate = settings.updatesBaseline
    summary.stale = isChecked && !isUpdate ? ledger.stale?.map(\.fingerprint).sorted() : nil
    let isWhole = isChecked && summary.shard == nil
    if isWhole {
      if saysUnused { sayUnused(ledger, &console) }
      if !isUpdate { sayStale(ledger, &console) }
    }
    return update(ledger, isWhole: isWhole, &console)
  }

  private func sayUnused(_ ledger: PolicyLedger, _ console: inout Console) {
    for suppression in ledger.unused {
      console.printError(
        "linecheck: \(place(of: suppression)): the suppression of \(suppression.rule.text) fits no"
          + " finding; it can go")
    }
  }

  private func sayStale(_ ledger: PolicyLedger, _ console: inout Console) {
    guard let path = settings.baseline else { return }
    for entry in ledger.stale ?? [] {
      let place = entry.place.isEmpty ? "" : " at \(entry.place)"
      console.printError(
        "linecheck: \(path): no longer found: \(entry.rule) of \(entry.contract)\(place)")
    }
  }

  private func update(
    _ ledger: PolicyLedger, isWhole: Bool, _ console: inout Console
  ) -> Bool {
    guard settings.updatesBaseline, let path = settings.baseline,
      let old = policy.baseline?.baseline
    else { return true }
    let new = ledger.updated(keepingStale: !isWhole)
    let before = Set(old.entries.map(\.fingerprint))
    let after = Set(new.entries.map(\.fingerprint))
    let gone = isWhole ? ", \(before.subtracting(after).count) gone" : ""
    console.printError(
      "linecheck: \(path): \(after.count) known, \(after.subtracting(before).count) of them new"
        + gone)
    if !isWhole {
      console.printError(
        "linecheck: \(path): not all of the input was checked, so that no entry was removed")
    }
    do throws(SystemError) {
      try FileSystem.update(new.text, at: path)
      return true
    } catch {
      console.printError("linecheck: the baseline: \(error)")
      return false
    }
  }

  private func place(of suppression: Suppression) -> String {
    "\(configuration.path):\(suppression.position.line):\(suppression.position.column)"
  }
}
