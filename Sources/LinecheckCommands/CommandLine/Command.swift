package import LinecheckRunner

/// A command: its name, its help, and what it does.
package protocol Command: Sendable {
  static var name: String { get }
  /// What stands behind the name in help.
  static var operands: String { get }
  /// One sentence.
  static var summary: String { get }
  static var options: [Option] { get }

  init(_ arguments: Arguments) throws(UsageError)

  func run(_ console: inout Console) async throws(UsageError) -> ExitCode
}

extension Command {
  /// The help of the command.
  static var help: String {
    var text = "linecheck \(name) \(operands)\n\n\(summary)\n"
    if !options.isEmpty {
      text += "\nOptions:\n"
      let width = options.map(\.synopsis.utf8.count).max() ?? 0
      for option in options {
        let blanks = String(repeating: " ", count: width - option.synopsis.utf8.count + 2)
        text += "  \(option.synopsis)\(blanks)\(option.help)\n"
      }
    }
    return text
  }
}
