/// Writes a report of a run while it goes on: payloads are added in order, then the summary.
///
/// A writer only makes text; whoever runs it decides where the text goes. Every method returns what
/// can be written by now, which may be nothing.
public protocol ReportWriter {
  /// Whether it has something to say about each payload that passed and in which nothing was found.
  /// Others need not be given those: the summary counts them.
  var listsPassed: Bool { get }
  /// What stands before the first payload.
  mutating func begin() -> String
  /// What stands for a payload.
  mutating func add(_ payload: PayloadResult) -> String
  /// What stands after the last payload.
  mutating func end(_ summary: Summary) -> String
}

extension ReportWriter {
  /// Every payload is listed.
  public var listsPassed: Bool { true }
}
