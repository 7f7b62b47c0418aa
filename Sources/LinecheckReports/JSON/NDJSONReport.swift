import Linecheck
public import LinecheckRunner

/// The payloads of the JSON report, one a line as they are finished, then a line with the summary:
///
///     {"index": 0, "source": "captures/number.json", …}
///     {"linecheck": 1, "summary": {"payloads": 1, …}}
public struct NDJSONReport: ReportWriter, Sendable {
  /// A report.
  public init() {}

  /// A line.
  public mutating func add(_ payload: PayloadResult, to output: ReportOutput) {
    var json = JSONWriter(.oneLine)
    payload.write(to: &json)
    json.write("\n")
    output.write(json.bytes)
  }

  /// The last line.
  public mutating func end(_ summary: Summary, to output: ReportOutput) {
    output.write(
      "{\"linecheck\": 1, \"summary\": \(JSONWriter.text(summary, .oneLine))}\n")
  }
}
