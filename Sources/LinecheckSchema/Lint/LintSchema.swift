import LinecheckJSON

/// A schema in the document that is linted: the whole, or one inside of it.
struct LintSchema {
  /// Its node in the document.
  let node: Int
  let pointer: JSONPointer
  /// The resource that it belongs to.
  let resource: Int
  let dialect: Dialect
  /// The values of its members, the last of each name; empty for `true` and `false`.
  let members: [String: Int]
  /// Its truth value, where it is one.
  let boolean: Bool?
  /// The schemas in the values of its keywords, by the keywords' names.
  var children: [String: [Int]] = [:]

  /// Whether a `$ref` makes that the rest says nothing, as it does up to draft 7.
  var isReferenceAlone: Bool { dialect <= .draft7 && members["$ref"] != nil }

  /// Whether every value follows it, as `true` and an object without keywords say.
  var allowsEverything: Bool { boolean ?? members.isEmpty }

  /// The value of a keyword that its draft has and that counts.
  subscript(_ keyword: String) -> Int? {
    guard let value = members[keyword], KeywordFacts.all[keyword]?.drafts.contains(dialect) == true
    else { return nil }
    return value
  }

  /// The schemas that judge the same value as this one, without references.
  var inPlace: [Int] {
    if isReferenceAlone { return [] }
    var found: [Int] = []
    for keyword in ["allOf", "anyOf", "oneOf", "not", "if", "dependentSchemas", "dependencies"] {
      found += children[keyword] ?? []
    }
    if members["if"] != nil { found += (children["then"] ?? []) + (children["else"] ?? []) }
    return found
  }
}
