import LinecheckReports
package import LinecheckRunner

extension UsageError {
  /// Prints what is wrong with a file of ours, and says how much that is.
  ///
  /// - Parameters:
  ///   - mistakes: what is wrong with it.
  ///   - file: what people call it, such as `the plan plan.json`.
  ///   - help: what follows from that.
  ///   - console: where the mistakes are printed.
  package init(
    _ mistakes: PayloadResult, in file: String, help: String, _ console: inout Console
  ) {
    var report = TextReport(quiet: true)
    let output = ReportOutput()
    report.add(mistakes, to: output)
    console.printErrorText(output)
    let count = mistakes.findings.count
    self.init("\(file) has \(count == 1 ? "a mistake" : "\(count) mistakes")", help: help)
  }
}
