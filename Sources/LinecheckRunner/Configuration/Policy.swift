public import Linecheck

/// What a team decided about findings: other severities for some rules, suppressions, a baseline.
///
/// A value without state: a worker makes a `FilePolicy` of it for each file, and whoever takes the
/// results in order keeps a `PolicyLedger` of what was used.
public struct Policy: Sendable {
  /// The severity of some rules in place of their own.
  public struct Setting: Sendable, Hashable {
    /// The rules.
    public var rule: RulePattern
    /// Their severity, in every case.
    public var severity: Severity

    /// A severity for some rules.
    public init(_ rule: RulePattern, _ severity: Severity) {
      self.rule = rule
      self.severity = severity
    }
  }

  /// What a run does with a baseline.
  public enum BaselineUse: Sendable {
    /// What it has is known, the rest is new.
    case comparing(Baseline)
    /// What it has and everything that it can take is known: it is being written anew.
    case updating(Baseline)

    /// The baseline as it was read.
    public var baseline: Baseline {
      switch self {
      case .comparing(let baseline), .updating(let baseline): baseline
      }
    }
  }

  /// The settings, the closest first.
  private let settings: [Setting]
  /// Whether a rule whose own severity is `note` counts for more.
  private let raisesNotes: Bool
  /// The suppressions as they were given.
  public let suppressions: [Suppression]
  /// The day that suppressions are measured by.
  let today: Day
  /// What is known.
  public let baseline: BaselineUse?
  /// The folder that the paths of suppressions are relative to, from the root on.
  let folder: [String]
  /// The folder that the paths of results are relative to.
  let workingFolder: String

  /// A policy.
  ///
  /// - Parameters:
  ///   - settings: severities; of several that fit a rule the closest counts, of equals the last.
  ///   - raisesNotes: whether one of them makes more of a rule that is a note; nil where that is not
  ///     known.
  ///   - suppressions: what does not count for a while.
  ///   - folder: the absolute folder that their paths are relative to.
  ///   - workingFolder: the absolute folder that the paths of results are relative to.
  ///   - today: the day that they are measured by.
  ///   - baseline: what is known.
  public init(
    settings: [Setting] = [], raisesNotes: Bool? = nil, suppressions: [Suppression] = [],
    in folder: String = "/", workingFolder: String = "/", today: Day, baseline: BaselineUse? = nil
  ) {
    // Sorting is stable, so that of equal patterns the last comes first.
    self.settings = settings.reversed().sorted { $0.rule.precision > $1.rule.precision }
    self.raisesNotes = raisesNotes ?? settings.contains { $0.severity > .note }
    self.suppressions = suppressions
    self.folder = FilePath.components(of: folder, from: "/")
    self.workingFolder = workingFolder
    self.today = today
    self.baseline = baseline
  }

  /// Everything counts as its rule says.
  public static let none = Policy(today: Day(daysSince1970: 0))

  /// The suppressions that are past their date: they do not suppress, and make a run fail.
  public var expired: [Suppression] { suppressions.filter { $0.expires < today } }

  /// The least severity that has to be looked for so that nothing is missed that counts for that
  /// much or more.
  public func leastSeverity(default least: Severity) -> Severity { raisesNotes ? .note : least }

  /// What a finding of a rule counts as.
  public func severity(of rule: RuleID, _ own: Severity) -> Severity {
    settings.first { $0.rule.matches(rule) }?.severity ?? own
  }
}
