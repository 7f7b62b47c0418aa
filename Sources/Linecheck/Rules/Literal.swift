public import LinecheckJSON

/// A JSON constant in a rule: what an enumeration lists.
public enum Literal: Sendable, Hashable {
  case string(String)
  case number(Decimal)
  case boolean(Bool)
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
