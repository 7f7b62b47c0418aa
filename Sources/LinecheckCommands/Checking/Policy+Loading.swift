package import LinecheckRunner

extension Policy {
  /// The policy of a check: what its configuration says, and its baseline.
  ///
  /// - Throws: `UsageError` where the baseline cannot be read or is wrong; what is wrong has been
  ///   printed then.
  package static func loaded(
    _ settings: CheckSettings, _ configuration: Configuration, in folder: String,
    _ console: inout Console
  ) throws(UsageError) -> Policy {
    var use: BaselineUse?
    if let path = settings.baseline {
      let baseline = try baseline(at: path, orNew: settings.updatesBaseline, &console)
      use = settings.updatesBaseline ? .updating(baseline) : .comparing(baseline)
    }
    return Policy(
      settings: configuration.severities, raisesNotes: configuration.raisesNotes,
      suppressions: configuration.suppressions,
      in: FilePath.path(of: FilePath.components(of: configuration.folder, from: folder)),
      workingFolder: folder, today: .today, baseline: use)
  }

  private static func baseline(
    at path: String, orNew mayBeNew: Bool, _ console: inout Console
  ) throws(UsageError) -> Baseline {
    do {
      if mayBeNew && FileSystem.isAbsent(path) { return Baseline() }
      return try Baseline(reading: FileSystem.read(path))
    } catch let mistakes as Baseline.Mistakes {
      for mistake in mistakes.all.prefix(20) {
        console.printError("linecheck: \(path):\(mistake.line): \(mistake.sentence)")
      }
      let count = mistakes.all.count
      throw UsageError(
        "the baseline \(path) has \(count == 1 ? "a line" : "\(count) lines") that cannot be read",
        help: "nothing was checked; mend it, or remove it and write it with --update-baseline")
    } catch let error as SystemError {
      let help = FileSystem.isAbsent(path) ? "--update-baseline writes it" : nil
      throw UsageError("the baseline \(error)", help: help)
    } catch {
      throw UsageError("the baseline \(path): \(error)")
    }
  }
}
