import Linecheck
import Testing

/// What is said about constraints: names, severities, help, sensitivity.
struct DescriptionTests {
  @Test func nameTheConstraintBeforeThem() throws {
    let rule = Rule.string.named("text").length(2...4).named("size").matching(.e164).named("form")
    #expect(throws: RuleMistakes.self) { try Program(rule) }
    let apart = Rule.string.named("text").length(2...).named("least").length(...4).named("most")
      .matching(.e164).named("form")
    #expect(try ids(apart, "1") == ["rule.body.text"])
    #expect(try ids(apart, #""a""#) == ["rule.least"])
    #expect(try ids(apart, #""aaaaa""#) == ["rule.most"])
    #expect(try ids(apart, #""aaa""#) == ["rule.form"])
  }

  @Test(arguments: Severity.allCases, Severity.allCases)
  func giveASeverity(first: Severity, second: Severity) throws {
    let rule = Rule.integer.severity(first).atMost(5).severity(second)
    let program = try Program(rule)
    #expect(try findings(program, "6").map(\.severity) == [second])
    #expect(try findings(program, #""6""#).map(\.severity) == [first])
    #expect(program.constraints.map(\.severity) == [first, second])
    #expect(try program.accepts("6", at: .error) == (second < .error))
    #expect(try program.accepts("6", at: .note) == false)
  }

  /// What is milder than an error silences nothing, whatever is looked for.
  @Test(arguments: [Severity.note, .warning])
  func letFormsBeJudgedBehindMilderFaults(severity: Severity) throws {
    let rule = Rule.string.length(...3).severity(severity).matching(.e164)
    #expect(try ids(rule, #""12345""#) == ["rule.e164", "rule.max-length"])
    #expect(
      try Program(rule).findings(in: #""12345""#, from: .error).map(\.rule) == ["rule.e164"])
  }

  private static let softened = Rule.object {
    Field(
      "number",
      .string.matching(.e164).softer(
        .warning,
        when: .object {
          Field("type", .constant("custom"))
        }))
    Field("type", .string).optional()
  }

  @Test(
    arguments: [
      (#"{"number":"+12"}"#, []), (#"{"number":"+12","type":"custom"}"#, []),
      (#"{"number":"12"}"#, [.error]), (#"{"number":"12","type":"x"}"#, [.error]),
      (#"{"number":"12","type":"custom"}"#, [.warning]),
      (#"{"type":"c\u0075stom","number":"12"}"#, [.warning]),
      (#"{"number":"12","type":5}"#, [.error, .error]),
    ] as [(String, [Severity])])
  func softenByTheObjectAroundTheValue(payload: String, severities: [Severity]) throws {
    #expect(try findings(Program(Self.softened), payload).map(\.severity) == severities)
  }

  @Test func softenNothingOutsideAnObject() throws {
    let rule = Rule.string.length(2...).softer(.note, when: .any)
    #expect(try findings(Program(rule), #""a""#).map(\.severity) == [.error])
    #expect(
      try findings(Program(.object { Field("a", rule) }), #"{"a":"a"}"#).map(\.severity) == [.note])
    #expect(try Program(rule).constraints.map(\.exceptionalSeverity) == [nil, .note])
  }

  @Test func neverSoftenToSomethingWorse() throws {
    let rule = Rule.string.length(2...).severity(.note).softer(.error, when: .any)
    #expect(
      try findings(Program(.object { Field("a", rule) }), #"{"a":"a"}"#).map(\.severity) == [.note])
  }

  @Test func wordTheRequirementAndTheHelp() throws {
    let rule = Rule.number.help("write digits").atMost(1).expecting("a share").help("shares")
    let program = try Program(rule)
    #expect(program.constraints.map(\.requirement) == ["a number", "a share"])
    #expect(program.constraints.map(\.help) == ["write digits", "shares"])
    #expect(try findings(program, "2").map(\.help) == ["shares"])
    #expect(try findings(program, #""2""#).map(\.help) == ["write digits"])
  }

  @Test func letTheAdviceOfAFormatPrecedeTheHelp() throws {
    let program = try Program(.string.matching(.countryCode).help("two letters"))
    #expect(try findings(program, #""UK""#)[0].help?.contains("GB") == true)
    #expect(try findings(program, #""??""#)[0].help == "two letters")
  }

  @Test(
    arguments: [
      (.string.length(4...), #""a1""#, #""a1""#, "a string of 2 characters"),
      (.string.matching(.e164), #""Zoe 1""#, #""Zoe 1""#, #""Aaa 9""#),
      (.string.matching(.e164).plain(), #""Zoe 1""#, #""Zoe 1""#, #""Zoe 1""#),
      (.string.matching(.e164).secret(), #""Zoe 1""#, "•••", "•••"),
      (.string.matching(.countryCode), #""Zo""#, #""Zo""#, #""Zo""#),
      (.number.atMost(5), "77", "77", "77"), (.number.atMost(5).personal(), "77", "77", "99"),
      (.number.atMost(5).secret(), "77", "•••", "•••"),
      (.integer, #""Zoe""#, #""Zoe""#, #""Aaa""#),
      (.integer.matching(.unixMilliseconds), #""Zoe""#, #""Zoe""#, #""Aaa""#),
      (.boolean.secret(), #""Zoe""#, "•••", "•••"), (.null, #""Zoe""#, #""Zoe""#, #""Aaa""#),
      (.integer.plain(), #""Zoe""#, #""Zoe""#, #""Zoe""#),
    ] as [(Rule, String, String, String)])
  func decideWhoMaySeeTheValue(
    rule: Rule, payload: String, revealed: String, masked: String
  ) throws {
    let finding = try #require(try Program(rule).findings(in: payload).first)
    #expect(finding.message.text().hasPrefix(masked))
    #expect(finding.message.description == finding.message.text())
    if masked.hasPrefix("a string") { return }
    #expect(finding.message.text(revealing: true).hasPrefix(revealed))
  }
}
