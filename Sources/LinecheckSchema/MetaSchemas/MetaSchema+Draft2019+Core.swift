import Linecheck

extension MetaSchema {
  /// The core vocabulary of 2019-09.
  static let core2019 = vocabulary(.draft2019, "core") { schema in
    Field("$id", .string(matching: "^[^#]*#?$"))
    Field("$schema", .string)
    Field("$anchor", .string(matching: "^[A-Za-z][-A-Za-z0-9.:_]*$"))
    Field("$ref", .string)
    Field("$recursiveRef", .string)
    Field("$recursiveAnchor", .boolean)
    Field("$vocabulary", .map(of: .boolean))
    Field("$comment", .string)
    Field("$defs", .map(of: schema))
  }
}
