public import LinecheckRunner

/// Writes a report of a run while it goes on: payloads are added in order, then the summary.
///
/// A writer only says what stands in the report; whoever runs it decides where that goes. Counts that
/// stand before what is counted are no reason to hold a run in memory: `ReportOutput` keeps the rest.
public protocol ReportWriter {
  /// Whether it has something to say about each payload that passed and in which nothing was found.
  /// Others need not be given those: the summary counts them.
  var listsPassed: Bool { get }
  /// Whether it shows how often each constraint was exercised, which is counted only where somebody
  /// asks.
  var showsCoverage: Bool { get }
  /// Writes what stands before the first payload.
  mutating func begin(_ output: ReportOutput)
  /// Writes what stands for a payload.
  mutating func add(_ payload: PayloadResult, to output: ReportOutput)
  /// Takes how often each constraint was exercised, before the end.
  mutating func take(_ coverage: TrafficCoverage)
  /// Writes what stands after the last payload.
  mutating func end(_ summary: Summary, to output: ReportOutput)
}

extension ReportWriter {
  /// Every payload is listed.
  public var listsPassed: Bool { true }

  /// Nobody needs to count.
  public var showsCoverage: Bool { false }

  /// Nothing.
  public mutating func begin(_ output: ReportOutput) {}

  /// Nothing.
  public mutating func take(_ coverage: TrafficCoverage) {}
}
