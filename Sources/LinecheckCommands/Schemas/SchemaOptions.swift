import LinecheckRunner
import LinecheckSchema

/// The options that say how schemas are read.
struct SchemaOptions: Sendable {
  /// The options, in the order of help.
  static let options = [
    Option(
      "--resolve", "URL=DIR", .pair(.text, .folder),
      "read schemas below an address from a folder; never from the network", isRepeatable: true),
    Option("--assert-formats", "check what format says, and not only note it"),
    Option(
      "--dialect", "DRAFT", .one(of: Dialect.self),
      "what a schema without $schema is written in", default: Dialect.draft2020.rawValue),
  ]

  private let folders: SchemaFolders
  private let assertsFormats: Bool
  private let dialect: Dialect

  /// No option.
  init() {
    folders = SchemaFolders()
    (assertsFormats, dialect) = (false, .draft2020)
  }

  /// Reads the options.
  ///
  /// - Throws: `UsageError` where one of them makes no sense.
  init(_ arguments: Arguments) throws(UsageError) {
    folders = try SchemaFolders(arguments.values("--resolve"))
    assertsFormats = arguments.has("--assert-formats")
    dialect = try arguments.choice("--dialect", default: .draft2020)
  }

  /// What the schema in a file is read with: its own folder stands for its neighbours.
  func reading(_ file: SchemaFile) -> JSONSchema.Options {
    var options = JSONSchema.Options()
    options.assertsFormats = assertsFormats
    options.dialect = dialect
    var folders = folders
    folders.add(FilePath.folder(of: file.uri), file.folder)
    options.resolve = { [folders] uri in folders.read(uri) }
    return options
  }
}
