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
  public mutating func begin(_ output: ReportOutput) {
    isFirst = true
    output.write("{\n  \"linecheck\": 1,\n  \"payloads\": [")
  }

  /// A payload.
  public mutating func add(_ payload: PayloadResult, to output: ReportOutput) {
    var json = JSONWriter(.rows, margin: 4)
    json.write(isFirst ? "\n    " : ",\n    ")
    isFirst = false
    payload.write(to: &json)
    output.write(json.bytes)
  }

  /// The summary and the end of the object.
  public mutating func end(_ summary: Summary, to output: ReportOutput) {
    let summary = JSONWriter.text(summary, .rows, margin: 2)
    output.write((isFirst ? "" : "\n  ") + "],\n  \"summary\": \(summary)\n}\n")
  }
}
