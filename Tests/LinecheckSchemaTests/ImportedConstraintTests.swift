import Linecheck
import LinecheckJSON
import LinecheckSchema
import Testing

/// The ids and citations of what is found.
struct ImportedConstraintTests {
  /// A schema, a value, the id of its finding, and the place that it cites.
  @Test(arguments: [
    (
      #"{"properties": {"a": {"maximum": 1}}}"#, #"{"a": 2}"#, "s.a.maximum",
      "#/properties/a/maximum"
    ),
    (
      ##"{"properties": {"a": {"$ref": "#/$defs/A"}}, "$defs": {"A": {"minLength": 2}}}"##,
      #"{"a": ""}"#, "s.A.min-length", "#/$defs/A/minLength"
    ),
    (#"{"properties": {"a": true}, "required": ["a"]}"#, "{}", "s.a.required", "#/required"),
    (#"{"required": ["a"], "additionalProperties": false}"#, #"{}"#, "s.a.required", "#/required"),
    (
      #"{"additionalProperties": false}"#, #"{"a": 1}"#, "s.unknown-property",
      "#/additionalProperties"
    ),
    (#"{"const": 1}"#, "2", "s.const", "#/const"),
    (#"{"allOf": [{"minimum": 3}]}"#, "2", "s.1.minimum", "#/allOf/0/minimum"),
    (#"{"if": true, "then": {"minimum": 3}}"#, "2", "s.then.minimum", "#/then/minimum"),
    (
      #"{"dependentRequired": {"a": ["b"]}}"#, #"{"a": 1}"#, "s.dependentRequired.a.b.required",
      "#/dependentRequired/a/required"
    ),
    (
      #"{"dependentSchemas": {"a/b": {"maxProperties": 0}}}"#, #"{"a/b": 1}"#,
      "s.dependentSchemas.a/b.max-members", "#/dependentSchemas/a~1b/maxProperties"
    ),
    (#"{"oneOf": [{"type": "string"}, {"type": "null"}]}"#, "1", "s.body.type", "#/oneOf"),
    (#"{"type": "integer", "title": "x"}"#, "1.5", "s.body.type", "#/type"),
    (#"{"contains": {"const": 1}}"#, "[]", "s.contains", "#/contains"),
    (#"{"prefixItems": [{"type": "null"}]}"#, "[1]", "s.item-1.type", "#/prefixItems/0/type"),
    (#"{"items": {"type": "null"}}"#, "[1]", "s.item.type", "#/items/type"),
    (
      #"{"unevaluatedItems": {"type": "null"}}"#, "[1]", "s.unevaluated.type",
      "#/unevaluatedItems/type"
    ),
  ])
  func followFromThePlace(schema: String, value: String, id: String, place: String) throws {
    let findings = try program(schema).findings(in: value, from: .error)
    #expect(findings.map(\.rule) == [RuleID(id)])
    #expect(findings.first?.constraint.citations.map(\.place) == [place])
    #expect(findings.first?.constraint.citations.first?.document.title == "s.json")
  }

  @Test func ofOldItemsCiteTheirOwnPlaces() throws {
    let schema = #"{"items": [{"type": "null"}], "additionalItems": {"type": "string"}}"#
    let findings = try program(schema, .draft7).findings(in: "[1, 2]", from: .error)
    #expect(
      findings.flatMap { $0.constraint.citations.map(\.place) } == [
        "#/items/0/type", "#/additionalItems/type",
      ])
  }

  @Test func ofRemoteSchemasCiteTheirDocuments() throws {
    let remotes = ["https://example.com/t.json": #"{"$defs": {"a": {"minimum": 3}}}"#]
    let finding = try #require(
      try program(#"{"$ref": "t.json#/$defs/a"}"#, remotes: remotes).findings(in: "1").first)
    #expect(finding.rule == "s.t.a.minimum")
    let citation = try #require(finding.constraint.citations.first)
    #expect(citation.document.url == "https://example.com/t.json")
    #expect(citation.document.title == "t.json")
    #expect(citation.place == "#/$defs/a/minimum")
  }

  /// What is usual in a schema is judged on the fast path.
  @Test(arguments: [
    (#"{"type": "string", "minLength": 1}"#, #""a""#),
    (#"{"type": ["string", "null"]}"#, "null"),
    (#"{"type": ["string", "null"], "enum": ["a", null]}"#, "null"),
    (#"{"enum": ["a", "b"]}"#, #""a""#),
    (#"{"const": "a"}"#, #""a""#),
    (
      #"{"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a", "b"]}"#,
      #"{"a": 1, "b": 2}"#
    ),
    (#"{"properties": {"a": {"type": "integer"}}, "additionalProperties": false}"#, #"{"a": 1}"#),
    (
      ##"{"type": "array", "items": {"$ref": "#/$defs/a"}, "$defs": {"a": {"type": "number"}}}"##,
      "[1, 2]"
    ),
    (
      ##"{"anyOf": [{"$ref": "#/$defs/a"}, {"type": "null"}], "$defs": {"a": {"type": "number"}}}"##,
      "1"
    ),
    (#"{"oneOf": [{"type": "string"}, {"type": "integer"}], "title": "x"}"#, "1"),
  ])
  func areJudgedQuickly(schema: String, value: String) throws {
    var checker = Checker(try program(schema))
    let isAccepted = checker.accepts(PaddedBytes(value))
    #expect(isAccepted)
  }
}
