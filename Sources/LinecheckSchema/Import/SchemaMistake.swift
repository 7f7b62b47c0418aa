public import LinecheckJSON

/// One thing in a schema that keeps it from becoming rules.
public struct SchemaMistake: Sendable, Hashable {
  /// What is wrong.
  public let message: String
  /// What to do about it.
  public let help: String?
  /// The document that has it.
  public let uri: String
  /// The place in the document.
  public let pointer: JSONPointer
  /// The bytes of the document, where it could be read.
  public let range: Range<Int>?

  /// A mistake at a place of a document.
  public init(
    _ message: String, help: String? = nil, uri: String, pointer: JSONPointer = .root,
    range: Range<Int>? = nil
  ) {
    self.message = message
    self.help = help
    self.uri = uri
    self.pointer = pointer
    self.range = range
  }
}

extension SchemaMistake: CustomStringConvertible {
  /// The place and the message.
  public var description: String { "\(uri)#\(pointer): \(message)" }
}

/// Why a schema cannot become rules: everything that is wrong with it.
public struct SchemaMistakes: Error, Sendable {
  /// In the order in which they were found.
  public let mistakes: [SchemaMistake]

  /// Mistakes.
  public init(_ mistakes: [SchemaMistake]) { self.mistakes = mistakes }
}

extension SchemaMistakes: CustomStringConvertible {
  /// The mistakes, one a line.
  public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}
