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
    defer { isFirst = false }
    return (isFirst ? "" : ",") + "\n    " + JSONLayout(payload).text(indent: 4)
  }

  /// The summary and the end of the object.
  public mutating func end(_ summary: Summary) -> String {
    (isFirst ? "" : "\n  ") + "],\n  \"summary\": \(JSONLayout(summary).text(indent: 2))\n}\n"
  }
}
