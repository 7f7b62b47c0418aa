package import Linecheck
package import LinecheckJSON

extension PayloadResult {
  /// What was found in a file of the user's own, as a result like that of a payload: nothing in it is
  /// anybody's secret, so that all of it may be shown.
  ///
  /// - Parameters:
  ///   - findings: what was found.
  ///   - bytes: the text of the file.
  ///   - path: its path, as it is shown.
  ///   - contract: what baselines know its findings by.
  ///   - options: what is looked for, and what a team decided about it.
  package init(
    _ findings: [Finding], in bytes: PaddedBytes, of path: String, _ contract: String,
    _ options: CheckRun.Options
  ) {
    let document = try? Document(bytes)
    let names = document.map { document in
      document.nodes.indices.filter { document.isName($0) }.map { document.name(ofNode: $0) }
    }
    let redactor = FindingRedactor(
      bytes, document, contract, known: Set(names ?? []), hasSecrets: false, revealing: true)
    let policy = options.policy.about(path, least: options.least)
    self.init(index: 0, source: path, contract: contract, outcome: .passed, rules: 1)
    self.findings = findings.compactMap { policy.reported($0, redactor.redacted) }
    outcome = options.failOn.outcome(of: self.findings)
  }
}
