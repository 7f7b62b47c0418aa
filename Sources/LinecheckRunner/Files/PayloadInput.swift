package import LinecheckJSON

/// One thing to check: a file, or standard input.
public struct PayloadInput: Sendable, Hashable {
  /// The path as it was given or found; `<stdin>` for standard input.
  public let name: String
  let isStandardInput: Bool
  /// Whether it is a file, which has a path.
  package var isFile: Bool { !isStandardInput }
  /// Why there is nothing to read at the path.
  public let failure: SystemError?

  /// Standard input.
  public static let standardInput = PayloadInput(name: "<stdin>", isStandardInput: true)

  /// A file.
  public init(path: String) { self.init(name: path, isStandardInput: false) }

  init(path: String, failure: SystemError) {
    self.init(name: path, isStandardInput: false, failure: failure)
  }

  private init(name: String, isStandardInput: Bool, failure: SystemError? = nil) {
    self.name = name
    self.isStandardInput = isStandardInput
    self.failure = failure
  }

  /// The folder that the file stands in, as the path says it.
  var folder: String {
    name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
  }

  package func read() throws(SystemError) -> PaddedBytes {
    if let failure { throw failure }
    return try isStandardInput ? FileSystem.readStandardInput() : FileSystem.read(name)
  }
}
