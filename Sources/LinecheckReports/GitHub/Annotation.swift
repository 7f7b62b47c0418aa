import Linecheck
import LinecheckRunner

/// One workflow command, of which GitHub makes an annotation.
struct Annotation {
  /// How bad it is.
  enum Level: String {
    case error, warning, notice
  }

  /// The line of the log.
  let command: CommandDataText

  /// A command.
  ///
  /// - Parameters:
  ///   - level: how bad it is.
  ///   - properties: where it is, each followed by a comma.
  ///   - title: what stands above the message.
  ///   - lines: the message.
  init(_ level: Level, at properties: CommandPropertyText = "", title: String, lines: [String]) {
    let title: CommandPropertyText = "title=\(ShortFinding.shortened(title, to: 200))"
    var command = CommandDataText(
      verbatim: Array("::\(level.rawValue) ".utf8) + properties.bytes + title.bytes)
    command += "::"
    for (index, line) in lines.enumerated() {
      if index > 0 { command += "%0A" }
      command += "\(line)"
    }
    command += "\n"
    self.command = command
  }

  /// A finding.
  init(_ finding: ReportedFinding, of payload: PayloadResult, _ places: SourcePlaces) {
    let level: Level =
      switch finding.severity {
      case .error: .error
      case .warning: .warning
      case .note: .notice
      }
    let path = places.path(of: payload.source)
    let text = ShortFinding(finding, of: payload, isElsewhere: path == nil)
    self.init(
      level, at: path.map { Self.properties(of: finding.span, in: $0) } ?? "",
      title: finding.rule, lines: text.lines)
  }

  /// A payload that was not checked.
  init(notChecked payload: PayloadResult, _ places: SourcePlaces) {
    let path = places.path(of: payload.source)
    var lines = ["\(payload.name): \(payload.reason ?? "no reason was given")"]
    if let help = payload.reasonHelp { lines.append("help: \(help)") }
    self.init(
      .error,
      at: path.map { "file=\($0),\(payload.line.map { "line=\($0),endLine=\($0)," } ?? "")" } ?? "",
      title: "not checked",
      lines: lines.map { ShortFinding.shortened($0) })
  }

  /// Where a finding is. Columns are only for what stands on one line (the REST API for check runs
  /// refuses others), and the last one is part of it.
  private static func properties(of span: SourceSpan, in path: String) -> CommandPropertyText {
    let (first, last) = (max(span.start.line, 1), max(span.end.line, span.start.line, 1))
    guard first == last else { return "file=\(path),line=\(first),endLine=\(last)," }
    let column = max(span.start.column, 1)
    let end = max(span.end.column - 1, column)
    return "file=\(path),line=\(first),col=\(column),endLine=\(last),endColumn=\(end),"
  }
}
