import Testing

@testable import LinecheckRunner

/// The line of a finding: its own value as its rule allows, the others masked, the mark below it.
struct FrameTests {
  @Test(
    arguments: [
      // Own numbers are plain, others masked; own strings have their shape.
      (
        #"{"count": 12, "name": "Ada Lovelace 1815"}"#,
        [
          """
          {"count": 12, "name": "Aaa Aaaaaaaa 9999"}
                    ^^
          """,
          """
          {"count": 99, "name": "Aaa Aaaaaaaa 9999"}
                                ^^^^^^^^^^^^^^^^^^^
          """,
        ]
      ),
      // Plain strings are shown; names that no rule names are masked.
      (
        #"{"colour": "ürün", "é": 1, "b": true}"#,
        [
          """
          {"colour": "ürün", "a": 9, "a": true}
                     ^^^^^^
          """
        ]
      ),
      // A list or an object is marked up to the end of its line.
      (
        "{\n  \"box\": {\n    \"x\": 1\n  }\n}",
        [
          """
          2:   "box": {
                      ^
          """
        ]
      ),
      (
        #"{"box": {"x": 1}, "count": 1}"#,
        [
          """
          {"box": {"a": 9}, "count": 9}
                  ^
          """
        ]
      ),
      ("[\n1]", ["[\n^"]),
      // Tabs stay, line ends go.
      ("{\n\t\"count\":\t12\n}", ["2: \t\"count\":\t12\n             ^^"]),
      ("{\r\n\"count\": 12\r\n}", ["2: \"count\": 12\n            ^^"]),
      ("{\r\"count\":12}", [#"{\u000d"count":12}"# + "\n               ^^"]),
      // A second name is marked with its quotes.
      (
        #"{"name":"a","name":"b"}"#,
        [
          """
          {"name":"a","name":"a"}
                      ^^^^^^
          """
        ]
      ),
    ])
  func showsTheLine(body: String, expected: [String]) throws {
    #expect(try frames(Array(body.utf8)) == expected)
  }

  @Test(
    arguments: [
      ("", "\n^"), ("nope", "aaaa\n ^"), ("[1,\n2", "2: 9\n    ^"),
      (#"{"name": "Ada" "count": 12}"#, #"{"aaaa": "Aaa" "aaaaa": 99}"# + "\n               ^"),
      ("{\"name\": \"Ada\u{1b}[31m", #"{"aaaa": "Aaa\u001b[99a"# + "\n             ^^^^^^"),
      ("{\"é\":\t'Ä1'}", "{\"a\":\t'A9'}\n      ^"),
    ])
  func masksAllOfWhatIsNotJSON(body: String, expected: String) throws {
    #expect(try frames(Array(body.utf8)) == [expected])
    #expect(try frames(Array(body.utf8), revealing: true) == [expected])
  }

  @Test(
    arguments: [
      ([0x7b, 0x22, 0xff, 0x22], "{\"a\"\n  ^"),
      (Array("[\"ü".utf8) + [0xc3, 0x28], "[\"aa(\n   ^"),
    ] as [([UInt8], String)])
  func marksBytesThatAreNotUTF8(body: [UInt8], expected: String) throws {
    #expect(try frames(body) == [expected])
  }

  @Test func showsNoControlCharacters() throws {
    let frame = try frames(Array("{\"name\": \"a\\u001b[31m\u{9b}\u{202e}bcdefgh\"}".utf8))
    #expect(
      frame == [
        #"{"name": "a\u001b[99a\u009b\u202eaaaaaaa"}"# + "\n         "
          + String(repeating: "^", count: 32)
      ])
  }

  @Test func revealsValuesAndNames() throws {
    let body = #"{"name": "Ada Lovelace 1815", "count": 12, "who 1": 1}"#
    let frames = try frames(Array(body.utf8), revealing: true)
    #expect(frames.count == 2)
    for frame in frames { #expect(frame.hasPrefix(body)) }
  }

  @Test(arguments: [false, true])
  func neverRevealsSecrets(revealing: Bool) throws {
    let body = Array(#"{"pin":"p4ssw0rd","count":12,"name":"Ada Lovelace"}"#.utf8)
    let name = revealing ? #""Ada Lovelace""# : #""Aaa Aaaaaaaa""#
    let findings = try reported(body, Sample.contractWithSecret, revealing: revealing)
    #expect(
      findings.map(\.frame?.text) == [
        #"{"pin":•••,"count":•••,"name":•••}"#, #"{"pin":•••,"count":12,"name":•••}"#,
        #"{"pin":•••,"count":•••,"name":\#(name)}"#,
      ])
  }

  @Test func hidesWhatMayBeASecretInBrokenText() throws {
    let body = Array("{\"pin\": \"p4s-w0rd\"\n".utf8) + Array("\"p4s-w0rd\": 1}".utf8)
    let frames = try frames(body, Sample.contractWithSecret, revealing: true)
    #expect(frames == ["2: \"••••••••\": •}\n   ^"])
  }
}
