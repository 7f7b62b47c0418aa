/// How a command ends; of several the first that applies in the order of the documentation:
/// interrupted, usage, report, findings, not all checked, nothing checked, success.
public enum ExitCode: Int32, Sendable, Hashable, CaseIterable {
  /// Everything was checked and passed.
  case success = 0
  /// Something at or above the failing severity was found.
  case findings = 1
  /// Wrong usage: an unknown option, contract or rule; a missing Corpus.
  case usage = 2
  /// There was nothing to check.
  case nothingChecked = 3
  /// Some of what there was could not be checked.
  case notAllChecked = 4
  /// A report could not be written.
  case reportNotWritten = 5
  /// It was interrupted; reports of what was done are written.
  case interrupted = 130
}
