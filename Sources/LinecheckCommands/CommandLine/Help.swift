import Linecheck
import LinecheckRunner

/// What `linecheck help` prints.
enum Help {
  static var overview: String {
    var text = """
      linecheck checks the bodies that voice-agent providers send against what their pages promise.

      Commands:

      """
    let commands = LinecheckCommand.commands
    let width = commands.map { $0.name.utf8.count }.max() ?? 0
    for command in commands {
      let blanks = String(repeating: " ", count: width - command.name.utf8.count + 2)
      text += "  \(command.name)\(blanks)\(command.summary)\n"
    }
    text += """

      linecheck help COMMAND  shows the options of a command
      linecheck --version     shows the version

      Exit codes: 0 all passed, 1 findings, 2 wrong usage, 3 nothing to check, 4 not all could be
      checked, 5 a report could not be written.

      """
    return text
  }

  static func text(_ words: [String]) throws(UsageError) -> String {
    guard let name = words.first else { return overview }
    guard let command = LinecheckCommand.commands.first(where: { $0.name == name }) else {
      let nearest = Nearest.name(to: name, in: LinecheckCommand.commands.map { $0.name })
      throw UsageError("there is no command \(name)", help: nearest.map { "did you mean \($0)?" })
    }
    return command.help
  }
}
