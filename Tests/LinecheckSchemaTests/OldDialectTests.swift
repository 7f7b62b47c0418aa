import Linecheck
import LinecheckSchema
import Testing

/// What the older dialects have of their own, beside what the suite tests.
struct OldDialectTests {
  /// A dialect, a schema, a value that follows it, and one that does not.
  @Test(arguments: [
    (Dialect.draft4, #"{"maximum": 3, "exclusiveMaximum": true}"#, "2", "3"),
    (.draft6, #"{"exclusiveMaximum": 3}"#, "2", "3"),
    (
      .draft7, #"{"dependencies": {"a": ["b"], "c": {"required": ["d"]}}}"#, #"{"a": 1, "b": 1}"#,
      #"{"c": 1}"#
    ),
    (
      .draft7,
      ##"{"$ref": "#/definitions/a", "minimum": 9, "definitions": {"a": {"maximum": 3}}}"##,
      "2", "4"
    ),
    (
      .draft2019, ##"{"$ref": "#/$defs/a", "minimum": 1, "$defs": {"a": {"maximum": 3}}}"##, "2",
      "0"
    ),
    (
      .draft2019, #"{"items": [true], "additionalItems": {"type": "string"}}"#, #"[1, "a"]"#,
      "[1, 2]"
    ),
    (
      .draft2019, #"{"items": {"type": "string"}, "additionalItems": false}"#, #"["a", "b"]"#, "[1]"
    ),
    (.draft2019, #"{"items": [true], "unevaluatedItems": false}"#, "[1]", "[1, 2]"),
    (.draft2019, #"{"contains": {"const": 1}, "unevaluatedItems": {"const": 1}}"#, "[1]", "[1, 2]"),
    (.draft2019, #"{"allOf": [{"contains": true}], "unevaluatedItems": false}"#, "{}", "[1]"),
    (
      .draft2020, #"{"allOf": [{"contains": {"const": 1}}], "unevaluatedItems": false}"#, "[1]",
      "[1, 2]"
    ),
    (.draft2019, #"{"dependentRequired": {"a": ["b"]}}"#, #"{"b": 1}"#, #"{"a": 1}"#),
    (
      .draft2019, #"{"contains": {"const": 1}, "minContains": 2, "maxContains": 3}"#, "[1, 1]",
      "[1]"
    ),
    (
      .draft2019, #"{"contains": {"const": 1}, "minContains": 3, "maxContains": 2}"#, "{}",
      "[1, 1, 1]"
    ),
    (.draft2020, #"{"type": ["string", "null"], "enum": ["a"]}"#, #""a""#, "null"),
    (.draft2020, #"{"type": ["integer", "null"], "not": {"type": "null"}}"#, "1", "null"),
    (
      .draft2020, #"{"anyOf": [{"type": "null", "enum": [1]}, {"type": "string"}]}"#, #""a""#,
      "null"
    ),
    (
      .draft2020, #"{"type": "number", "oneOf": [{"type": "integer"}, {"type": "string"}]}"#, "1.0",
      "1.5"
    ),
    (.draft2020, #"{"oneOf": [{"type": "integer"}, {"type": "number"}]}"#, "1.5", "1"),
    (
      .draft2020,
      #"{"anyOf": [{"type": "string"}, {"type": "null"}], "oneOf": [{"type": "null"}, {"minLength": 2}]}"#,
      #""ab""#, "null"
    ),
    (
      .draft2020,
      #"{"dependentSchemas": {"a": {"required": ["b"]}}, "unevaluatedProperties": false}"#,
      "{}", #"{"a": 1, "b": 1}"#
    ),
    (.draft2020, #"{"required": ["a"], "unevaluatedProperties": false}"#, "1", #"{"a": 1}"#),
  ])
  func areJudged(dialect: Dialect, schema: String, valid: String, invalid: String) throws {
    let program = try program(schema, dialect)
    #expect(try program.findings(in: valid, from: .error).isEmpty)
    #expect(try !program.findings(in: invalid, from: .error).isEmpty)
    #expect(try program.accepts(valid))
    #expect(try !program.accepts(invalid))
  }

  /// A meta-schema of one's own decides which keywords say something.
  @Test func andVocabulariesAreFollowed() throws {
    let core = #""https://json-schema.org/draft/2020-12/vocab/core": true"#
    let applicator = #""https://json-schema.org/draft/2020-12/vocab/applicator": true"#
    let foreign = #""https://example.com/vocab": "#
    func meta(_ more: String) -> [String: String] {
      [
        "https://example.com/meta": #"{"$schema": "https://json-schema.org/draft/2020-12/schema", "#
          + #""$vocabulary": {\#(core), \#(applicator)\#(more)}}"#
      ]
    }
    let schema =
      #"{"$schema": "https://example.com/meta", "properties": {"a": {"minimum": 3}, "b": false}}"#
    let program = try program(schema, remotes: meta(""))
    #expect(try program.accepts(#"{"a": 1}"#))
    #expect(try !program.accepts(#"{"b": 1}"#))
    #expect(mistakes(schema, remotes: meta(", \(foreign)false")).isEmpty)
    #expect(
      mistakes(schema, remotes: meta(", \(foreign)true")).first?.message.contains("vocabulary")
        == true)
  }
}
