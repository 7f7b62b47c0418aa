import LinecheckReports
package import LinecheckRunner

/// What the options say about how reports look, whatever their format.
package struct ReportLayout: Sendable {
  /// The options, in the order of help.
  static let options = [
    Option(
      "--junit-flavor", "FLAVOR", .one(of: JUnitReport.Flavor.self),
      "rich (default), or strict: as the xUnit plugin of Jenkins"),
    Option("--markdown-budget", "BYTES", "the most that a Markdown report takes (1,000,000)"),
    Option("--timings", "write when the run began and how long it took"),
  ]

  var failOn: FailOn
  package var isQuiet = false
  var junitFlavor = JUnitReport.Flavor.rich
  var markdownBudget = 1_000_000
  /// A file with a report of all that a short one leaves out.
  var elsewhere: String?
  /// Whether the reports say when the run began: two runs differ by that.
  var hasTimings = false
  /// Whether what is checked are files, and not calls of an API.
  package var hasFiles = true

  /// What is written where no option says otherwise.
  package init(failOn: FailOn = .error) { self.failOn = failOn }

  /// Reads the options.
  ///
  /// - Throws: `UsageError` where one of them makes no sense.
  init(_ arguments: Arguments) throws(UsageError) {
    self.init()
    isQuiet = arguments.has("--quiet")
    junitFlavor = try arguments.choice("--junit-flavor", default: junitFlavor)
    markdownBudget = try arguments.number("--markdown-budget", from: 1000) ?? markdownBudget
    hasTimings = arguments.has("--timings")
  }
}
