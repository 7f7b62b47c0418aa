import Linecheck
import Testing

/// Where constraints are documented: ids, places, citations.
struct ProvenanceTests {
  private static let page = SourceDocument(title: "Page", url: "https://example.com/page")
  private static let other = SourceDocument(
    title: "Other", url: "https://example.com/other", edition: "2026-02")

  private static func places(_ rule: Rule, _ id: String) throws -> [String] {
    let program = try Program(rule, document: page)
    let constraint = try #require(program.constraints.first { $0.id.name == id })
    return constraint.citations.map { "\($0.document.title) \($0.place)" }
  }

  private static let agent = Rule.object {
    Field("weight", .number.above(0).atMost(1).documented(.prose))
    Field("tag", .string.matching(.versionTag).documented(.prose, at: "description", "../title"))
    Field("old", .string.documented(.public, at: "Notice of May", in: other)).optional()
    Field("list", .array(of: .string.length(2...).documented(.prose, at: "../description")))
      .optional()
    Field("near", .string.length(1...).documented(.prose, at: "#/info", "#/paths/~1x/get"))
      .optional()
  }.component("api.agent", at: "#/components/schemas/Agent")

  @Test(
    arguments: [
      ("api.agent.item.type", ["Page #/components/schemas/Agent/type"]),
      ("api.agent.weight.required", ["Page #/components/schemas/Agent/required"]),
      ("api.agent.weight.type", ["Page #/components/schemas/Agent/properties/weight/type"]),
      (
        "api.agent.weight.exclusive-minimum",
        ["Page #/components/schemas/Agent/properties/weight/exclusiveMinimum"]
      ),
      (
        "api.agent.weight.maximum",
        ["Page #/components/schemas/Agent/properties/weight/description"]
      ),
      (
        "api.agent.tag.pattern",
        [
          "Page #/components/schemas/Agent/properties/tag/description",
          "Page #/components/schemas/Agent/properties/title",
        ]
      ),
      ("api.agent.old.type", ["Other Notice of May"]),
      (
        "api.agent.list.item.min-length",
        ["Page #/components/schemas/Agent/properties/list/description"]
      ),
      ("api.agent.list.item.type", ["Page #/components/schemas/Agent/properties/list/items/type"]),
      ("api.agent.near.min-length", ["Page #/info", "Page #/paths/~1x/get"]),
    ])
  func citesItsPlaceOrTheOneThatIsSpelledOut(id: String, places: [String]) throws {
    #expect(try Self.places(.array(of: Self.agent), id) == places)
  }

  @Test func citesNothingWithoutADocument() throws {
    let program = try Program(Self.agent)
    let citations = program.constraints.flatMap(\.citations)
    #expect(citations.map(\.document.title) == ["Other"] || citations.isEmpty)
  }

  @Test(
    arguments: [
      (.string.length(1...), .schema, .error),
      (.string.length(1...).documented(.prose), .prose, .error),
      (.string.length(1...).documented(.implied), .implied, .warning),
      (.string.length(1...).severity(.error).documented(.implied), .implied, .error),
      (.string.length(1...).documented(.implied).severity(.note), .implied, .note),
      (.string.length(1...).documented(.public, at: "a b"), .public, .error),
    ] as [(Rule, Basis, Severity)])
  func hasABasis(rule: Rule, basis: Basis, severity: Severity) throws {
    let constraint = try #require(try Program(rule).constraints.last)
    #expect(constraint.basis == basis)
    #expect(constraint.severity == severity)
  }

  @Test func isOneForAComponentHoweverOftenItIsMounted() throws {
    let rule = Rule.object {
      Field("one", Self.agent)
      Field("many", .array(of: Self.agent))
    }
    let program = try Program(rule, id: "api", document: Self.page)
    let maximum = program.constraints.filter { $0.id == "api.agent.weight.maximum" }
    #expect(maximum.map(\.places) == [["/one/weight", "/many/*/weight"]])
    #expect(
      program.constraints.prefix(3).map(\.id) == [
        "api.body.type", "api.one.required", "api.agent.item.type",
      ])
  }

  @Test(arguments: [("item", "api.x.item.type"), ("body", "api.x.body.type"), (nil, "api.x.type")])
  func callsTheValueOfAComponentByItsOwnName(own: String?, id: String) throws {
    let rule = Rule.string.component("api.x", at: "#/x", own: own, in: Self.other)
    let program = try Program(rule, document: Self.page)
    #expect(program.constraints.map(\.id.name) == [id])
    #expect(program.constraints[0].citations == [Citation(Self.other, at: "#/x/type")])
  }

  @Test(
    arguments: [
      (.object { Field("a/b", .any) }, ["", "/a~1b"]),
      (.array(of: .array(of: .integer)), ["", "/*", "/*/*"]),
      (.object.furtherMembers(.ruled(.string)), ["", "/*"]),
      (.object { Field("a", .any).optional() }.furtherMembers(.forbidden), ["", "/*"]),
      (.one(.integer.atLeast(0), .string.length(1...)), ["", "", ""]),
      (
        .when(.object { Field("x", .string.length(1...)) }, then: .object { Field("y", .any) }),
        ["", "/y"]
      ),
    ] as [(Rule, [String])])
  func saysWhereItIsJudged(rule: Rule, places: [String]) throws {
    #expect(try Program(rule).constraints.map(\.places) == places.map { [$0] })
  }

  @Test(
    arguments: [
      ("#/components/schemas/AgentWeight/properties/weight/maximum", "AgentWeight.weight"),
      ("#/components/schemas/AgentWeight/type", "AgentWeight"),
      (
        "#/components/schemas/P/properties/list/items/type", "P.list[]"
      ),
      ("#/components/schemas/P/properties/a/properties/b/items/properties/c/enum", "P.a.b[].c"),
      (
        "#/components/responses/BadRequest/content/application~1json/schema/properties/status/enum",
        "BadRequest.status"
      ),
      ("#/components/schemas/P/properties/properties/type", "P.properties"),
      ("#/components/schemas/P/properties/items/type", "P.items"),
      ("#/components/schemas/schemas/properties/responses/type", "schemas.responses"),
      ("#/components/schemas/P/properties/a~1b/type", "P.a/b"),
      ("#/properties/weight/maximum", "weight"), ("#/items/properties/x/type", "[].x"),
      ("#", "#"), ("#/type", "#/type"), ("#/oneOf/1/maxLength", "#/oneOf/1/maxLength"),
      ("Section 4.2, Errors", "Section 4.2, Errors"), ("#broken~", "#broken~"), ("", ""),
    ])
  func isLabelledAsPeopleSayIt(place: String, label: String) {
    #expect(Citation(Self.page, at: place).label == label)
  }
}
