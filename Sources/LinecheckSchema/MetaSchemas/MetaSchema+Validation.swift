import Linecheck

extension MetaSchema {
  /// The validation vocabulary of 2019-09 and 2020-12.
  static func validation(_ dialect: Dialect) -> MetaSchema {
    vocabulary(
      dialect, "validation",
      definitions: { _ in
        [
          "nonNegativeInteger": .nonNegativeInteger,
          "nonNegativeIntegerDefault0": .nonNegativeInteger,
          "simpleTypes": .simpleTypes,
          "stringArray": .stringArray,
        ]
      }
    ) { _ in
      Field("type", .simpleTypeOrTypes)
      Field("const", .any)
      Field("enum", .array(of: .any))
      Rule.bounds
      Field("maxContains", .nonNegativeInteger)
      Field("minContains", .nonNegativeInteger)
      Field("required", .stringArray)
      Field("dependentRequired", .map(of: .stringArray))
    }
  }
}
