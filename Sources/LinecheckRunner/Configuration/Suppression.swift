import Linecheck
public import LinecheckJSON

/// Findings that somebody decided not to count for a while, and why.
public struct Suppression: Sendable, Hashable {
  /// Which rules it is about.
  public var rule: RulePattern
  /// Which files it is about, relative to the configuration's folder; nil for all.
  public var paths: Glob?
  /// Which places in the payloads it is about; nil for all.
  public var pointer: PointerPattern?
  /// Why, in the words of whoever wrote it.
  public var reason: String
  /// The last day on which it holds.
  public var expires: Day
  /// Where it stands in the configuration.
  public var position: SourcePosition

  /// A suppression of these parts.
  public init(
    rule: RulePattern, paths: Glob? = nil, pointer: PointerPattern? = nil, reason: String,
    expires: Day, position: SourcePosition = SourcePosition(line: 1, column: 1)
  ) {
    self.rule = rule
    self.paths = paths
    self.pointer = pointer
    self.reason = reason
    self.expires = expires
    self.position = position
  }

  /// Whether it fits a finding in a file that its paths fit.
  func matches(_ finding: Finding) -> Bool {
    rule.matches(finding.rule) && pointer?.matches(finding.pointer) ?? true
  }
}
