import Linecheck
import Testing

struct ObjectTests {
  private static let rule = Rule.object {
    Field("id", .string)
    Field("kind", .string).optional()
    Field("port", .integer).required(when: .object { Field("kind", .constant("sip")) })
  }

  @Test(
    arguments: [
      (#"{"id":"a"}"#, []), (#"{"kind":"x","id":"a"}"#, []), (#"{"id":"a","port":1}"#, []),
      (#"{"id":"a","kind":"sip","port":1}"#, []),
      (#"{"port":1,"kind":"sip","id":"a"}"#, []),
      (#"{}"#, ["rule.id.required /id `{`: id is missing"]),
      (#"  {"ID":"a"}"#, ["rule.id.required /id `{`: id is missing"]),
      (#"{"id":null}"#, ["rule.id.type /id `null`: null is not a string"]),
      (
        #"{"id":"a","kind":"sip"}"#, ["rule.port.required /port `{`: port is missing"]
      ),
      (#"{"id":"a","kind":5}"#, ["rule.kind.type /kind `5`: 5 is a number, not a string"]),
      (
        #"{"kind":"sip"}"#,
        [
          "rule.id.required /id `{`: id is missing",
          "rule.port.required /port `{`: port is missing",
        ]
      ),
    ] as [(String, [String])])
  func requiresMembers(payload: String, lines: [String]) throws {
    #expect(try found(Self.rule, payload) == lines)
  }

  @Test(arguments: [
    #"{"\u0069d":"a"}"#, #"{"id" : "a"}"#, "{\n\t\"id\"\r\n:\n\"a\"\n}", #"{"x":{},"id":"a"}"#,
    #"{"id":"a","kind":"s\u0069p","port":7}"#,
  ])
  func findsMembersInAnyLayout(payload: String) throws {
    #expect(try found(Self.rule, payload) == [])
  }

  @Test func tellsNamesApartByTheirScalars() throws {
    let rule = Rule.object { Field("\u{e9}", .number) }
    #expect(try ids(rule, "{\"\u{e9}\":1}") == [])
    #expect(try ids(rule, #"{"\u00e9":1}"#) == [])
    #expect(try ids(rule, "{\"e\u{301}\":1}") == ["rule.\u{e9}.required"])
  }

  @Test func givesMembersWithSlashesAndTildesAPointer() throws {
    let rule = Rule.object { Field("a/b~c", .object { Field("", .string) }) }
    #expect(
      try found(rule, #"{"a/b~c":{"":1}}"#)
        == ["rule.a/b~c..type /a~1b~0c/ `1`: 1 is a number, not a string"])
  }

  /// Names that share their beginnings, their ends, their lengths; some longer than 32 bytes.
  @Test(arguments: [1, 2, 5, 16, 17, 63, 64, 65, 130])
  func knowsManyMembers(count: Int) throws {
    let names = (0..<count).map { number in
      String(repeating: "a", count: number * 7 % 50) + "m\(number)"
        + String(repeating: "z", count: number % 9)
    }
    let rule = Rule.object { for name in names { Field(name, .constant(.string(name))) } }
    let members = names.map { "\"\($0)\": \"\($0)\"" }
    #expect(try ids(rule, "{\(members.joined(separator: ","))}") == [])
    #expect(try ids(rule, "{\(members.reversed().joined(separator: " ,"))}") == [])
    for (place, name) in names.enumerated() {
      var some = members
      some[place] = "\"\(name)\":\"\""
      #expect(try ids(rule, "{\(some.joined(separator: ","))}") == ["rule.\(name).const"])
      some.remove(at: place)
      #expect(try ids(rule, "{\(some.joined(separator: ","))}") == ["rule.\(name).required"])
    }
  }

  @Test(arguments: [true, false])
  func isBuiltWithConditionsAndLoops(hasExtra: Bool) throws {
    let rule = Rule.object {
      for name in ["a", "b"] { Field(name, .number) }
      if hasExtra { Field("extra", .string) }
      if hasExtra { Field("left", .any).optional() } else { Field("right", .any) }
      [Field("c", .any), Field("d", .any).optional()]
    }
    let required = ["rule.a.required", "rule.b.required"]
    let rest = hasExtra ? ["rule.extra.required"] : ["rule.right.required"]
    #expect(try ids(rule, "{}").sorted() == (required + rest + ["rule.c.required"]).sorted())
  }

  @Test(
    arguments: [
      (#"{"new":1}"#, []),
      (#"{"old":1}"#, [#"rule.absent /old `"old"`: old is not expected here"#]),
      (
        #"{"older":null,"x":1,"\u006fld":2}"#,
        [
          #"rule.absent /older `"older"`: older is not expected here"#,
          #"rule.absent /old `"\u006fld"`: old is not expected here"#,
        ]
      ),
      (#"{"x":{"old":1}}"#, []),
    ] as [(String, [String])])
  func excludesMembers(payload: String, lines: [String]) throws {
    #expect(try found(Rule.object.without("old", "older"), payload) == lines)
    let named = Rule.object { Field("new", .number).optional() }.without("old", "older")
    #expect(try found(named, payload) == lines)
  }

  @Test(
    arguments: [
      (#"{"ab":1,"b":{}}"#, []),
      (
        #"{"abcd":1}"#,
        [
          #"rule.name.max-length /abcd `"abcd"`: a string of 4 characters is longer than 3, the maximum"#
        ]
      ),
      (#"{"\u0061bc":1}"#, []),
    ] as [(String, [String])])
  func judgesNames(payload: String, lines: [String]) throws {
    #expect(try found(Rule.object.names(.string.length(...3)), payload) == lines)
  }
}
