import Linecheck
import LinecheckSchema

/// The program of a schema, and its mistakes where it has some.
func program(
  _ schema: String, _ dialect: Dialect = .draft2020, remotes: [String: String] = [:]
) throws -> Program {
  try imported(schema, dialect, remotes: remotes).program(id: "s")
}

func imported(
  _ schema: String, _ dialect: Dialect = .draft2020, remotes: [String: String] = [:]
) throws -> JSONSchema {
  var options = JSONSchema.Options()
  options.dialect = dialect
  options.resolve = { remotes[$0].map { Array($0.utf8) } }
  return try JSONSchema(
    Array(schema.utf8), at: "https://example.com/s.json", title: "s.json", options: options)
}

/// The mistakes of a schema, each as its place, its text, and what it says.
func mistakes(
  _ schema: String, _ dialect: Dialect = .draft2020, remotes: [String: String] = [:]
) -> [SchemaMistake] {
  do {
    _ = try program(schema, dialect, remotes: remotes)
    return []
  } catch let error as SchemaMistakes {
    return error.mistakes
  } catch {
    return []
  }
}

extension SchemaMistake {
  /// The text that it points at.
  func text(in schema: String) -> String {
    range.map { String(decoding: Array(schema.utf8)[$0], as: UTF8.self) } ?? ""
  }
}
