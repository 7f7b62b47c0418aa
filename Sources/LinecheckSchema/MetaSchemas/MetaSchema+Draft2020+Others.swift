import Linecheck

extension MetaSchema {
  /// The vocabulary of 2020-12 for what nothing else has looked at.
  static let unevaluated2020 = vocabulary(.draft2020, "unevaluated") { schema in
    Field("unevaluatedItems", schema)
    Field("unevaluatedProperties", schema)
  }

  /// The validation vocabulary of 2020-12.
  static let validation2020 = validation(.draft2020)

  /// The meta-data vocabulary of 2020-12.
  static let metaData2020 = metaData(.draft2020)

  /// The vocabulary of 2020-12 for formats that only annotate.
  static let formatAnnotation2020 = format(.draft2020, "format-annotation")

  /// The vocabulary of 2020-12 for formats that are judged; not a part of the draft's meta-schema.
  static let formatAssertion2020 = format(.draft2020, "format-assertion")

  /// The content vocabulary of 2020-12.
  static let content2020 = content(.draft2020)
}
