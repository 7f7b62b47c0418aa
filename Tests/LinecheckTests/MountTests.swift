import Linecheck
import Testing

/// Parts of an object model that several rules mount: what belongs to them and what to the mount.
struct MountTests {
  private static let page = SourceDocument(title: "Page", url: "https://example.com/page")
  private static let openAPI = SourceDocument(
    title: "OpenAPI", url: "https://example.com/openapi", basis: .public)

  private static let server = Rule.object { Field("url", .string.length(1...)) }
    .contents(of: "api.server", at: "#/Server", in: openAPI)

  private static let account = Rule.object {
    Field("first", server).optional()
    Field("second", server.nullable()).optional()
  }

  @Test func leaveTheKindToTheMount() throws {
    let program = try Program(Self.account, id: "api", document: Self.page)
    #expect(
      program.constraints.map(\.id.name) == [
        "api.body.type", "api.first.type", "api.server.url.required", "api.server.url.type",
        "api.server.url.min-length", "api.second.type",
      ])
    let minimum = program.constraints[4]
    #expect(minimum.places == ["/first/url", "/second/url"])
    #expect(minimum.basis == .public)
    #expect(minimum.citations == [Citation(Self.openAPI, at: "#/Server/properties/url/minLength")])
    #expect(program.constraints[5].basis == .schema)
    #expect(
      try found(program, #"{"first":[],"second":{"url":""}}"#) == [
        "api.first.type /first `[]`: an array, not an object",
        #"api.server.url.min-length /second/url `""`: a string of 0 characters is shorter than 1, the minimum"#,
      ])
  }

  @Test func describeThatAMemberMustBeThere() throws {
    let rule = Rule.object {
      Field("tag", .string).named("present").severity(.warning)
        .documented(.public, at: "#/Tag/required", in: Self.openAPI)
        .expecting("a body with its tag").help("send it")
    }
    let constraint = try #require(
      try Program(rule, id: "api", document: Self.page).constraints.first {
        $0.severity == .warning
      })
    #expect(constraint.id == "api.tag.present")
    #expect(constraint.citations == [Citation(Self.openAPI, at: "#/Tag/required")])
    #expect([constraint.requirement, constraint.help] == ["a body with its tag", "send it"])
    #expect(constraint.basis == .public)
  }

  @Test func shareAnIdThatIsSpelledOut() throws {
    let rule = Rule.array(
      of: .object { Field("a", .any) }.kind { $0.identified(as: "api.list.type") }
    ).identified(as: "unused").kind { $0.identified(as: "api.list.type") }
    let program = try Program(rule)
    #expect(program.constraints.map(\.id.name) == ["api.list.type", "rule.item.a.required"])
    #expect(program.constraints[0].places == ["", "/*"])
    #expect(try ids(rule, "7") == ["api.list.type"])
    #expect(try ids(rule, "[7]") == ["api.list.type"])
  }

  @Test func mayBeHarderInSomeCases() throws {
    let rule = Rule.object { Field("a", .any).optional() }
      .furtherMembers(.noted)
      .without("b").identified(as: "rule.unknown-property").severity(.warning)
    let program = try Program(rule)
    #expect(program.constraints.last?.severity == .note)
    #expect(program.constraints.last?.exceptionalSeverity == .warning)
    #expect(try findings(program, #"{"b":1,"c":2}"#).map(\.severity) == [.warning, .note])
  }

  @Test func mayNotDifferUnderOneId() {
    let rule = Rule.object {
      Field("a", .string.length(1...).component("api.part", at: "#/A"))
      Field("b", .string.length(2...).component("api.part", at: "#/A"))
    }
    let mistakes = #expect(throws: RuleMistakes.self) { try Program(rule) }
    #expect(
      mistakes?.mistakes == ["api.part: two different constraints have the id api.part.min-length"])
  }

  private static let nulls = Rule.object {
    Field("id", .string)
    Field("name", .string).optional()
    Field("note", .string.nullable()).optional()
    Field("server", .object { Field("url", .string).optional() }).optional()
  }
  .optionalNulls().identified(as: "api.null").severity(.warning)

  @Test(
    arguments: [
      (#"{"id":"x","note":null}"#, []),
      (
        #"{"id":"x","name":null}"#,
        ["warning api.null /name `null`: null stands where name should be absent"]
      ),
      (
        #"{"id":"x","server":{"url":null}}"#,
        ["warning api.null /server/url `null`: null stands where url should be absent"]
      ),
      (#"{"id":null}"#, ["rule.id.type /id `null`: null is not a string"]),
      (#"{"id":"x","name":7}"#, ["rule.name.type /name `7`: 7 is a number, not a string"]),
    ] as [(String, [String])])
  func mayTakeNullForAbsent(payload: String, lines: [String]) throws {
    #expect(try found(Self.nulls, payload) == lines)
  }

  @Test func acceptNullForAbsentWhereOnlyErrorsCount() throws {
    var checker = Checker(try Program(Self.nulls))
    let payload = PaddedBytes(#"{"id":"x","name":null,"server":null}"#)
    let certain = [checker.accepts(payload, at: .error), checker.accepts(payload, at: .warning)]
    #expect(certain == [true, false])
  }
}
