import Linecheck
import LinecheckRunner

/// What a check is told about schemas: one that every payload has to follow, or how those of the
/// configuration are read.
struct CheckedSchemas: Sendable {
  private let file: SchemaFile?
  private let side: ExchangeSide
  private let options: SchemaOptions
  /// An option that is about a schema, where none names one.
  private let idle: String?

  /// Reads the options of a check.
  ///
  /// - Throws: `UsageError` where they make no sense together.
  init(_ arguments: Arguments) throws(UsageError) {
    options = try SchemaOptions(arguments)
    side = try arguments.choice("--side", default: .response)
    guard let path = arguments.value("--schema") else {
      let own = SchemaOptions.options + [CheckCommand.sideOption]
      (file, idle) = (nil, own.map(\.name).first(where: arguments.has))
      return
    }
    if path.isEmpty { throw UsageError("--schema names no file") }
    if arguments.values("--schema").count > 1 {
      throw UsageError(
        "--schema takes one file", help: "one schema can refer to others, such as by anyOf")
    }
    for name in ["--contract", "--map", "--base-url", "--group"] where arguments.has(name) {
      throw UsageError(
        "\(name) and --schema do not go together",
        help: "with --schema all payloads are checked by that schema")
    }
    (file, idle) = (SchemaFile(path), nil)
  }

  /// The contracts to choose from: the schema alone, or else what other options and the configuration
  /// say.
  ///
  /// - Throws: `UsageError` where a schema cannot be read or is wrong.
  func selection(
    _ contract: String?, _ maps: [ContractMap], _ configuration: Configuration, in folder: String,
    _ console: inout Console
  ) throws(UsageError) -> ContractSelection {
    if let file { return ContractSelection(try file.contract(options, &console), of: side) }
    if let idle, configuration.schemaPaths.isEmpty {
      throw UsageError("\(idle) is about a schema", help: "name its file with --schema FILE")
    }
    return try CheckCommand.selection(
      contract, maps, configuration,
      schemas: try configuration.schemaContracts(options, &console), of: side, in: folder)
  }
}

extension CheckCommand {
  /// The schema of every payload.
  static let schemaOption = Option("--schema", "FILE", .file, "the JSON Schema of every payload")
  /// Which body of an exchange schemas are about.
  static let sideOption = Option(
    "--side", "SIDE", .one(of: ExchangeSide.self), "which body of an exchange the schema is about",
    default: ExchangeSide.response.rawValue)
}
