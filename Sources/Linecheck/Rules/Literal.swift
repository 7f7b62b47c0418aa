public import LinecheckJSON

/// A JSON constant in a rule: what an enumeration lists.
public enum Literal: Sendable, Hashable {
  /// A string, compared by its Unicode scalars.
  case string(String)
  /// A number, compared by value: `1` is `1.0`.
  case number(Decimal)
  /// `true` or `false`.
  case boolean(Bool)
  /// `null`.
  case null
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
    }
  }

  var kinds: Kinds {
    switch self {
    case .string: .string
    case .number: .number
    case .boolean: .boolean
    case .null: .null
    }
  }
}
