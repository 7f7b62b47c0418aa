import Linecheck

/// The vocabularies that tell about values and judge none.
extension MetaSchema {
  /// The meta-data vocabulary of 2019-09 and 2020-12.
  static func metaData(_ dialect: Dialect) -> MetaSchema {
    vocabulary(dialect, "meta-data") { _ in
      Field("title", .string)
      Field("description", .string)
      Field("default", .any)
      Field("deprecated", .boolean)
      Field("readOnly", .boolean)
      Field("writeOnly", .boolean)
      Field("examples", .array(of: .any))
    }
  }

  /// A format vocabulary: 2019-09 has one, 2020-12 one for annotations and one for assertions.
  static func format(_ dialect: Dialect, _ name: String) -> MetaSchema {
    vocabulary(dialect, name) { _ in
      Field("format", .string)
    }
  }

  /// The content vocabulary of 2019-09 and 2020-12.
  static func content(_ dialect: Dialect) -> MetaSchema {
    vocabulary(dialect, "content") { schema in
      Field("contentEncoding", .string)
      Field("contentMediaType", .string)
      Field("contentSchema", schema)
    }
  }
}
