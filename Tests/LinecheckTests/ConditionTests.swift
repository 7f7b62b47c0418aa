import Linecheck
import Testing

/// Constraints that hold in some cases only, or that are about what surrounds a value.
struct ConditionTests {
  private static let isOff = Rule.object { Field("check", .constant(false)) }
  private static let number = Rule.object {
    Field(
      "number",
      .string.matching(.e164).only(when: .not(isOff))
        .matching(.versionTag).named("tag").only(when: isOff))
    Field("check", .boolean).optional()
  }

  @Test(
    arguments: [
      (#"{"number":"+4930123456"}"#, []), (#"{"number":"+4930123456","check":true}"#, []),
      (#"{"number":"pool","check":false}"#, []),
      (#"{"number":"pool"}"#, ["rule.number.e164"]),
      (#"{"number":"Pool","check":false}"#, ["rule.number.tag"]),
      // A flag that is no flag is not off.
      (#"{"number":"pool","check":"false"}"#, ["rule.number.e164", "rule.check.type"]),
    ] as [(String, [String])])
  func areJudgedInTheirCaseOnly(payload: String, rules: [String]) throws {
    #expect(try ids(Self.number, payload) == rules)
  }

  @Test func areJudgedInTheirCaseWhileOtherRulesAsk() throws {
    let rule = Rule.one(Self.number, .object { Field("uri", .string) })
    #expect(try ids(rule, #"{"number":"pool","check":false}"#) == [])
    let found = try ids(rule, #"{"number":"pool"}"#)
    #expect(found == ["rule.exactly-one", "rule.1.number.e164"])
  }

  @Test(
    arguments: [
      ("1.5", ["rule.maximum"], Severity.error), ("2", ["rule.maximum"], .warning), ("1", [], nil),
    ] as [(String, [String], Severity?)])
  func areSofterWhereTheValueItselfIsSpecial(
    payload: String, rules: [String], severity: Severity?
  ) throws {
    let rule = Rule.number.atMost(1).softer(.warning, where: .integer)
    let found = try findings(try Program(rule), payload)
    #expect(found.map(\.rule.name) == rules)
    #expect(found.first?.severity == severity)
  }

  private static let plan = Rule.object {
    Field("mode", .string.one(of: "warm", "blind"))
    Field(
      "message",
      .string.length(1...)
        .unexpected(when: .object { Field("mode", .constant("blind")) })
        .severity(.warning).saying("message is not used in this mode")
    ).optional()
  }

  @Test(
    arguments: [
      (#"{"mode":"warm","message":"hello"}"#, []), (#"{"mode":"blind"}"#, []),
      (
        #"{"mode":"blind","message":"hello"}"#,
        [
          #"warning rule.message.unexpected /message `"hello"`: message is not used in this mode"#
        ]
      ),
      // One fault, one finding: a wrong mode or message says nothing about the other.
      (
        #"{"mode":"cold","message":"hello"}"#,
        [#"rule.mode.enum /mode `"cold"`: "cold" is none of "warm", "blind""#]
      ),
      (
        #"{"mode":"blind","message":""}"#,
        [
          #"rule.message.min-length /message `""`: a string of 0 characters is shorter than 1, the minimum"#
        ]
      ),
    ] as [(String, [String])])
  func sayThatAMemberIsOutOfPlace(payload: String, lines: [String]) throws {
    #expect(try found(Self.plan, payload) == lines)
  }

  @Test func nameWhatPutsAMemberOutOfPlace() throws {
    let program = try Program(Self.plan)
    let finding = try #require(program.findings(in: #"{"mode":"blind","message":"x"}"#).first)
    #expect(finding.related.map(\.message.description) == [#"mode is "blind""#])
    #expect(finding.related.map(\.pointer.text) == ["/mode"])
  }

  private static let server = Rule.object {
    Field("headers", .object.furtherMembers(.allowed)).optional()
    Field("key", .string).optional()
  }
  .excluding(
    .object {
      Field("key", .string)
      Field("headers", .having("Authorization"))
    }, blaming: "headers/Authorization"
  )
  .named("override").saying("this header takes the place of the key")

  @Test(
    arguments: [
      (#"{"headers":{"Authorization":1}}"#, []), (#"{"key":"k","headers":{"X":1}}"#, []),
      (
        #"{"key":"k","headers":{"Authorization":1}}"#,
        ["rule.override /headers/Authorization `1`: this header takes the place of the key"]
      ),
    ] as [(String, [String])])
  func blameWhatIsInside(payload: String, lines: [String]) throws {
    #expect(try found(Self.server, payload) == lines)
  }

  private static let message = Rule.object.furtherMembers(.allowed)
    .pairing("number/id", .equals, with: "call/numberId").named("same")

  @Test(
    arguments: [
      (#"{"number":{"id":"x"},"call":{"numberId":"x"}}"#, []),
      (#"{"number":{"id":"x"},"call":{}}"#, []), (#"{"number":{"id":"x"}}"#, []),
      (#"{"number":{"id":null},"call":{"numberId":"x"}}"#, []),
      (#"{"number":{"id":1},"call":{"numberId":"x"}}"#, []),
      (
        #"{"number":{"id":"x"},"call":{"numberId":"y"}}"#,
        [#"rule.same /number/id `"x"`: "a" is not the value of call/numberId"#]
      ),
    ] as [(String, [String])])
  func compareWhatIsInside(payload: String, lines: [String]) throws {
    #expect(try found(Self.message, payload) == lines)
  }

  @Test func letAClosureNameWhatIsWrong() throws {
    let rule = Rule.array(of: .integer).blaming("odd", expecting: "even numbers only") { array in
      (array.items ?? []).filter { $0.integer.map { $0 % 2 != 0 } ?? false }
    }
    #expect(
      try found(rule, "[2,3,4,5]") == [
        "rule.odd /1 `3`: not even numbers only", "rule.odd /3 `5`: not even numbers only",
      ])
    #expect(try found(rule, "[2]") == [])
  }

  private static let times = Rule.object {
    Field("created", .string)
    Field("updated", .string.relating(.notBefore, to: "created"))
  }

  @Test(
    arguments: [
      ("2024-01-15T09:30:00Z", "2024-01-15T09:30:00Z", true),
      ("2024-01-15T09:30:00Z", "2024-01-15T09:30:01Z", true),
      ("2024-01-15T09:30:01Z", "2024-01-15T09:30:00Z", false),
      ("2024-01-15T09:30:00.5Z", "2024-01-15T09:30:00.49Z", false),
      // The same instant and one an hour later, in other zones.
      ("2024-01-15T09:30:00Z", "2024-01-15T10:30:00+01:00", true),
      ("2024-01-15T09:30:00Z", "2024-01-15T10:29:59+01:00", false),
      ("2024-01-15T09:30:00Z", "2024-01-15t09:29:00z", false),
      // What is no time is judged by its form.
      ("yesterday", "2024-01-15T09:30:00Z", true), ("2024-01-15T09:30:00Z", "today", true),
    ])
  func compareInstants(created: String, updated: String, isRight: Bool) throws {
    let payload = #"{"created":"\#(created)","updated":"\#(updated)"}"#
    #expect(try ids(Self.times, payload) == (isRight ? [] : ["rule.updated.notBefore"]))
  }
}
