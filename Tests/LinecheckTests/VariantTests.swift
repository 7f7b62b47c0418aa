import Linecheck
import Testing

/// Rules chosen by a tag, and rules that refer to others.
struct VariantTests {
  private static let tagged = Rule.tagged(
    by: "type",
    [
      "number": .object {
        Field("type", .string)
        Field("number", .string.matching(.e164))
      },
      "sip": .object { Field("uri", .string) },
      "\u{e9}": .object,
    ])

  @Test(
    arguments: [
      (#"{"type":"number","number":"+4930123456"}"#, []), (#"{"type":"sip","uri":""}"#, []),
      (#"{"uri":"","type":"s\u0069p"}"#, []), (#"{"type":"\u00e9"}"#, []),
      (
        #"{"type":"sip","number":"1"}"#, ["rule.sip.uri.required /uri `{`: uri is missing"]
      ),
      (
        #"{"type":"fax","uri":"x"}"#,
        [#"rule.known /type `"fax"`: "fax" names no variant; expected one of number, sip, é"#]
      ),
      (
        #"{"uri":"x"}"#,
        [
          #"rule.known  `{"uri":"x"}`: type, which names the variant, is missing; expected one of number, sip, é"#
        ]
      ),
      (
        #"{"type":["sip"]}"#,
        [#"rule.known /type `["sip"]`: this names no variant; expected one of number, sip, é"#]
      ),
      (
        #"{"type":null}"#,
        [#"rule.known /type `null`: null names no variant; expected one of number, sip, é"#]
      ),
      (#"["sip"]"#, [#"rule.body.type  `["sip"]`: an array, not an object"#]),
    ] as [(String, [String])])
  func goByTheirTag(payload: String, lines: [String]) throws {
    #expect(try found(Self.tagged, payload) == lines)
  }

  private static let tree = Rule.object {
    Field("value", .integer.atLeast(0))
    Field("left", .reference("tree")).optional()
    Field("children", .array(of: .reference("tree"))).optional()
  }

  @Test(
    arguments: [
      (#"{"value":1}"#, []), (#"{"value":1,"left":{"value":2,"left":{"value":3}}}"#, []),
      (
        #"{"value":1,"left":{"value":-2}}"#,
        ["rule.tree.value.minimum /left/value `-2`: -2 is less than 0, the minimum"]
      ),
      (
        #"{"value":1,"children":[{"value":2},{"children":[{"value":"x"}]}]}"#,
        [
          "rule.tree.value.required /children/1/value `{`: value is missing",
          #"rule.tree.value.type /children/1/children/0/value `"x"`: "a" is a string, not an integer"#,
        ]
      ),
      (#"{"value":1,"left":[]}"#, ["rule.tree.item.type /left `[]`: an array, not an object"]),
    ] as [(String, [String])])
  func containThemselves(payload: String, lines: [String]) throws {
    #expect(try found(.reference("tree"), payload, definitions: ["tree": Self.tree]) == lines)
  }

  @Test(.timeLimit(.minutes(1)))
  func containThemselvesAsDeepAsDocumentsGo() throws {
    let payload =
      String(repeating: #"{"value":1,"left":"#, count: 511) + #"{"value":-1}"#
      + String(repeating: "}", count: 511)
    let found = try found(.reference("tree"), payload, definitions: ["tree": Self.tree])
    #expect(found.count == 1)
  }

  @Test func referToOneAnother() throws {
    let definitions: [String: Rule] = [
      "even": .object { Field("next", .reference("odd")).optional() },
      "odd": .object { Field("next", .reference("even")) },
    ]
    let rule = Rule.reference("even")
    #expect(try ids(rule, "{}", definitions: definitions) == [])
    #expect(try ids(rule, #"{"next":{}}"#, definitions: definitions) == ["rule.odd.next.required"])
    #expect(try ids(rule, #"{"next":{"next":{}}}"#, definitions: definitions) == [])
  }

  @Test func areUsedInSeveralPlacesUnderOneId() throws {
    let program = try Program(
      .object {
        Field("a", .reference("port")).optional()
        Field("b", .reference("port")).optional()
      }, definitions: ["port": .integer.atMost(9)])
    let maximum = try #require(program.constraints.first { $0.id == "rule.port.maximum" })
    #expect(maximum.places == ["/a", "/b"])
    #expect(
      try found(program, #"{"a":10,"b":11}"#) == [
        "rule.port.maximum /a `10`: 10 is greater than 9, the maximum",
        "rule.port.maximum /b `11`: 11 is greater than 9, the maximum",
      ])
  }

  @Test func areAskedInConditionsToo() throws {
    let rule = Rule.object {
      Field("port", .any).required(when: .object { Field("to", .reference("sip")) })
      Field("to", .reference("sip"))
    }
    let definitions = ["sip": Rule.object { Field("uri", .string) }]
    #expect(
      try ids(rule, #"{"to":{"uri":"x"}}"#, definitions: definitions) == ["rule.port.required"])
    #expect(try ids(rule, #"{"to":{}}"#, definitions: definitions) == ["rule.sip.uri.required"])
  }
}
