import Linecheck
import LinecheckSchema
import Testing

/// A small schema, and what the lint says of it: the severity's first letter, the rule without
/// `schema.`, the pointer.
struct LintCase: Sendable, CustomTestStringConvertible {
  let schema: String
  let expected: [String]
  let dialect: Dialect

  init(_ schema: String, _ expected: String..., in dialect: Dialect = .draft2020) {
    self.schema = schema
    self.expected = expected.sorted()
    self.dialect = dialect
  }

  var testDescription: String { schema }

  static let uri = "file:///schemas/test.json"

  func findings() -> [Finding] {
    var options = JSONSchema.Options()
    options.dialect = dialect
    return SchemaLint(options: options)
      .findings(in: Array(schema.utf8), at: Self.uri, title: "test.json")
  }

  /// What was found, as `expected` writes it.
  var found: [String] { findings().map(Self.line).sorted() }

  static func line(_ finding: Finding) -> String {
    let name = finding.rule.name
    let rule = name.hasPrefix("schema.") ? String(name.dropFirst(7)) : name
    return "\(finding.severity.rawValue.prefix(1)) \(rule) \(finding.pointer)"
  }
}
