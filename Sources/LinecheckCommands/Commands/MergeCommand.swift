import LinecheckReports
import LinecheckRunner

/// `linecheck merge`: makes one report out of several.
struct MergeCommand: Command {
  static let name = "merge"
  static let operands = Operands([[.list("REPORT", .file)]])
  static let summary = "Makes one report out of json or ndjson reports: of shares, of partitions."
  static let options =
    [
      CheckOptions.report,
      Option(
        "--fail-on", "SEVERITY", .one(of: FailOn.self),
        "error, warning or never; by default as the reports were made"),
      Option("--min-payloads", "N", "how many payloads have to be checked"),
      Option(
        "--require", "ID", .contract, "a contract that has to be exercised", isRepeatable: true),
      Option("--fail-on-stale", "fail where entries of the baseline occur no more"),
    ] + ReportLayout.options.filter { $0.name != "--timings" } + [
      Option("--quiet", "say nothing when all is well, and leave the summary out"),
      Option("--no-color", "no colours, whatever the terminal can do"),
    ]
  static let examples = [
    Example("linecheck merge 1.json 2.json 3.json 4.json", "makes the report of the whole")
  ]

  private let paths: [String]
  private let reports: [ReportRequest]
  private let choices: MergedReport.Choices
  private let layout: ReportLayout

  init(_ arguments: Arguments) throws(UsageError) {
    paths = arguments.operands
    if paths.isEmpty {
      throw UsageError("merge needs a report", help: "linecheck merge REPORT.json …")
    }
    reports = try ReportRequest.all(arguments.values("--report"))
    var choices = MergedReport.Choices()
    choices.failOn = try arguments.choice("--fail-on")
    choices.minPayloads = try arguments.number("--min-payloads", from: 0)
    let required = arguments.values("--require")
    try CheckOptions.check(required)
    if !required.isEmpty { choices.required = CheckSettings.wholeOrPrefixes(required) }
    if arguments.has("--fail-on-stale") { choices.failOnStale = true }
    self.choices = choices
    layout = try ReportLayout(arguments)
  }

  func run(_ console: inout Console) throws(UsageError) -> ExitCode {
    try ReportRequest.refuse(reports, toReplace: paths, "report")
    var merged = try read()
    var layout = layout
    layout.failOn = merged.failOn
    var sinks = ReportSinks(reports, console, layout)
    sinks.begin(&console)
    let summary = merged.read { payload in
      sinks.add(payload)
      if payload.index % 256 == 255 { sinks.flush(&console) }
    }
    let (code, sentences) = summary.gates.exit(for: summary)
    for sentence in sentences { console.printError("linecheck: \(sentence)") }
    let areWritten = sinks.end(summary, &console)
    return areWritten && console.outputFailure == nil ? code : .reportNotWritten
  }

  private func read() throws(UsageError) -> MergedReport {
    do {
      var readers: [ReportReader] = []
      for path in paths {
        let input = path == "-" ? PayloadInput.standardInput : PayloadInput(path: path)
        readers += try ReportReader.all(in: input.read(), name: input.name)
      }
      return try MergedReport(readers, choices)
    } catch let mistake as ReportMistake {
      throw UsageError(mistake.description, help: mistake.help)
    } catch {
      throw UsageError("\(error)")
    }
  }
}
