import LinecheckRunner

/// How the run ended, as an `invocation` object (SARIF 2.1.0, section 3.20).
enum SARIFInvocation {
  /// The first members of the object.
  ///
  /// Findings are no failure of the tool; that something was not checked is one.
  static func members(of summary: Summary) -> String {
    let isWhole =
      !summary.isInterrupted && summary.payloads > 0 && summary.notChecked == 0
      && summary.unmet.isEmpty
      && [ExitCode.success.rawValue, ExitCode.findings.rawValue].contains(summary.exit)
    var members = "\"executionSuccessful\": \(isWhole), \"exitCode\": \(summary.exit)"
    if let timing = summary.timing {
      members += ", \"startTimeUtc\": \(JSONWriter.text(timing.start + "Z", .oneLine))"
      members += ", \"properties\": {\"milliseconds\": \(timing.milliseconds)}"
    }
    return members
  }
}
