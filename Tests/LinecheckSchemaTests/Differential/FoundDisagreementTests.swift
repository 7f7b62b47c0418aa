import LinecheckSchema
import Testing

/// What the comparison with another validator has found, once and for all.
struct FoundDisagreementTests {
  @Test(arguments: [
    // What contains is counted by itself, and so is what it contains.
    (#"{"contains": {"contains": {}}, "maxContains": 1}"#, "[1, 1]", false),
    (#"{"contains": {"contains": {}, "maxContains": 1}}"#, "[1, {}]", true),
    (#"{"contains": {"contains": false}, "minContains": 2}"#, "[null]", false),
    // Null has no exemption.
    (#"{"not": {"type": "null"}}"#, "null", false),
    // What speaks of other kinds is no bound of an integer.
    (#"{"type": "integer", "minItems": 3, "minProperties": 9, "pattern": "a"}"#, "1", true),
    (#"{"type": "integer", "maximum": 1, "minLength": 7, "not": {"minimum": 1}}"#, "1", false),
    (#"{"type": "integer", "allOf": [{}, {"maximum": 0}]}"#, "1", false),
    (#"{"type": "integer", "anyOf": [{"minimum": 1}, {"multipleOf": 7}]}"#, "0", true),
    // A type speaks beside a union, whatever the branches allow.
    (#"{"type": "integer", "oneOf": [{"type": "integer"}, {"type": "string"}]}"#, #""x""#, false),
    (#"{"type": "integer", "anyOf": [{"type": "number"}]}"#, "1.5", false),
    (#"{"type": "object", "anyOf": [{"type": "object"}, {"type": "array"}]}"#, "[]", false),
    // What is contained is evaluated in 2020-12 only.
    (#"{"contains": {}, "unevaluatedItems": false}"#, "[1]", true),
    (
      #"{"$schema": "https://json-schema.org/draft/2019-09/schema", "contains": {}, "#
        + #""unevaluatedItems": false}"#, "[1]", false
    ),
    // Numbers are exact, however they are written.
    (#"{"multipleOf": 1}"#, "9007199254740992.5", false),
    (#"{"exclusiveMaximum": 9007199254740993}"#, "9007199254740993.0", false),
    (#"{"minimum": 9007199254740993}"#, "9007199254740993.0", true),
  ])
  func verdictsAreThoseOfTheSpecification(schema: String, instance: String, isValid: Bool) {
    let verdict = Disagreement.Verdict(schema: schema, instance: instance)
    #expect(verdict == (isValid ? .valid : .invalid))
  }
}
