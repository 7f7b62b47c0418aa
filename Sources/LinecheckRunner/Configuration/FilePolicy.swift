public import Linecheck

/// A policy as it is about one file: what becomes of each finding there.
public struct FilePolicy: Sendable {
  private let policy: Policy
  /// What counts for less is left out.
  private let least: Severity
  /// The suppressions that are about the file, and their positions among all.
  private let suppressions: [(index: Int, suppression: Suppression)]

  init(_ policy: Policy, least: Severity, _ suppressions: [(index: Int, suppression: Suppression)])
  {
    self.policy = policy
    self.least = least
    self.suppressions = suppressions
  }

  /// What is reported of a finding: with its severity, whether it is suppressed, whether it is known.
  ///
  /// - Parameters:
  ///   - finding: the finding as its rule has it; its pointer is what suppressions are about.
  ///   - redacted: makes it ready to be shown.
  /// - Returns: nil where it counts for less than what is looked for.
  public func reported(
    _ finding: Finding, _ redacted: (Finding) -> ReportedFinding
  ) -> ReportedFinding? {
    let severity = policy.severity(of: finding.rule, finding.severity)
    guard severity >= least else { return nil }
    var reported = redacted(finding)
    reported.severity = severity
    if let (index, suppression) = suppressions.first(where: { $0.suppression.matches(finding) }) {
      (reported.suppression, reported.suppressedBy) = (suppression.reason, index)
    }
    if let baseline = policy.baseline { reported.known = baseline.knows(reported) }
    return reported
  }
}

extension Policy {
  /// The policy for a file.
  ///
  /// - Parameters:
  ///   - source: its path as it is reported; `<stdin>` is a name like any other.
  ///   - least: the least severity that is reported.
  /// - Returns: what becomes of findings in the file.
  public func about(_ source: String, least: Severity) -> FilePolicy {
    var path: String?
    let inForce = suppressions.enumerated().filter { _, suppression in
      if suppression.expires < today { return false }
      guard let paths = suppression.paths else { return true }
      let relative = path ?? self.path(of: source)
      path = relative
      return paths.matches(relative)
    }
    return FilePolicy(self, least: least, inForce.map { ($0.offset, $0.element) })
  }

  /// A path as seen from the folder of the configuration; where it is not below it the whole path.
  private func path(of source: String) -> String {
    if source == PayloadInput.standardInput.name { return source }
    let components = FilePath.components(of: source, from: workingFolder)
    return FilePath.relative(components, to: folder) ?? FilePath.path(of: components)
  }
}

extension Policy.BaselineUse {
  func knows(_ finding: ReportedFinding) -> Bool {
    switch self {
    case .comparing(let baseline): baseline.has(finding)
    case .updating(let baseline): baseline.has(finding) || Baseline.takes(finding)
    }
  }
}
