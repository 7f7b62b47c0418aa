/// A shell that can complete command lines of this program.
enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// The script that makes it do so, from the table that also parses.
  var script: String {
    let commands = LinecheckCommand.commands.map { CommandTable($0) }
    return switch self {
    case .bash: BashScript(commands: commands).text
    case .zsh: ZshScript(commands: commands).text
    case .fish: FishScript(commands: commands).text
    }
  }
}

/// What a shell has to know of a command.
struct CommandTable {
  let name: String
  let summary: String
  let options: [Option]
  let places: [Operands.Place]

  init(_ command: any Command.Type) {
    name = command.name
    summary = command.summary
    options = command.options + [Option("--help", "show this help")]
    places = command.operands.places
  }
}

/// Words of a script in single quotes, in which a shell reads nothing.
enum Quoted {
  /// For bash and zsh: a quote ends the quotes, stands for itself, and begins them again.
  static func posix(_ text: String) -> String { "'" + text.replacing("'", with: #"'\''"#) + "'" }

  /// For fish, where a backslash makes a quote or a backslash stand for itself.
  static func fish(_ text: String) -> String {
    "'" + text.replacing(#"\"#, with: #"\\"#).replacing("'", with: #"\'"#) + "'"
  }
}
