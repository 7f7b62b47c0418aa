import LinecheckRunner

/// A number and what is counted: `1 payload`, `3 payloads`.
func counted(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}

extension Summary {
  /// What became of the payloads: `3 payloads: 1 passed, 1 failed, 1 not checked`.
  var payloadLine: String {
    var parts = ["\(passed) passed"]
    if failed > 0 { parts.append("\(failed) failed") }
    if notChecked > 0 { parts.append("\(notChecked) not checked") }
    let outcomes = payloads == 0 ? "nothing was checked" : parts.joined(separator: ", ")
    let share = shard.map { "share \($0), " } ?? ""
    let others = foreign == 0 ? "" : "; \(foreign) of other hosts left out"
    return "\(share)\(counted(payloads, "payload")): \(outcomes)\(others)"
  }

  /// What was found: `8 errors, 1 warning, 2 of them known`.
  var findingLine: String {
    var parts = [counted(errors, "error"), counted(warnings, "warning")]
    if let notes { parts.append(counted(notes, "note")) }
    if known > 0 { parts.append("\(known) of them known") }
    return parts.joined(separator: ", ")
  }
}
