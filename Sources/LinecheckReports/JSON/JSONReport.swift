import Linecheck
public import LinecheckRunner

/// The report that tools are built on: one JSON object, version 1.
///
///     {
///       "linecheck": 1,
///       "payloads": [ … ],
///       "summary": { … }
///     }
public struct JSONReport: ReportWriter, Sendable {
  private var isFirst = true

  /// A report.
  public init() {}

  /// The head of the object.
  public mutating func begin() -> String {
    isFirst = true
    return "{\n  \"linecheck\": 1,\n  \"payloads\": ["
  }

  /// A payload.
  public mutating func add(_ payload: PayloadResult) -> String {
    var json = JSONWriter(.rows, margin: 4)
    json.write(isFirst ? "\n    " : ",\n    ")
    isFirst = false
    payload.write(to: &json)
    return json.text
  }

  /// The summary and the end of the object.
  public mutating func end(_ summary: Summary) -> String {
    let summary = JSONWriter.text(summary, .rows, margin: 2)
    return (isFirst ? "" : "\n  ") + "],\n  \"summary\": \(summary)\n}\n"
  }
}
