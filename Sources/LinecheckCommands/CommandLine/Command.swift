package import LinecheckRunner

/// A command: its name, its help, and what it does.
package protocol Command: Sendable {
  static var name: String { get }
  /// What stands beside the options.
  static var operands: Operands { get }
  /// One sentence.
  static var summary: String { get }
  static var options: [Option] { get }
  /// Command lines to begin with.
  static var examples: [Example] { get }

  init(_ arguments: Arguments) throws(UsageError)

  func run(_ console: inout Console) async throws(UsageError) -> ExitCode
}

/// A command line, and what it does.
package struct Example: Sendable {
  let words: String
  let purpose: String

  package init(_ words: String, _ purpose: String) {
    self.words = words
    self.purpose = purpose
  }
}

extension Command {
  package static var examples: [Example] { [] }

  /// The whole command line, as help shows it.
  static var synopsis: String {
    let options = options.isEmpty ? [] : ["[options]"]
    return (["linecheck", name] + options + [operands.synopsis]).filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The help of the command.
  static var help: String {
    var text = synopsis + "\n\n" + Columns.wrapped(summary) + "\n"
    if !options.isEmpty {
      text += "\nOptions:\n" + Columns(options.map { ($0.synopsis, $0.help) }).text
    }
    if !examples.isEmpty {
      text += "\nExamples:\n"
      for example in examples { text += "  \(example.words)\n      \(example.purpose)\n" }
    }
    return text
  }
}
