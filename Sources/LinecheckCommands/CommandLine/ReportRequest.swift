import Linecheck
package import LinecheckReports
import LinecheckRunner

/// A report that was asked for: `FORMAT` or `FORMAT=FILE`.
package struct ReportRequest: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case text, json, ndjson, junit, markdown, github, sarif, html, tap, codeclimate
  }

  package let format: Format
  /// Where it goes; nil for standard output.
  package let file: String?

  /// The reports that some options ask for; without any the text on standard output.
  package static func all(_ values: [String]) throws(UsageError) -> [ReportRequest] {
    var requests: [ReportRequest] = []
    for value in values { requests.append(try ReportRequest(value)) }
    if requests.isEmpty { return [ReportRequest(.text)] }
    let onOutput = requests.filter { $0.file == nil }
    if onOutput.count > 1 {
      let formats = onOutput.map(\.format.rawValue).joined(separator: " and ")
      throw UsageError(
        "\(formats) would both go to standard output",
        help: "name a file for one of them: --report \(onOutput[1].format.rawValue)=FILE")
    }
    let files = requests.compactMap(\.file)
    for file in Set(files) where files.count(where: { $0 == file }) > 1 {
      throw UsageError("two reports would go to \(file)")
    }
    return requests
  }

  private init(_ format: Format, file: String? = nil) {
    self.format = format
    self.file = file
  }

  private init(_ value: String) throws(UsageError) {
    let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = Format(rawValue: String(parts[0])) else {
      let formats = Format.allCases.map(\.rawValue)
      let nearest = Nearest.name(to: String(parts[0]), in: formats)
      throw UsageError(
        "there is no report format \(parts[0]); there are \(formats.joined(separator: ", "))",
        help: nearest.map { "did you mean \($0)?" })
    }
    if parts.count > 1 && parts[1].isEmpty { throw UsageError("--report \(value) names no file") }
    self.init(format, file: parts.count > 1 && parts[1] != "-" ? String(parts[1]) : nil)
  }

  package func writer(_ console: Console, _ layout: ReportLayout) -> any ReportWriter {
    switch format {
    case .text:
      TextReport(
        color: file == nil && console.usesColor, quiet: layout.isQuiet,
        terminalWidth: file == nil ? console.width : nil, saysUnmet: file != nil)
    case .json: JSONReport()
    case .ndjson: NDJSONReport()
    case .junit: JUnitReport(failOn: layout.failOn, flavor: layout.junitFlavor)
    case .markdown:
      MarkdownReport(
        failOn: layout.failOn, budget: layout.markdownBudget, elsewhere: layout.elsewhere)
    case .github: GitHubReport(places: layout.places)
    case .sarif: SARIFReport(version: LinecheckCommand.version, places: layout.places)
    case .html: HTMLReport(failOn: layout.failOn)
    case .tap: TAPReport(failOn: layout.failOn)
    case .codeclimate: CodeClimateReport(places: layout.places)
    }
  }
}
