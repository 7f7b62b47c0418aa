/// Writes a report of a run while it goes on: payloads are added in order, then the summary.
///
/// A writer only makes text; whoever runs it decides where the text goes. Every method returns what
/// can be written by now, which may be nothing.
public protocol ReportWriter {
  /// What stands before the first payload.
  mutating func begin() -> String
  /// What stands for a payload.
  mutating func add(_ payload: PayloadResult) -> String
  /// What stands after the last payload.
  mutating func end(_ summary: Summary) -> String
}
