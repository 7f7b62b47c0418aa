public import LinecheckJSON

/// A JSON constant in a rule: what an enumeration lists.
public indirect enum Literal: Sendable, Hashable {
  /// A string, compared by its Unicode scalars.
  case string(String)
  /// A number, compared by value: `1` is `1.0`.
  case number(Decimal)
  /// `true` or `false`.
  case boolean(Bool)
  /// `null`.
  case null
  /// Items in order.
  case array([Literal])
  /// Members in any order.
  case object([String: Literal])

  /// The constant that a value is.
  public init(_ value: Value) {
    switch value.kind {
    case .null: self = .null
    case .boolean: self = .boolean(value.boolean ?? false)
    case .number: self = .number(value.decimal ?? 0)
    case .string: self = .string(value.string ?? "")
    case .array: self = .array((value.items ?? []).map(Literal.init))
    case .object:
      let members = (value.members ?? []).map { ($0.name, Literal($0.value)) }
      self = .object(Dictionary(members) { _, last in last })
    }
  }
}

extension Literal: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }

  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }

  /// An integer.
  public init(integerLiteral value: Int) { self = .number(Decimal(value)) }
}

extension Literal: CustomStringConvertible {
  /// The constant as JSON writes it.
  public var description: String {
    switch self {
    case .string(let string): JSONText.quoted(string)
    case .number(let decimal): decimal.description
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    case .array(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }
        .map { JSONText.quoted($0.key) + ": " + $0.value.description }.joined(separator: ", ")
        + "}"
    }
  }

  var kinds: Kinds {
    switch self {
    case .string: .string
    case .number: .number
    case .boolean: .boolean
    case .null: .null
    case .array: .array
    case .object: .object
    }
  }
}
