package import LinecheckRunner

extension CheckRun.Options {
  /// Takes what the options of a command and its configuration say together.
  package mutating func take(
    _ settings: CheckSettings, _ configuration: Configuration, _ policy: Policy
  ) {
    (failOn, notes) = (settings.failOn, settings.notes)
    additions = configuration.additions
    self.policy = policy
  }
}
