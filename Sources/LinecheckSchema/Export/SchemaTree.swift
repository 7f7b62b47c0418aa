import Linecheck
import LinecheckJSON

/// A JSON value whose members have an order: what a schema is written as.
indirect enum SchemaTree: Sendable, Hashable {
  /// The value `null`.
  case nothing
  case boolean(Bool)
  case number(Decimal)
  case string(String)
  case array([SchemaTree])
  case object([SchemaMember])

  /// The schema of null.
  static let null = SchemaTree.object([("type", "null")])

  /// An object.
  static func object(_ members: [(String, SchemaTree)]) -> SchemaTree {
    .object(members.map { SchemaMember(name: $0.0, value: $0.1) })
  }

  /// A list of strings.
  static func strings(_ strings: some Sequence<String>) -> SchemaTree {
    .array(strings.map { .string($0) })
  }

  /// The value of a member of an object.
  subscript(_ name: String) -> SchemaTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

/// One member of an object.
struct SchemaMember: Sendable, Hashable {
  let name: String
  var value: SchemaTree
}

extension SchemaTree: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  init(stringLiteral value: String) { self = .string(value) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension SchemaTree {
  /// A constant of a rule.
  init(_ literal: Literal) {
    switch literal {
    case .string(let string): self = .string(string)
    case .number(let number): self = .number(number)
    case .boolean(let boolean): self = .boolean(boolean)
    case .null: self = .nothing
    case .array(let items): self = .array(items.map { SchemaTree($0) })
    case .object(let members):
      self = .object(members.sorted { $0.key < $1.key }.map { ($0.key, SchemaTree($0.value)) })
    }
  }
}
