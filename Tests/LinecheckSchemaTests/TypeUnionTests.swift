import LinecheckSchema
import Testing

/// Types around unions of types: every way, on every kind of value, fast and complete.
struct TypeUnionTests {
  private static let types = [
    "object", "array", "string", "number", "integer", "boolean", "null",
  ]
  private static let values = [
    ("{}", ["object"]), ("[]", ["array"]), (#""x""#, ["string"]), ("1.5", ["number"]),
    ("1", ["number", "integer"]), ("true", ["boolean"]), ("null", ["null"]),
  ]

  @Test(arguments: types + [#"integer", "null"#, #"string", "number"#], ["anyOf", "oneOf"])
  func speakForThemselves(outer: String, keyword: String) throws {
    for first in Self.types {
      for second in Self.types {
        let branches = "[{\"$ref\":\"#/$defs/a\"},{\"type\":\"\(second)\"}]"
        let definition = #"{"a":{"type":"\#(first)"}}"#
        let text = #"{"type":["\#(outer)"],"\#(keyword)":\#(branches),"$defs":\#(definition)}"#
        let schema = try JSONSchema(Array(text.utf8), at: "file:///a.json", title: "a.json")
        let program = try schema.program(id: "a")
        var checker = Checker(program)
        let allowed = outer.split(separator: #"", ""#).map { String($0) }
        for (value, kinds) in Self.values {
          let fits = [first, second].count { kinds.contains($0) }
          let isRight =
            allowed.contains { kinds.contains($0) } && (keyword == "anyOf" ? fits > 0 : fits == 1)
          let found = try program.findings(in: value)
          #expect(found.isEmpty == isRight, "\(text) of \(value)")
          #expect(
            !checker.accepts(PaddedBytes(value)) || isRight, "certain: \(text) of \(value)")
        }
      }
    }
  }
}
