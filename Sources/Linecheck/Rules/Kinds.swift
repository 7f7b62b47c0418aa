@_spi(Scanning) import LinecheckJSON

/// Sets of JSON kinds, where the integers are a subset of the numbers.
struct Kinds: OptionSet, BitwiseCopyable, Sendable, Hashable {
  let rawValue: UInt8

  static let object = Kinds(rawValue: 1)
  static let array = Kinds(rawValue: 2)
  static let string = Kinds(rawValue: 4)
  static let number = Kinds(rawValue: 8)
  static let boolean = Kinds(rawValue: 16)
  static let null = Kinds(rawValue: 32)
  /// Numbers without a fraction, by value: `1.0` is one.
  static let integer = Kinds(rawValue: 64)

  static let any: Kinds = [.object, .array, .string, .number, .boolean, .null]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ kind: Value.Kind) {
    switch kind {
    case .object: self = .object
    case .array: self = .array
    case .string: self = .string
    case .number: self = .number
    case .boolean: self = .boolean
    case .null: self = .null
    }
  }

  /// The same set with integers counted as numbers.
  var widened: Kinds { contains(.integer) ? union(.number).subtracting(.integer) : self }
}

extension Kinds: CustomStringConvertible {
  private static let names: [(Kinds, String)] = [
    (.object, "an object"), (.array, "an array"), (.string, "a string"), (.number, "a number"),
    (.integer, "an integer"), (.boolean, "true or false"), (.null, "null"),
  ]

  /// Words such as `an integer or a string`.
  var description: String { Self.descriptions[Int(rawValue)] }

  /// The words of all sets: what a large schema asks for again and again.
  private static let descriptions = (0..<128).map { Kinds(rawValue: $0).words }

  private var words: String {
    if isSuperset(of: .any) { return "any value" }
    var words = Kinds.names.filter { contains($0.0) }.map(\.1)
    guard let last = words.popLast() else { return "nothing" }
    return words.isEmpty ? last : words.joined(separator: ", ") + " or " + last
  }
}
