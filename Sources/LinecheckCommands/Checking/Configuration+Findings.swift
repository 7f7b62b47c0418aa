package import LinecheckRunner

extension Configuration {
  /// What it says of findings, and of what may be shown. All else is about captures: where they are,
  /// how many there have to be, which of their faults are known, where their reports go.
  package var aboutFindings: Configuration {
    var own = Configuration()
    (own.path, own.folder) = (path, folder)
    (own.failOn, own.notes) = (failOn, notes)
    (own.severities, own.raisesNotes) = (severities, raisesNotes)
    (own.suppressions, own.additions) = (suppressions, additions)
    return own
  }
}
