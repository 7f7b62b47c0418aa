/// The keywords of all dialects.
enum Keyword: UInt8, CaseIterable {
  // Core
  case schema, id, plainID, ref, anchor, dynamicAnchor, dynamicRef, recursiveAnchor, recursiveRef
  case vocabulary, defs, definitions
  // Applicators
  case allOf, anyOf, oneOf, not, `if`, then, `else`, dependentSchemas, dependencies
  case prefixItems, items, additionalItems, contains
  case properties, patternProperties, additionalProperties, propertyNames
  case unevaluatedItems, unevaluatedProperties
  // Validation
  case type, `enum`, const, multipleOf, maximum, exclusiveMaximum, minimum, exclusiveMinimum
  case maxLength, minLength, pattern, maxItems, minItems, uniqueItems, maxContains, minContains
  case maxProperties, minProperties, required, dependentRequired
  case format, contentSchema

  /// The name as it is written.
  var name: String {
    switch self {
    case .schema: "$schema"
    case .id: "$id"
    case .plainID: "id"
    case .ref: "$ref"
    case .anchor: "$anchor"
    case .dynamicAnchor: "$dynamicAnchor"
    case .dynamicRef: "$dynamicRef"
    case .recursiveAnchor: "$recursiveAnchor"
    case .recursiveRef: "$recursiveRef"
    case .vocabulary: "$vocabulary"
    case .defs: "$defs"
    default: "\(self)"
    }
  }

  /// The keyword that a name is.
  init?(_ name: String) {
    guard let keyword = Self.named[name] else { return nil }
    self = keyword
  }

  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  /// Where schemas stand in its value.
  enum Content {
    case nothing
    case schema
    case schemas
    case schemasByName
    /// A schema, or an array of them.
    case schemaOrSchemas
  }

  /// Where schemas stand in the keyword's value.
  func content(in dialect: Dialect) -> Content {
    switch self {
    case .allOf, .anyOf, .oneOf, .prefixItems: .schemas
    case .not, .if, .then, .else, .additionalItems, .contains, .additionalProperties,
      .propertyNames, .unevaluatedItems, .unevaluatedProperties, .contentSchema:
      .schema
    case .items: dialect == .draft2020 ? .schema : .schemaOrSchemas
    case .properties, .patternProperties, .dependentSchemas, .dependencies, .defs, .definitions:
      .schemasByName
    default: .nothing
    }
  }
}

/// A set of keywords.
struct KeywordSet: SetAlgebra, Hashable, Sendable {
  private var bits: UInt64

  init() { bits = 0 }

  private init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  func contains(_ keyword: Keyword) -> Bool { bits & 1 << UInt64(keyword.rawValue) != 0 }

  @discardableResult
  mutating func insert(_ keyword: Keyword) -> (inserted: Bool, memberAfterInsert: Keyword) {
    defer { bits |= 1 << UInt64(keyword.rawValue) }
    return (!contains(keyword), keyword)
  }

  @discardableResult
  mutating func remove(_ keyword: Keyword) -> Keyword? {
    defer { bits &= ~(1 << UInt64(keyword.rawValue)) }
    return contains(keyword) ? keyword : nil
  }

  @discardableResult
  mutating func update(with keyword: Keyword) -> Keyword? {
    insert(keyword).inserted ? nil : keyword
  }

  func union(_ other: KeywordSet) -> KeywordSet { KeywordSet(bits: bits | other.bits) }

  func intersection(_ other: KeywordSet) -> KeywordSet { KeywordSet(bits: bits & other.bits) }

  func symmetricDifference(_ other: KeywordSet) -> KeywordSet {
    KeywordSet(bits: bits ^ other.bits)
  }

  mutating func formUnion(_ other: KeywordSet) { bits |= other.bits }

  mutating func formIntersection(_ other: KeywordSet) { bits &= other.bits }

  mutating func formSymmetricDifference(_ other: KeywordSet) { bits ^= other.bits }
}

extension KeywordSet {
  /// References and identifiers.
  static let core = range(.schema, .definitions)
  /// What applies schemas.
  static let applicator = range(.allOf, .propertyNames)
  /// What applies to the rest.
  static let unevaluated: KeywordSet = [.unevaluatedItems, .unevaluatedProperties]
  /// What asserts something of a value itself.
  static let validation = range(.type, .dependentRequired)
  /// What asserts nothing.
  static let annotation: KeywordSet = [.contentSchema]
  /// What makes another schema count.
  static let references: KeywordSet = [.ref, .dynamicRef, .recursiveRef]
  /// What names and holds schemas, and says nothing of a value.
  static let silent: KeywordSet = KeywordSet.core.subtracting(.references).union([.contentSchema])

  private static func range(_ first: Keyword, _ last: Keyword) -> KeywordSet {
    KeywordSet(
      Keyword.allCases.filter { (first.rawValue...last.rawValue).contains($0.rawValue) })
  }
}

extension Dialect {
  /// The keywords that the version knows.
  var keywords: KeywordSet {
    switch self {
    case .draft4: Self.known4
    case .draft6: Self.known6
    case .draft7: Self.known7
    case .draft2019: Self.known2019
    case .draft2020: Self.known2020
    }
  }

  private static let known4: KeywordSet = [
    .schema, .plainID, .ref, .definitions, .allOf, .anyOf, .oneOf, .not, .dependencies, .items,
    .additionalItems, .properties, .patternProperties, .additionalProperties, .type, .enum,
    .multipleOf, .maximum, .exclusiveMaximum, .minimum, .exclusiveMinimum, .maxLength, .minLength,
    .pattern, .maxItems, .minItems, .uniqueItems, .maxProperties, .minProperties, .required,
    .format,
  ]
  private static let known6 = known4.subtracting([.plainID])
    .union([.id, .const, .contains, .propertyNames])
  private static let known7 = known6.union([.if, .then, .else])
  private static let known2019 = known7.union([
    .anchor, .recursiveAnchor, .recursiveRef, .vocabulary, .defs, .dependentSchemas,
    .dependentRequired, .maxContains, .minContains, .unevaluatedItems, .unevaluatedProperties,
    .contentSchema,
  ])
  private static let known2020 = known2019.subtracting([
    .recursiveAnchor, .recursiveRef, .additionalItems,
  ]).union([.dynamicAnchor, .dynamicRef, .prefixItems])
}
