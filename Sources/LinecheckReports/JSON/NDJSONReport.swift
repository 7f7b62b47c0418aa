import Linecheck
public import LinecheckRunner

/// The payloads of the JSON report, one a line as they are finished, then a line with the summary:
///
///     {"index": 0, "source": "captures/number.json", …}
///     {"linecheck": 1, "summary": {"payloads": 1, …}}
public struct NDJSONReport: ReportWriter, Sendable {
  /// A report.
  public init() {}

  /// Nothing.
  public mutating func begin() -> String { "" }

  /// A line.
  public mutating func add(_ payload: PayloadResult) -> String {
    var json = JSONWriter(.oneLine)
    payload.write(to: &json)
    json.write("\n")
    return json.text
  }

  /// The last line.
  public mutating func end(_ summary: Summary) -> String {
    "{\"linecheck\": 1, \"summary\": \(JSONWriter.text(summary, .oneLine))}\n"
  }
}
