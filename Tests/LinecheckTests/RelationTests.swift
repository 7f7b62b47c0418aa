import Linecheck
import Testing

struct RelationTests {
  private static func rule(_ relation: Relation, severity: Severity = .error) -> Rule {
    .object {
      Field("own", .any.relating(relation, to: "other").severity(severity)).optional()
      Field("other", .any).optional()
    }
  }

  private static let pairs: [(Relation, own: String, other: String, holds: Bool)] = [
    (.differs, "1", "2", true), (.differs, "1", "1.0", false), (.differs, #""a""#, #""a""#, false),
    (.differs, #""a""#, #""\u0061""#, false), (.differs, #""1""#, "1", true),
    (.differs, "[1]", "[1]", false), (.differs, #""a""#, #""b""#, true),
    (.equals, "1", "1.00", true), (.equals, "1", "2", false), (.equals, #""a""#, #""a""#, true),
    (.equals, #"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#, true), (.equals, "true", "true", true),
    (.equals, "true", "false", false), (.equals, #""\u00e9""#, "\"\u{e9}\"", true),
    (.equals, "\"e\u{301}\"", "\"\u{e9}\"", false),
    (.differsInDigits, #""+1 415""#, #""(1) 415""#, false),
    (.differsInDigits, #""1""#, #""2""#, true),
    (.differsInDigits, #""x""#, #""y""#, true), (.differsInDigits, #""""#, #""""#, true),
    (.differsInDigits, #""+14157774444""#, #""+14157774444""#, false),
    (.differsInDigits, #""+14157774444""#, #""+14157774445""#, true),
    (.differsInDigits, #""+14157774444""#, #""+1415777444""#, true),
    (.differsInDigits, #""\u002b14157774444""#, #""+14157774444""#, false),
    (.differsInDigits, "1", "1", true),
    (.endsDigits, #""(415) 777-4444""#, #""+14157774444""#, true),
    (.endsDigits, #""+1 415 777-4444""#, #""+14157774444""#, true),
    (.endsDigits, #""444""#, #""+14157774444""#, true),
    (.endsDigits, #""44""#, #""+14157774444""#, false),
    (.endsDigits, #""""#, #""+14157774444""#, false),
    (.endsDigits, #""5 444""#, #""+14157774444""#, false),
    (.endsDigits, #""0014157774444""#, #""+14157774444""#, false),
    (.endsDigits, #""4\u00344""#, #""+14157774444""#, true),
    (.endsDigits, #""444""#, #""44""#, false),
    (.endsDigits, "444", #""444""#, true), (.endsDigits, #""\u0664444""#, #""+14157774444""#, true),
    (.areaCode, "415", #""+14157774444""#, true), (.areaCode, "415.0", #""+14157774444""#, true),
    (.areaCode, "4.15e2", #""+14157774444""#, true), (.areaCode, "416", #""+14157774444""#, false),
    (.areaCode, "4150", #""+14157774444""#, false), (.areaCode, "415.5", #""+14157774444""#, false),
    (.areaCode, "41", #""+14157774444""#, false), (.areaCode, "415", #""+4915777444""#, false),
    (.areaCode, "415", #""4157774444""#, true), (.areaCode, "415", #""+1""#, true),
    (.areaCode, "415", #""+x""#, true), (.areaCode, "415", #""\u002b14157774444""#, true),
    (.areaCode, "-415", #""+14157774444""#, false),
    (.areaCode, #""415""#, #""+14167774444""#, true),
  ]

  @Test(arguments: pairs.indices)
  func holdsOrNot(index: Int) throws {
    let (relation, own, other, holds) = Self.pairs[index]
    let expected = holds ? [] : ["rule.own.\(relation)"]
    let rule = Self.rule(relation)
    #expect(try ids(rule, "{\"own\":\(own),\"other\":\(other)}") == expected)
    #expect(try ids(rule, "{ \"other\" : \(other) , \"own\" : \(own) }") == expected)
    #expect(
      try ids(.array(of: rule), "[{\"x\":1,\"own\":\(own),\"y\":2,\"other\":\(other)},{}]").count
        == expected.count)
  }

  @Test(arguments: [Relation.differs, .differsInDigits, .equals, .endsDigits, .areaCode])
  func isNotJudgedBesideNothing(relation: Relation) throws {
    let rule = Self.rule(relation)
    for payload in [
      #"{"own":"1"}"#, #"{"other":"1"}"#, "{}", #"{"own":null,"other":"+14157774444"}"#,
      #"{"own":415,"other":null}"#, #"{"own":null,"other":null}"#,
    ] {
      #expect(try found(rule, payload) == [])
    }
  }

  @Test(
    arguments: [
      (.differs, #""aB1""#, #""aB1""#, #""aA9" is the same as other"#),
      (.differsInDigits, #""+12""#, #""12""#, #""+99" is the same as other"#),
      (.equals, "1", #""x""#, "1 is not the value of other"),
      (.endsDigits, #""555""#, #""+1415""#, #"the digits of "999" do not end those of other"#),
      (.areaCode, "416", #""+14157774444""#, "416 is not the area code of other"),
      (.areaCode, "416", #""+4930""#, "416 stands beside a number of another country"),
    ] as [(Relation, String, String, String)])
  func pointsAtBothMembers(
    relation: Relation, own: String, other: String, message: String
  ) throws {
    let payload = "{\"own\":\(own),\"other\":\(other)}"
    let finding = try #require(try Program(Self.rule(relation)).findings(in: payload).first)
    #expect(finding.message.description == message)
    #expect(finding.pointer.text == "/own")
    #expect(finding.range == 7..<7 + own.utf8.count)
    let related = try #require(finding.related.first)
    #expect(related.pointer.text == "/other")
    #expect(related.range.upperBound == payload.utf8.count - 1)
    #expect(related.message.description.hasPrefix("other is "))
    #expect(!related.message.description.contains("1415"))
  }

  @Test func isSilentWhereTheOtherMemberIsWrongInItself() throws {
    let rule = Rule.object {
      Field("own", .string.length(2...).equal(to: "other"))
      Field("other", .string.length(...3).matching(.e164))
    }
    #expect(try ids(rule, #"{"own":"aa","other":5}"#) == ["rule.other.type"])
    #expect(try ids(rule, #"{"own":"aa","other":"1234"}"#) == ["rule.other.max-length"])
    #expect(try ids(rule, #"{"own":"a","other":"+12"}"#) == ["rule.own.min-length"])
    #expect(try ids(rule, #"{"own":"aa","other":"+12"}"#) == ["rule.own.equals"])
    // A wrong form silences nothing.
    #expect(try ids(rule, #"{"own":"aa","other":"12"}"#) == ["rule.own.equals", "rule.other.e164"])
  }

  @Test(
    arguments: [
      (#"{"a":1,"b":2}"#, []), (#"{"a":1,"b":1}"#, ["rule.a.differs", "rule.b.differs"]),
      (#"{"a":1}"#, []),
    ] as [(String, [String])])
  func mayBeMutual(payload: String, expected: [String]) throws {
    let rule = Rule.object {
      Field("a", .number.differing(from: "b"))
      Field("b", .number.differing(from: "a")).optional()
    }
    #expect(try ids(rule, payload) == expected)
  }

  @Test func isJudgedThroughReferencesAndUnions() throws {
    let rule = Rule.object {
      Field("own", .string.equal(to: "other"))
      Field("other", .reference("short"))
      Field("either", .one(.integer, .string.sameDigits(as: "own"))).optional()
    }
    let definitions = ["short": Rule.string.length(...2)]
    #expect(
      try ids(rule, #"{"own":"aaa","other":"bbb"}"#, definitions: definitions)
        == ["rule.short.max-length"])
    #expect(
      try ids(rule, #"{"own":"123","other":"12","either":"5"}"#, definitions: definitions)
        == ["rule.own.equals", "rule.either.endsDigits"])
  }

  /// An object inside an object of the same rule has members of its own.
  @Test(arguments: [
    (#"{"own":"x","other":"x","child":{"own":"p","other":"q"}}"#, 1),
    (#"{"child":{"own":"x","other":"x","child":{}},"own":"p","other":"q"}"#, 2),
    (#"{"own":"p","child":{"own":"x","other":"y"},"other":"p"}"#, 1),
    (#"{"own":"p","other":"q","child":{"own":"p","other":"q","child":{}}}"#, 0),
    (#"{"own":"p","child":[{"other":"q"},{"own":"q"}],"other":"p"}"#, 1),
  ])
  func areOfOneObject(payload: String, count: Int) throws {
    let rule = Rule.object {
      Field("own", .string.differing(from: "other")).optional()
      Field("other", .string).optional()
      Field(
        "child", .one(.reference("node"), .array(of: .reference("node")))
      ).optional()
    }
    let program = try Program(.reference("node"), definitions: ["node": rule])
    let found = try program.findings(in: payload).map(\.description)
    #expect(found.count == count, "\(found)")
    #expect(try program.accepts(payload) == (count == 0))
  }
}
