import LinecheckReports
package import LinecheckRunner

/// Reports of a run under way, and all that is said about it: takes its events as they come, and at
/// the end says what they came to.
package struct RunReporter {
  private let settings: CheckSettings
  private let talk: PolicyTalk
  private let coverageFiles: [String]
  /// Whether the text report goes to standard output, where a person reads what was not checked.
  private let showsText: Bool
  private var sinks: ReportSinks
  private var ledger: PolicyLedger
  private var coverage: TrafficCoverage?
  private var progress: ProgressLine
  private let hasTimings: Bool
  /// How many payloads were not checked for each reason, where no text report names them.
  private var reasons: [String: Int] = [:]
  private var unnamed = 0
  private let start = ContinuousClock.now

  /// - Parameters:
  ///   - options: the options of the command.
  ///   - settings: what they ask for together with the configuration.
  ///   - configuration: the configuration.
  ///   - policy: what a team decided about findings.
  ///   - saysUnused: whether suppressions that fit nothing are said.
  ///   - console: where a report may go.
  package init(
    _ options: CheckOptions, _ settings: CheckSettings, _ configuration: Configuration,
    _ policy: Policy, saysUnused: Bool = true, _ console: Console
  ) {
    self.settings = settings
    coverageFiles = options.coverage
    talk = PolicyTalk(
      policy: policy, configuration: configuration, settings: settings, saysUnused: saysUnused)
    var layout = options.layout
    layout.failOn = settings.failOn
    hasTimings = layout.hasTimings
    sinks = ReportSinks(settings.reports, console, layout)
    ledger = PolicyLedger(policy)
    progress = ProgressLine(console)
    showsText = settings.reports.contains { $0.format == .text && $0.file == nil }
  }

  /// Whether a report names payloads of which there is nothing to say.
  package var listsPassed: Bool { sinks.listPassed }

  /// Whether somebody wants to know how often each constraint was exercised.
  package var needsCoverage: Bool { sinks.showCoverage || !coverageFiles.isEmpty }

  /// Whether somebody watches how far the run has come.
  package var showsProgress: Bool { progress.isShown }

  /// Whether the run is for more than standard output; else it ends where nobody reads that.
  package var writesFiles: Bool {
    settings.reports.contains { $0.file != nil } || !coverageFiles.isEmpty
      || settings.updatesBaseline
  }

  /// Begins the reports.
  package mutating func begin(_ console: inout Console) {
    talk.begin(&console)
    sinks.begin(&console)
  }

  /// Takes a payload that is finished.
  package mutating func add(_ payload: PayloadResult, _ console: Console) {
    ledger.add(payload)
    sinks.add(payload)
    if !showsText, let reason = payload.reason, isNamed(reason) {
      say("not checked: \(payload.name): \(reason)", console)
    }
  }

  /// Takes how often each constraint was exercised.
  package mutating func add(_ coverage: TrafficCoverage) {
    self.coverage = coverage
    sinks.take(coverage)
  }

  /// Whether a payload is named that was not checked: of each reason the first ten are.
  private mutating func isNamed(_ reason: String) -> Bool {
    let count = (reasons[reason] ?? 0) + 1
    if count > 1 || reasons.count < 10_000 { reasons[reason] = count }
    if count > 10 { unnamed += 1 }
    return count <= 10
  }

  /// Says something on standard error.
  package mutating func say(_ sentence: String, _ console: Console) {
    progress.clear()
    console.printError("linecheck: \(sentence)")
  }

  /// Writes what there is by now, and shows how far the run has come.
  package mutating func flush(_ console: inout Console, progress text: () -> String) {
    if sinks.hasOutput { progress.clear() }
    sinks.flush(&console)
    progress.show(text)
  }

  /// Says what the run came to, and writes what is left.
  ///
  /// - Parameters:
  ///   - summary: what it came to; gets what only the end knows.
  ///   - isLimited: whether some of the input was left out.
  ///   - console: where that goes.
  /// - Returns: how the run ends.
  package mutating func end(
    _ summary: inout Summary, isLimited: Bool, _ console: inout Console
  ) -> ExitCode {
    progress.clear()
    if unnamed > 0 { say("not checked: \(unnamed) more, for the same reasons", console) }
    summary.gates = settings.gates
    if hasTimings { summary.timing = Timing(since: start) }
    let isCovered = writeCoverage(&console)
    if summary.isInterrupted { console.printError("linecheck: interrupted") }
    let isCut = console.outputFailure != nil && !writesFiles
    let areUpdated = talk.end(ledger, &summary, isLimited: isCut || isLimited, &console)
    let gate = summary.gates.exit(for: summary)
    for sentence in gate.sentences { console.printError("linecheck: \(sentence)") }
    let isPrinted = console.outputFailure == nil
    var code = gate.code
    if code != .interrupted && !(areUpdated && isPrinted && isCovered) { code = .reportNotWritten }
    summary.exit = code.rawValue
    let areWritten = sinks.end(summary, &console)
    return areWritten || code == .interrupted ? code : .reportNotWritten
  }

  /// Writes how often each constraint was exercised; false where that cannot be written.
  private func writeCoverage(_ console: inout Console) -> Bool {
    guard let coverage else { return true }
    let report = TrafficReport(coverage)
    var isWritten = true
    for file in coverageFiles {
      do throws(SystemError) {
        try FileSystem.write(report.text(for: file), to: file)
      } catch {
        console.printError("linecheck: the coverage: \(error)")
        isWritten = false
      }
    }
    return isWritten
  }
}
