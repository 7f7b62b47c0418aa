import Linecheck
import LinecheckSchema
import Testing

@Suite("What the lint finds in schemas")
struct LintTests {
  @Test("keywords", arguments: keywords)
  func findsKeywords(_ example: LintCase) { #expect(example.found == example.expected) }

  private static let keywords = [
    LintCase(#"{"minLenght": 1}"#, "w unknown-keyword /minLenght"),
    LintCase(#"{"properties": {"a": {"enumm": [1]}}}"#, "w unknown-keyword /properties/a/enumm"),
    LintCase(#"{"nullable": true}"#, "w unknown-keyword /nullable"),
    LintCase(#"{"divisibleBy": 2}"#, "w other-draft /divisibleBy"),
    LintCase(#"{"id": "a"}"#, "w other-draft /id"),
    LintCase(#"{"$id": "a"}"#, "w other-draft /$id", in: .draft4),
    LintCase(
      #"{"dependentRequired": {"a": ["b"]}}"#, "w other-draft /dependentRequired", in: .draft7),
    LintCase(
      #"{"readOnly": true, "examples": []}"#, "n other-draft /examples", "n other-draft /readOnly",
      in: .draft4),
    LintCase(
      #"{"$defs": {"a": {"typ": "string"}}}"#, "w unknown-keyword /$defs/a/typ", in: .draft7),
  ]

  @Test("references", arguments: references)
  func findsReferences(_ example: LintCase) { #expect(example.found == example.expected) }

  private static let references = [
    LintCase(##"{"$ref": "#/$defs/b", "$defs": {"a": {}}}"##, "e reference /$ref"),
    LintCase(##"{"$ref": "#b", "$defs": {"a": {"$anchor": "a"}}}"##, "e reference /$ref"),
    LintCase(##"{"$ref": "#/title", "title": "a"}"##, "e reference /$ref"),
    LintCase(#"{"$ref": "other.json"}"#, "w reference /$ref"),
    LintCase(
      #"{"$ref": "https://json-schema.org/draft/2020-12/schema#/$defs/x"}"#, "e reference /$ref"),
    LintCase(##"{"$ref": "#"}"##, "e circle /$ref"),
    LintCase(
      ##"{"anyOf": [{"$ref": "#/$defs/a"}], "$defs": {"a": {"not": {"$ref": "#"}}}}"##,
      "e circle /anyOf/0/$ref"),
    LintCase(
      ##"{"$ref": "#/definitions/a", "minimum": 1, "title": "x", "definitions": {"a": {}}}"##,
      "w beside-reference /minimum", in: .draft7),
    LintCase(##"{"$id": "http://a/b#c"}"##, "w identifier /$id", in: .draft7),
    LintCase(##"{"$id": "http://a/b#c"}"##, "e json-schema.2020-12.core.$id.pattern /$id"),
    LintCase(
      #"{"$defs": {"a": {"$anchor": "x"}, "b": {"$dynamicAnchor": "x"}}}"#,
      "e anchor /$defs/b/$dynamicAnchor"),
    LintCase(#"{"$defs": {"a": {"$id": "x"}, "b": {"$id": "x"}}}"#, "e anchor /$defs/b/$id"),
    LintCase(#"{"$schema": "http://json-schema.org/draft-08/schema#"}"#, "e dialect /$schema"),
  ]

  @Test("bounds and constants", arguments: bounds)
  func findsBounds(_ example: LintCase) { #expect(example.found == example.expected) }

  private static let bounds = [
    LintCase(#"{"minimum": 2, "maximum": 1}"#, "w impossible /minimum"),
    LintCase(#"{"minimum": 1, "exclusiveMaximum": 1}"#, "w impossible /minimum"),
    LintCase(
      #"{"minimum": 1, "maximum": 1, "exclusiveMaximum": true}"#, "w impossible /minimum",
      in: .draft4),
    LintCase(#"{"minLength": 2, "maxLength": 1}"#, "w impossible /minLength"),
    LintCase(#"{"minItems": 2, "maxItems": 1}"#, "w impossible /minItems"),
    LintCase(#"{"minProperties": 2, "maxProperties": 1}"#, "w impossible /minProperties"),
    LintCase(#"{"contains": {}, "maxContains": 0}"#, "w impossible /maxContains"),
    LintCase(#"{"required": ["a", "b"], "maxProperties": 1}"#, "w impossible /required"),
    LintCase(
      #"{"required": ["a", "b", "xc"], "properties": {"a": {}}, "patternProperties": {"^x": {}}, "additionalProperties": false}"#,
      "w impossible /required/1"),
    LintCase(#"{"type": "string", "enum": ["a", 1]}"#, "w unreachable /enum/1"),
    LintCase(#"{"type": "integer", "const": 1.5}"#, "w impossible /const"),
    LintCase(#"{"enum": [1, 2], "const": 3}"#, "w impossible /const"),
    LintCase(#"{"enum": [1, 2, 1.0]}"#, "w duplicate /enum/2"),
    LintCase(
      #"{"enum": [{"a": 1, "b": 2}, {"b": 2, "a": 1}]}"#, "w duplicate /enum/1", in: .draft7),
    LintCase(#"{"enum": [1, 1]}"#, "e json-schema.draft-06.enum.unique-items /enum", in: .draft6),
    LintCase(
      #"{"required": ["a", "a"]}"#,
      "e json-schema.2020-12.validation.required.unique-items /required"),
    LintCase(#"{"allOf": [{"type": "string"}, {"type": "integer"}]}"#, "w impossible /allOf/1"),
  ]

  @Test("branches", arguments: branches)
  func findsBranches(_ example: LintCase) { #expect(example.found == example.expected) }

  private static let branches = [
    LintCase(
      #"{"type": "string", "anyOf": [{"minLength": 1}, {"type": "null"}]}"#,
      "w unreachable /anyOf/1"),
    LintCase(#"{"anyOf": [{"type": "string"}, false]}"#, "w unreachable /anyOf/1"),
    LintCase(#"{"anyOf": [{"type": "string"}, {}, {"type": "null"}]}"#, "w unreachable /anyOf/2"),
    LintCase(#"{"oneOf": [{"type": "string"}, {"type": "string"}]}"#, "w unreachable /oneOf/1"),
    LintCase(
      ##"{"type": "object", "oneOf": [{"$ref": "#/$defs/a"}, {"required": ["b"]}], "$defs": {"a": {"enum": [1, "x"]}}}"##,
      "w unreachable /oneOf/0"),
    LintCase(
      #"{"if": true, "then": {"minimum": 1}, "else": {"maximum": 1}}"#, "w unreachable /else"),
    LintCase(#"{"if": false, "then": {"minimum": 1}}"#, "w unreachable /then"),
    LintCase(
      #"{"type": "object", "if": {"type": "string"}, "then": {"minProperties": 1}}"#,
      "w unreachable /then"),
  ]

  @Test("keywords without effect", arguments: effects)
  func findsEffects(_ example: LintCase) { #expect(example.found == example.expected) }

  private static let effects = [
    LintCase(#"{"type": "integer", "minLength": 1}"#, "w no-effect /minLength"),
    LintCase(#"{"type": ["string", "null"], "minimum": 1}"#, "w no-effect /minimum"),
    LintCase(#"{"type": "integer", "format": "date-time"}"#, "w no-effect /format"),
    LintCase(#"{"then": {}}"#, "w no-effect /then"),
    LintCase(#"{"if": {"type": "string"}}"#, "w no-effect /if"),
    LintCase(
      #"{"items": {}, "additionalItems": false}"#, "w no-effect /additionalItems", in: .draft7),
    LintCase(#"{"minContains": 2}"#, "w no-effect /minContains"),
    LintCase(#"{"contentSchema": {}}"#, "w no-effect /contentSchema"),
  ]

  @Test("patterns and formats", arguments: patterns)
  func findsPatterns(_ example: LintCase) { #expect(example.found == example.expected) }

  private static let patterns = [
    LintCase(#"{"pattern": "a("}"#, "e pattern /pattern"),
    LintCase(#"{"patternProperties": {"[": {}}}"#, "e pattern /patternProperties/["),
    LintCase(#"{"pattern": "a^b"}"#, "w empty-pattern /pattern"),
    LintCase(#"{"patternProperties": {"[]": {}}}"#, "w empty-pattern /patternProperties/[]"),
    LintCase(#"{"format": "datetime"}"#, "w format /format"),
    LintCase(#"{"format": "ip-address"}"#, "w format /format"),
  ]

  @Test("defaults and examples", arguments: samples)
  func findsSamples(_ example: LintCase) { #expect(example.found == example.expected) }

  private static let samples = [
    LintCase(#"{"type": "string", "default": 1}"#, "w example /default"),
    LintCase(
      #"{"properties": {"a b": {"minimum": 1, "examples": [1, 0]}}}"#,
      "w example /properties/a b/examples/1"),
    LintCase(#"{"type": "object", "required": ["a"], "example": {}}"#, "w example /example/a"),
    LintCase(
      ##"{"$ref": "#/$defs/a", "default": {"b": [1, "x"]}, "$defs": {"a": {"additionalProperties": {"items": {"type": "integer"}}}}}"##,
      "w example /default/b/1"),
    LintCase(
      #"{"items": {"$ref": "absent"}, "properties": {"a": {"type": "null", "default": 0}}}"#,
      "w example /properties/a/default", "w reference /items/$ref"),
    LintCase(
      #"{"$id": "http://a/b", "properties": {"a": {"type": "null", "default": 0}}}"#,
      "w example /properties/a/default"),
  ]

  @Test("what the meta-schema forbids, and JSON itself", arguments: forbidden)
  func findsForbidden(_ example: LintCase) { #expect(example.found == example.expected) }

  private static let forbidden = [
    LintCase(#"{"type": "strng"}"#, "e json-schema.2020-12.validation.type.enum /type"),
    LintCase(
      #"{"minLength": -1}"#, "e json-schema.2020-12.validation.minLength.minimum /minLength"),
    LintCase(#"{"items": [{}]}"#, "e json-schema.2020-12.schema.type /items"),
    LintCase(
      #"{"exclusiveMinimum": true}"#,
      "e json-schema.draft-07.exclusiveMinimum.type /exclusiveMinimum", in: .draft7),
    LintCase(
      #"{"exclusiveMinimum": true}"#, "e json-schema.draft-04.minimum.required /minimum",
      in: .draft4),
    LintCase(
      #"{"$defs": {"a": {"$id": "x", "$schema": "http://json-schema.org/draft-07/schema#", "items": [{"minimum": "1"}]}}}"#,
      "e json-schema.draft-07.minimum.type /$defs/a/items/0/minimum"),
    LintCase(#"{"title": "a", "title": "b"}"#, "w json.duplicate-key /title"),
    LintCase(#"{"title": "#, "e json.syntax "),
    LintCase("3", "e json-schema.2020-12.schema.type "),
  ]
}
