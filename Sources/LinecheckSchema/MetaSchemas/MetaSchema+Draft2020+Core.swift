import Linecheck

extension MetaSchema {
  /// The core vocabulary of 2020-12.
  static let core2020 = vocabulary(
    .draft2020, "core",
    definitions: { _ in
      ["anchorString": .anchor, "uriString": .string, "uriReferenceString": .string]
    }
  ) { schema in
    Field("$id", .string(matching: "^[^#]*#?$"))
    Field("$schema", .string)
    Field("$ref", .string)
    Field("$anchor", .anchor)
    Field("$dynamicRef", .string)
    Field("$dynamicAnchor", .anchor)
    Field("$vocabulary", .map(of: .boolean))
    Field("$comment", .string)
    Field("$defs", .map(of: schema))
  }
}

extension Rule {
  /// The name of an anchor in 2020-12.
  static let anchor = Rule.string(matching: "^[A-Za-z_][-A-Za-z0-9._]*$")
}
