import LinecheckReports
import LinecheckRunner

/// A page of the manual, for man(1): of the program, or of one command.
struct ManualPage {
  private let command: (any Command.Type)?

  /// The page of a command, or of all of them.
  init(_ command: (any Command.Type)?) { self.command = command }

  /// The page in the macros of man(7).
  var text: String {
    let name = command.map { "linecheck-\($0.name)" } ?? "linecheck"
    var page: Roff = """
      .TH "\(name.uppercased())" 1 "\(LinecheckCommand.date)" "linecheck \(LinecheckCommand.version)" "Linecheck"
      .SH NAME

      """
    page += command.map { Self.head($0, name) } ?? Self.head
    page += ".SH \"EXIT STATUS\"\n"
    page += Self.list(ExitCode.allCases.map { ("\($0.rawValue)", $0.meaning) })
    page += command == nil ? Self.surroundings : ""
    page += Self.examples(
      command.map { $0.examples } ?? LinecheckCommand.commands.flatMap { $0.examples })
    page += Self.seeAlso(isOfCommand: command != nil)
    return page.markup
  }

  /// The page of a command up to its options.
  private static func head(_ command: any Command.Type, _ name: String) -> Roff {
    var page: Roff = """
      \(name) \\- \(command.summary.asPhrase)
      .SH SYNOPSIS
      \(synopsis(command))
      .SH DESCRIPTION
      \(command.summary)

      """
    if !command.options.isEmpty { page += ".SH OPTIONS\n" + options(command) }
    return page
  }

  /// The page of the program up to its commands.
  private static var head: Roff {
    var page: Roff = """
      linecheck \\- \(Help.purpose.asPhrase.withoutName)
      .SH SYNOPSIS

      """
    for command in LinecheckCommand.commands { page += synopsis(command) + "\n.br\n" }
    page += """
      \\fBlinecheck\\fR \\fB\\-\\-version\\fR
      .SH DESCRIPTION

      """
    for (index, paragraph) in paragraphs.enumerated() {
      page += index == 0 ? "\(paragraph)\n" : ".PP\n\(paragraph)\n"
    }
    page += ".SH COMMANDS\n"
    for command in LinecheckCommand.commands {
      page += ".SS \"\(command.synopsis)\"\n\(command.summary)\n" + options(command)
    }
    return page
  }

  private static let paragraphs = [
    """
    linecheck checks JSON bodies that voice-agent providers send and take against everything that \
    their pages promise. Each finding points at the byte, says what was expected, and cites the \
    document.
    """,
    """
    Results go to standard output, what else there is to say to standard error. Two runs over the \
    same input write the same bytes. An option takes its value after a blank or after =; -- ends the \
    options. Values of persons are shown as their shapes, and secrets never.
    """,
  ]

  private static func synopsis(_ command: any Command.Type) -> Roff {
    let rest = String(command.synopsis.dropFirst("linecheck \(command.name)".count))
    return "\\fBlinecheck \(command.name)\\fR\(rest)"
  }

  private static func options(_ command: any Command.Type) -> Roff {
    var text: Roff = ""
    for option in command.options {
      let value: Roff = option.value.map { " \\fI\($0)\\fR" } ?? ""
      text += ".TP\n\\fB\(option.name)\\fR\(value)\n\(sentence(of: option))\n"
    }
    return text
  }

  /// The help of an option; a word that may be its value keeps its small letter.
  private static func sentence(of option: Option) -> String {
    let first = option.help.prefix { $0 != "," && $0 != " " }
    let isValue = option.kind.words.contains(String(first))
    return isValue ? option.help + "." : option.help.asSentence
  }

  /// Names and what they mean.
  static func list(_ rows: [(name: String, meaning: String)]) -> Roff {
    var text: Roff = ""
    for (name, meaning) in rows { text += ".TP\n\\fB\(name)\\fR\n\(meaning.asSentence)\n" }
    return text
  }

  private static func examples(_ examples: [Example]) -> Roff {
    var text: Roff = ""
    for (index, example) in examples.enumerated() {
      text += index == 0 ? ".SH EXAMPLES\n" : ".PP\n"
      text += "\(example.purpose.asSentence)\n.PP\n.RS 4\n.EX\n\(example.words)\n.EE\n.RE\n"
    }
    return text
  }
}

extension String {
  /// With a capital letter and a full stop.
  fileprivate var asSentence: String {
    // A file keeps its name.
    let word = prefix { $0 != " " && $0 != "," }
    let isWord = word.dropFirst().allSatisfy(\.isLowercase)
    let text = isWord ? prefix(1).uppercased() + dropFirst() : self
    return text.hasSuffix(".") ? text : text + "."
  }

  /// Without a full stop, and without a capital letter at the beginning.
  fileprivate var asPhrase: String {
    let text = hasSuffix(".") ? dropLast() : self[...]
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Without the name of the program before it.
  fileprivate var withoutName: String {
    hasPrefix("linecheck ") ? String(dropFirst("linecheck ".count)) : self
  }
}
