import Linecheck
import LinecheckRunner

/// `linecheck completions`: what a shell needs to complete command lines.
struct CompletionsCommand: Command {
  static let name = "completions"
  static let operands = Operands(Shell.allCases.map { [.word($0.rawValue)] })
  static let summary = "Prints a script that lets a shell complete commands, options and values."
  static let options: [Option] = []
  static let examples = [
    Example(
      "linecheck completions bash > ~/.local/share/bash-completion/completions/linecheck",
      "for bash with the package bash-completion; else source the file in ~/.bashrc"),
    Example(
      "linecheck completions zsh > ~/.zfunc/_linecheck",
      "for zsh, where ~/.zfunc is in fpath before compinit runs"),
    Example(
      "linecheck completions fish > ~/.config/fish/completions/linecheck.fish", "for fish"),
  ]

  private let shell: Shell

  init(_ arguments: Arguments) throws(UsageError) {
    let shells = Shell.allCases.map(\.rawValue).joined(separator: ", ")
    guard let word = arguments.operands.first else {
      throw UsageError(
        "completions needs a shell: \(shells)", help: "linecheck completions bash")
    }
    if arguments.operands.count > 1 {
      throw UsageError("\(arguments.operands[1]) is one operand too many")
    }
    guard let shell = Shell(rawValue: word) else {
      let nearest = Nearest.name(to: word, in: Shell.allCases.map(\.rawValue))
      throw UsageError(
        "there are no completions for \(word); there are some for \(shells)",
        help: nearest.map { "did you mean \($0)?" })
    }
    self.shell = shell
  }

  func run(_ console: inout Console) -> ExitCode {
    console.print(shell.script)
    return .success
  }
}
