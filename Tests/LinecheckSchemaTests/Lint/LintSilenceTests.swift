import Foundation
import Linecheck
import LinecheckJSON
import LinecheckSchema
import TestSupport
import Testing

@Suite("What the lint leaves alone")
struct LintSilenceTests {
  @Test("schemas without a mistake", arguments: schemas)
  func silent(_ example: LintCase) {
    let findings = example.findings()
    #expect(findings.isEmpty, "\(findings)")
  }

  private static let schemas = [
    LintCase("true"),
    LintCase("{}"),
    LintCase(#"{"x-internal": {"a": 1}, "$comment": "c", "type": "string"}"#),
    LintCase(#"{"properties": {"minLenght": {}, "$ref": {}, "id": {"type": "string"}}}"#),
    LintCase(#"{"enum": ["$ref", {"$ref": "nowhere", "typ": 1}], "const": "$ref"}"#),
    LintCase(#"{"default": {"$ref": "nowhere", "typo": 1}}"#),
    LintCase(##"{"properties": {"a": {"$ref": "#"}}, "items": {"$ref": "#"}}"##),
    LintCase(##"{"$ref": "#/$defs/a", "minimum": 1, "$defs": {"a": {"type": "number"}}}"##),
    LintCase(
      ##"{"$ref": "#/definitions/a", "definitions": {"a": {}}, "title": "t"}"##, in: .draft7),
    LintCase(##"{"$ref": "#/components/a/b", "components": {"a": {"b": {"type": "null"}}}}"##),
    LintCase(##"{"$ref": "#/$defs/a%20b~1", "$defs": {"a b/": {}}}"##),
    LintCase(##"{"$ref": "#/definitions/a", "definitions": {"a": {"$id": "#a"}}}"##, in: .draft7),
    LintCase(##"{"$ref": "#a", "definitions": {"a": {"$id": "#a"}}}"##, in: .draft7),
    LintCase(
      #"{"$ref": "https://json-schema.org/draft/2020-12/meta/validation#/$defs/stringArray"}"#),
    LintCase(#"{"$ref": "http://json-schema.org/draft-07/schema#"}"#),
    LintCase(#"{"minimum": 1, "maximum": 1}"#),
    LintCase(#"{"minimum": 3, "maximum": 3.0, "multipleOf": 1}"#),
    LintCase(#"{"type": "integer", "minimum": 1, "format": "int32"}"#),
    LintCase(#"{"type": "number", "enum": [1, 2.5]}"#),
    LintCase(#"{"type": ["string", "null"], "enum": ["a", null], "minLength": 1}"#),
    LintCase(
      #"{"required": ["a", "xb"], "properties": {"a": {}}, "patternProperties": {"^x": {}}, "additionalProperties": false}"#
    ),
    LintCase(#"{"additionalProperties": {"not": {}}, "not": {"required": ["a"]}}"#),
    LintCase(
      #"{"oneOf": [{"required": ["a"]}, {"required": ["b"]}], "properties": {"a": {}, "b": {}}}"#),
    LintCase(#"{"anyOf": [{"type": "string"}, true]}"#),
    LintCase(#"{"anyOf": [true, {"properties": {"a": {}}}], "unevaluatedProperties": false}"#),
    LintCase(#"{"if": {"required": ["a"]}, "then": {"required": ["b"]}}"#),
    LintCase(
      #"{"type": "object", "properties": {"a": {"type": "integer", "default": 1, "examples": [1, 2]}}}"#
    ),
    LintCase(#"{"type": "string", "contentMediaType": "application/json", "contentSchema": {}}"#),
    LintCase(#"{"items": [{}], "additionalItems": false}"#, in: .draft7),
    LintCase(#"{"id": "http://a/b", "minimum": 1, "exclusiveMinimum": true}"#, in: .draft4),
    LintCase(#"{"pattern": "^\\p{L}+$", "format": "uuid"}"#),
    LintCase(##"{"$dynamicAnchor": "n", "properties": {"a": {"$dynamicRef": "#n"}}}"##),
    LintCase(#"{"discriminator": {"propertyName": "type"}, "markdownDescription": "a"}"#),
    LintCase(
      #"{"$schema": "http://json-schema.org/draft-07/schema#", "dependencies": {"a": ["b"], "c": {"minProperties": 2}}}"#
    ),
  ]

  @Test("the schema of the benchmark")
  func benchmark() throws {
    guard let file = SharedFolder.root?.appending(path: "bench/retell_schema.json"),
      let data = try? Data(contentsOf: file)
    else { return }
    let findings = SchemaLint().findings(
      in: [UInt8](data), at: "file:///retell_schema.json", title: "retell_schema.json")
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test(
    "no schema of the official suite has an error",
    .enabled(if: Suite.folder != nil, "the suite is absent"), arguments: Suite.files)
  func suite(_ file: Suite.File) throws {
    var options = JSONSchema.Options()
    options.dialect = file.dialect
    options.resolve = { Suite.remote($0) }
    let lint = SchemaLint(options: options)
    for group in try Document(Suite.bytes(file)).root.items ?? [] {
      guard let schema = group["schema"] else { continue }
      let name = "\(file.path): \(group["description"]?.string ?? "")"
      let errors = lint.findings(in: Array(schema.text.utf8), at: LintCase.uri, title: "test.json")
        .filter { $0.severity == .error }
      #expect(errors.isEmpty != Self.wrong.contains(name), "\(name): \(errors)")
    }
  }

  /// Schemas of the suite that are wrong on purpose.
  private static let wrong: Set<String> = []
}
