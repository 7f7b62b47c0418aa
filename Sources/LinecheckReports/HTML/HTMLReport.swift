import Linecheck
public import LinecheckRunner

/// A report for people who would rather look than read: one page that needs nothing else, with the
/// verdict, charts, a map of what is documented, and every finding.
///
/// It can be read without its script and without its style. Numbers and charts come before what they
/// count, so that everything about single payloads is kept until the end.
public struct HTMLReport: ReportWriter, Sendable {
  /// What is kept until the end, in the order in which it is written.
  enum Section: Int, CaseIterable {
    case problems, errors, warnings, notes, apart
  }

  /// Up to this many findings are open from the beginning.
  static let mostOpen = 200
  /// With more findings than these a browser takes its time.
  var mostQuick = 20_000

  private let failOn: FailOn
  private var suppressions = SuppressionReasons()
  private var coverage: TrafficCoverage?
  private(set) var rules = HTMLTally()
  private(set) var contracts = HTMLTally()
  private(set) var files = HTMLTally()
  /// How many there are of each section.
  private(set) var counts = Array(repeating: 0, count: Section.allCases.count)
  private(set) var suppressed = 0
  private(set) var severities = HTMLTally.Row(name: "", number: 0)
  private(set) var apart: [Severity: Int] = [:]
  private(set) var findings = 0
  /// The first findings, as long as it is not known whether they are few.
  private var first: [(section: Section, rest: HTMLText)] = []

  /// A report.
  ///
  /// - Parameter failOn: from which severity on a finding is a failure.
  public init(failOn: FailOn = .error) { self.failOn = failOn }

  /// The summary counts them.
  public var listsPassed: Bool { false }

  /// The map is made of it.
  public var showsCoverage: Bool { true }

  /// Keeps what there is to say about a payload.
  public mutating func add(_ payload: PayloadResult, to output: ReportOutput) {
    suppressions.add(payload)
    for finding in payload.findings { add(finding, of: payload, to: output) }
    let isExplained = payload.findings.contains { $0.counts && failOn.fails($0.severity) }
    if payload.outcome == .notChecked || payload.outcome == .failed && !isExplained {
      counts[Section.problems.rawValue] += 1
      output.keep(Self.problem(payload), in: Section.problems.rawValue)
    }
  }

  /// Takes what the map shows.
  public mutating func take(_ coverage: TrafficCoverage) { self.coverage = coverage }

  /// The page.
  public mutating func end(_ summary: Summary, to output: ReportOutput) {
    keepFirst(" open", output)
    let verdict = HTMLVerdict(summary: summary, suppressions: suppressions)
    output.write(HTMLPage.head(verdict))
    output.write(verdict.element)
    output.write(navigation)
    output.write("<main>\n")
    writeProblems(output)
    output.write(charts)
    output.write(HTMLCoverage(summary: summary, coverage: coverage).element)
    writeFindings(output)
    output.write("</main>\n")
    output.write(HTMLPage.foot)
  }
}

extension HTMLReport {
  private mutating func add(
    _ finding: ReportedFinding, of payload: PayloadResult, to output: ReportOutput
  ) {
    findings += 1
    severities.add(finding)
    if !finding.counts { apart[finding.severity, default: 0] += 1 }
    if finding.suppression != nil { suppressed += 1 }
    let places = (
      rule: rules.add(finding, of: finding.rule),
      contract: contracts.add(finding, of: payload.contract ?? "unresolved"),
      file: files.add(finding, of: payload.source)
    )
    let element = HTMLFinding(
      finding: finding, payload: payload, number: findings, places: places)
    let section = Section(finding)
    counts[section.rawValue] += 1
    if findings <= Self.mostOpen { return first.append((section, element.rest)) }
    keepFirst("", output)
    Self.keep(element.rest, "", in: section, output)
  }

  /// Keeps the first findings, which are open or not.
  private mutating func keepFirst(_ open: HTMLText, _ output: ReportOutput) {
    for (section, rest) in first { Self.keep(rest, open, in: section, output) }
    first = []
  }

  private static func keep(
    _ rest: HTMLText, _ open: HTMLText, in section: Section, _ output: ReportOutput
  ) {
    output.keep("<details\(open)" as HTMLText, in: section.rawValue)
    output.keep(rest, in: section.rawValue)
  }

  private static func problem(_ payload: PayloadResult) -> HTMLText {
    let isFailed = payload.outcome == .failed
    let reason = isFailed ? "the payload failed" : payload.reason ?? "no reason was given"
    var text: HTMLText = "<li><b class=\"\(isFailed ? "error" : "warning")\">"
    text += isFailed ? "failed" : "not checked"
    text += "</b> <bdi class=\"name\">\(payload.name)</bdi> <bdi>\(reason)</bdi>"
    if let help = payload.reasonHelp {
      text += " <span class=\"help\">help: <bdi>\(help)</bdi></span>"
    }
    return text + "</li>\n"
  }
}

extension HTMLReport.Section {
  /// Where a finding stands.
  init(_ finding: ReportedFinding) {
    switch finding.severity {
    case _ where !finding.counts: self = .apart
    case .error: self = .errors
    case .warning: self = .warnings
    case .note: self = .notes
    }
  }
}
