import Linecheck
import LinecheckRunner

/// What `linecheck` says about itself.
enum Help {
  /// What it is, in one sentence.
  static let purpose =
    "linecheck checks the bodies that voice-agent providers send against what their pages promise."

  /// The commands, and how it ends.
  static var overview: String {
    let commands = LinecheckCommand.commands.map { ($0.name, $0.summary) }
    let others = [
      ("linecheck help COMMAND", "shows the options of a command"),
      ("linecheck help --man", "writes the manual page; with a COMMAND that command's"),
      ("linecheck --version", "shows the version"),
    ]
    let codes = ExitCode.allCases.map { ("\($0.rawValue)", $0.meaning) }
    return """
      \(Columns.wrapped(purpose))

      Commands:
      \(Columns(commands).text)
      Help:
      \(Columns(others).text)
      Exit codes:
      \(Columns(codes).text)
      """
  }

  /// The command of a name.
  static func command(_ name: String) throws(UsageError) -> any Command.Type {
    let commands = LinecheckCommand.commands
    if let command = commands.first(where: { $0.name == name }) { return command }
    let nearest = Nearest.name(to: name, in: commands.map { $0.name })
    throw UsageError("there is no command \(name)", help: nearest.map { "did you mean \($0)?" })
  }
}

extension ExitCode {
  /// What it says, for people.
  var meaning: String {
    switch self {
    case .success: "everything was checked and passed"
    case .findings: "something at or above the failing severity was found"
    case .usage: "wrong usage: an unknown option, contract or rule, a mistake in the configuration"
    case .nothingChecked: "there was nothing to check"
    case .notAllChecked: "some payloads could not be checked"
    case .reportNotWritten: "a report could not be written"
    case .interrupted: "it was interrupted; the reports say what was done"
    }
  }
}
