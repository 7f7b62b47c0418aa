import LinecheckRunner

/// `linecheck schema`: JSON Schema in and out.
struct SchemaCommand: Command {
  static let name = "schema"
  static let operands = Operands([
    [.word("lint"), .list("FILE", .file)], [.word("export"), .value("CONTRACT", .contract)],
  ])
  static let summary = "Finds mistakes in JSON Schemas, or writes a contract as one."
  static let options = SchemaLintCommand.options + SchemaExportCommand.options
  static let examples = SchemaLintCommand.examples + SchemaExportCommand.examples

  private let action: any Command

  init(_ arguments: Arguments) throws(UsageError) {
    let actions: [String: any Command.Type] = [
      "lint": SchemaLintCommand.self, "export": SchemaExportCommand.self,
    ]
    guard let word = arguments.operands.first else {
      throw UsageError(
        "schema needs to be told what to do", help: "linecheck schema lint FILE | export CONTRACT")
    }
    guard let action = actions[word] else {
      throw UsageError(
        "schema \(word) means nothing", help: "linecheck schema lint FILE | export CONTRACT")
    }
    let own = Set(action.options.map(\.name))
    let given = Self.options.map(\.name).filter(arguments.has)
    if let idle = given.first(where: { !own.contains($0) }) {
      let other = word == "lint" ? "export" : "lint"
      throw UsageError("\(idle) is about schema \(other), not schema \(word)")
    }
    self.action = try action.init(arguments)
  }

  func run(_ console: inout Console) async throws(UsageError) -> ExitCode {
    try await action.run(&console)
  }
}
