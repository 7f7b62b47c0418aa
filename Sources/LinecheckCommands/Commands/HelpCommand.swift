import LinecheckRunner

/// `linecheck help`: help, or the manual page.
struct HelpCommand: Command {
  static let name = "help"
  static var operands: Operands {
    Operands(optional: [
      [.value("COMMAND", .choice(LinecheckCommand.commands.map { $0.name }))]
    ])
  }
  static let summary = "Shows the commands, the options of one, or the manual page."
  static let options = [
    Option("--man", "write the manual page, for man: linecheck(1)")
  ]
  static let examples = [
    Example("linecheck help --man > linecheck.1; man ./linecheck.1", "reads the manual page")
  ]

  private let command: (any Command.Type)?
  private let isManual: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    isManual = arguments.has("--man")
    if arguments.operands.count > 1 {
      throw UsageError("\(arguments.operands[1]) is one operand too many")
    }
    guard let name = arguments.operands.first else {
      command = nil
      return
    }
    command = try Help.command(name)
  }

  func run(_ console: inout Console) -> ExitCode {
    if isManual {
      console.print(ManualPage(command).text)
    } else {
      console.print(command?.help ?? Help.overview)
    }
    return .success
  }
}
