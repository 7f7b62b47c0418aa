import Linecheck
import Testing

@testable import LinecheckSchema

@Suite("The drafts' own meta-schemas")
struct MetaSchemaTests {
  private static func accepts(
    _ uri: String, _ schema: String, at fragment: String = ""
  ) throws -> Bool {
    let meta = try #require(MetaSchema.at(uri))
    let whole = try #require(meta.rule(at: "", recursion: .reference("schema")))
    let rule = try #require(meta.rule(at: fragment, recursion: .reference("schema")))
    return try Program(rule, id: "test", definitions: ["schema": whole]).accepts(schema)
  }

  private static let draft7 = "http://json-schema.org/draft-07/schema"
  private static let draft2019 = "https://json-schema.org/draft/2019-09/"
  private static let draft2020 = "https://json-schema.org/draft/2020-12/"

  @Test(
    "answer to the official addresses, with an empty fragment or without", arguments: MetaSchema.all
  )
  func addresses(_ meta: MetaSchema) throws {
    #expect(MetaSchema.at(meta.document.url)?.id == meta.id)
    #expect(MetaSchema.at(meta.document.url + "#")?.id == meta.id)
    #expect(MetaSchema.at(meta.document.url + "/x") == nil)
    for dialect in Dialect.allCases {
      #expect(MetaSchema.at(dialect.uri)?.dialect == dialect)
    }
  }

  @Test("are rules without mistakes, and accept an empty schema", arguments: MetaSchema.all)
  func compile(_ meta: MetaSchema) throws {
    #expect(try Self.accepts(meta.document.url, "{}"))
    #expect(try Self.accepts(meta.document.url, "true") == (meta.dialect != .draft4))
    #expect(try !Self.accepts(meta.document.url, "null"))
  }

  @Test(
    "have rules at their fragments",
    arguments: [
      (draft7, "/definitions/nonNegativeInteger", "1", "-1"),
      (draft7, "/definitions/schemaArray", "[{}]", "[]"),
      (draft7, "/properties/type", #"["null"]"#, #"["nul"]"#),
      ("http://json-schema.org/draft-04/schema", "/definitions/positiveInteger", "0", "0.5"),
      (draft2019 + "meta/validation", "/$defs/stringArray", "[]", #"["a", "a"]"#),
      (draft2019 + "schema", "", "{}", "3"),
      (draft2020 + "schema", "meta", "true", "3"),
      (draft2020 + "meta/core", "/$defs/anchorString", #""_a""#, #""$a""#),
      (draft2020 + "meta/applicator", "/$defs/schemaArray", "[true]", "[1]"),
    ])
  func fragments(_ uri: String, _ fragment: String, _ good: String, _ bad: String) throws {
    #expect(try Self.accepts(uri, good, at: fragment))
    #expect(try !Self.accepts(uri, bad, at: fragment))
  }

  @Test(
    "have nothing at other fragments",
    arguments: ["/definitions/x", "/$defs/stringArray", "x", "meta", "/", "/properties/x/y"])
  func noFragments(_ fragment: String) throws {
    let meta = try #require(MetaSchema.at(Self.draft7))
    #expect(meta.rule(at: fragment, recursion: .any) == nil)
  }

  @Test("leave sub-schemas to whoever uses them")
  func recursion() throws {
    let meta = try #require(MetaSchema.at(Self.draft2020 + "schema"))
    let rule = try #require(meta.rule(at: "", recursion: .string))
    let program = try Program(rule)
    #expect(try program.accepts(#"{"not": "anything", "$defs": {"a": "b"}}"#))
    #expect(try !program.accepts(#"{"not": {}}"#))
  }

  @Test("cite the place of a keyword in their own document")
  func citations() throws {
    let meta = try #require(MetaSchema.at(Self.draft2020 + "schema"))
    let rule = try #require(meta.rule(at: "", recursion: .any))
    let findings = try Program(rule).findings(in: #"{"maxLength": -1}"#)
    #expect(findings.map(\.rule) == ["json-schema.2020-12.validation.maxLength.minimum"])
    let citation = findings.first?.constraint.citations.first
    #expect(citation?.place == "#/properties/maxLength/minimum")
    #expect(citation?.document.url == Self.draft2020 + "meta/validation")
  }
}

extension MetaSchema: CustomTestStringConvertible {
  /// Its id.
  public var testDescription: String { id }
}
