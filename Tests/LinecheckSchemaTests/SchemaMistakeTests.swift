import Linecheck
import LinecheckSchema
import Testing

struct SchemaMistakeTests {
  /// A schema, where its mistake is, the text there, and words of what it says.
  @Test(arguments: [
    (##"{"$ref": "#/$defs/a"}"##, "/$ref", ##""#/$defs/a""##, "leads nowhere"),
    (##"{"$ref": "#a"}"##, "/$ref", ##""#a""##, "has no anchor a"),
    (##"{"$ref": "t.json"}"##, "/$ref", #""t.json""#, "nothing is known of"),
    (##"{"$ref": 1}"##, "/$ref", "1", "a string"),
    (#"{"type": "text"}"#, "/type", #""text""#, "a type is one of"),
    (#"{"type": ["string", 1]}"#, "/type/1", "1", "a type is one of"),
    (#"{"minLength": -1}"#, "/minLength", "-1", "a count"),
    (#"{"maxItems": 1.5}"#, "/maxItems", "1.5", "a count"),
    (#"{"uniqueItems": "yes"}"#, "/uniqueItems", #""yes""#, "true or false"),
    (#"{"minimum": "1"}"#, "/minimum", #""1""#, "a number"),
    (#"{"multipleOf": 0}"#, "/multipleOf", "0", "above 0"),
    (#"{"pattern": 1}"#, "/pattern", "1", "a string"),
    (#"{"enum": "a"}"#, "/enum", #""a""#, "a list"),
    (#"{"allOf": {}}"#, "/allOf", "{}", "a list of schemas"),
    (#"{"items": [true]}"#, "/items", "[true]", "one schema"),
    (#"{"properties": {"a/b": 3}}"#, "/properties/a~1b", "3", "a schema is"),
    (#"{"properties": []}"#, "/properties", "[]", "an object"),
    (#"{"required": ["a", 1]}"#, "/required/1", "1", "a name"),
    (#"{"required": true}"#, "/required", "true", "a list of names"),
    (#"{"dependentRequired": {"a": {}}}"#, "/dependentRequired/a", "{}", "a list of names"),
    (
      #"{"$schema": "https://example.com/other"}"#, "/$schema", #""https://example.com/other""#,
      "not known"
    ),
    (##"{"$ref": "#"}"##, "/$ref", ##""#""##, "leads back to itself"),
    (##"{"allOf": [{"not": {"$ref": "#"}}]}"##, "/allOf/0/not/$ref", ##""#""##, "back to itself"),
  ])
  func areFoundInTheirPlaces(schema: String, pointer: String, text: String, words: String) throws {
    let mistake = try #require(mistakes(schema).first)
    #expect(mistake.uri == "https://example.com/s.json")
    #expect(mistake.pointer.text == pointer)
    #expect(mistake.text(in: schema) == text)
    #expect(mistake.message.contains(words))
  }

  @Test func areReportedTogether() {
    let schema = ##"""
      {"properties": {"a": {"type": "text"}, "b": {"$ref": "#/x"}, "c": {"$ref": "#/properties/d"},
        "d": {"minimum": "0"}}}
      """##
    #expect(
      mistakes(schema).map(\.pointer.text) == [
        "/properties/a/type", "/properties/b/$ref", "/properties/d/minimum",
      ])
  }

  @Test(arguments: [
    #"{"title": 1, "x-y": {"type": "text"}, "default": {"$ref": "nowhere"}}"#,
    ##"{"$defs": {"a": {"$ref": "#/x"}, "b": {"$schema": "https://example.com/other"}}}"##,
    #"{"minLength": 2.0, "maxLength": 1e400, "minItems": 3, "maxItems": 1}"#,
    #"{"enum": [], "type": [], "required": ["a", "a"], "properties": {"a": true, "a": true}}"#,
    #"{"then": {"type": "text"}, "$anchor": 1, "$id": 2, "$schema": 3}"#,
  ])
  func areNotFoundWhereNothingIsWrong(schema: String) {
    #expect(mistakes(schema).isEmpty)
  }

  @Test func ofJSONHaveAPlace() {
    let mistake = mistakes(#"{"type": }"#).first
    #expect(mistake?.range == 9..<10)
  }

  @Test func ofRemoteDocumentsSayWhere() throws {
    let remotes = ["https://example.com/t.json": #"{"$defs": {"a": {"type": "text"}}}"#]
    let mistake = try #require(
      mistakes(#"{"$ref": "t.json#/$defs/a"}"#, remotes: remotes).first)
    #expect(mistake.uri == "https://example.com/t.json")
    #expect(mistake.pointer.text == "/$defs/a/type")
  }

  @Test func tellHowToNameAFolder() {
    #expect(mistakes(#"{"$ref": "t.json"}"#).first?.help?.contains("--resolve URL=DIR") == true)
  }
}
