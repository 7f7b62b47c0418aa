import LinecheckJSON

/// Kinds of values as `type` knows them, where the numbers are integers and others.
struct TypeSet: OptionSet {
  let rawValue: UInt8

  static let null = TypeSet(rawValue: 1)
  static let boolean = TypeSet(rawValue: 2)
  static let object = TypeSet(rawValue: 4)
  static let array = TypeSet(rawValue: 8)
  static let string = TypeSet(rawValue: 16)
  static let integer = TypeSet(rawValue: 32)
  static let fraction = TypeSet(rawValue: 64)

  static let number: TypeSet = [.integer, .fraction]
  static let any: TypeSet = [.null, .boolean, .object, .array, .string, .number]

  /// The kinds that a name stands for; nil for none.
  init?(_ name: String) {
    guard let set = Self.names.first(where: { $0.1 == name })?.0 else { return nil }
    self = set
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The values of a kind.
  init(_ kind: Value.Kind) {
    switch kind {
    case .null: self = .null
    case .boolean: self = .boolean
    case .object: self = .object
    case .array: self = .array
    case .string: self = .string
    case .number: self = .number
    }
  }

  /// The kind of one value.
  init(of value: Value) {
    self.init(value.kind)
    if self == .number { self = value.decimal?.isInteger == true ? .integer : .fraction }
  }

  private static let names: [(TypeSet, String)] = [
    (.null, "null"), (.boolean, "boolean"), (.object, "object"), (.array, "array"),
    (.string, "string"), (.number, "number"), (.integer, "integer"),
  ]
}

extension TypeSet: CustomStringConvertible {
  /// Words such as `integer or null`; `nothing` for none.
  var description: String {
    if self == .any { return "any value" }
    var words = Self.names.filter { set, name in
      name == "integer" ? contains(.integer) && !contains(.fraction) : isSuperset(of: set)
    }.map(\.1)
    if contains(.fraction) && !contains(.integer) { words.append("number with a fraction") }
    guard let last = words.popLast() else { return "nothing" }
    return words.isEmpty ? last : words.joined(separator: ", ") + " or " + last
  }
}
