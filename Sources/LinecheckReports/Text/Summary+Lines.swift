import LinecheckRunner

/// A number and what is counted: `1 payload`, `3 payloads`.
func counted(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}

extension Summary {
  /// What the run came to in a few words: `2 of 6 payloads failed, 2 were not checked`.
  var verdict: String {
    if payloads == 0 { return "nothing was checked" }
    let all = counted(payloads, "payload")
    let verb = notChecked == 1 ? "was" : "were"
    if failed + notChecked == 0 {
      return unmet.isEmpty ? "\(all) passed" : "\(all) passed, but the run failed"
    }
    if failed == 0 { return "\(notChecked) of \(all) \(verb) not checked" }
    return "\(failed) of \(all) failed"
      + (notChecked == 0 ? "" : ", \(notChecked) \(verb) not checked")
  }

  /// What the run had to come to and did not, beside payloads that failed or were not checked: a
  /// sentence for each gate, such as `a suppression is past its date`.
  var unmet: [String] { gates.exit(for: self).sentences }

  /// What became of the payloads: `3 payloads: 1 passed, 1 failed, 1 not checked`.
  var payloadLine: String {
    var parts = ["\(passed) passed"]
    if failed > 0 { parts.append("\(failed) failed") }
    if notChecked > 0 { parts.append("\(notChecked) not checked") }
    let outcomes = payloads == 0 ? "nothing was checked" : parts.joined(separator: ", ")
    let share = shard.map { "share \($0), " } ?? ""
    let others = foreign == 0 ? "" : "; \(foreign) foreign, left out"
    return "\(share)\(counted(payloads, "payload")): \(outcomes)\(others)"
  }

  /// What was found, and by how much looking:
  /// `8 errors, 1 warning, 2 of them known; rules applied 59 times`.
  var findingLine: String {
    var parts = [counted(errors, "error"), counted(warnings, "warning")]
    if let notes { parts.append(counted(notes, "note")) }
    if known > 0 { parts.append("\(known) of them known") }
    if suppressed > 0 { parts.append("\(suppressed) of them suppressed") }
    return parts.joined(separator: ", ") + "; rules applied \(counted(applications, "time"))"
  }

  /// What else a reader has to know; nothing for most runs.
  ///
  /// A share of the input does not know what occurs in the others.
  func furtherLines(_ suppressions: SuppressionReasons) -> [String] {
    var lines = policyLines(suppressions)
    if let timing { lines.append("began \(timing.start)Z, took \(timing.text)") }
    if isInterrupted { lines.append(Self.interruption) }
    return lines
  }

  /// What is said of a run that was stopped.
  static let interruption = "interrupted: the rest of the input was not checked"

  /// What a team's decisions about findings did.
  func policyLines(_ suppressions: SuppressionReasons) -> [String] {
    var lines = suppressions.rows.map { "suppressed: \(counted($1, "finding")): \($0)" }
    if expired > 0 { lines.append("expired: \(counted(expired, "suppression"))") }
    if staleCount > 0 {
      let entries = staleCount == 1 ? "1 entry" : "\(staleCount) entries"
      let verb = staleCount == 1 ? "occurs" : "occur"
      lines.append("stale: \(entries) of the baseline that \(verb) no more")
    }
    return lines
  }

  /// How many entries of the baseline occur no more.
  var staleCount: Int { shard == nil ? stale?.count ?? 0 : 0 }
}
