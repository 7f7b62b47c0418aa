import Linecheck
import Testing

struct RedactionTests {
  @Test(arguments: [
    ("", ""), ("+1 (415) 777-4444", "+9 (999) 999-9999"), ("Zoe Doe", "Aaa Aaa"),
    ("a.b@example.com", "a.a@aaaaaaa.aaa"), ("\u{c4}\u{e4}\u{df}", "Aaa"),
    ("\u{5f20}\u{4f1f}", "aa"),
    ("\u{0664}\u{00b2}\u{2167}", "999"), ("\u{1f600}", "a"), ("\u{01c5}", "A"), ("e\u{301}", "aa"),
    ("\u{2013}\u{00a0}\u{00ab}", "\u{2013}\u{00a0}a"), ("~`!@#$%^&*", "~`!@#$%^&*"),
    ("a\u{0}\n\u{1b}b", "a\u{0}\n\u{1b}a"), ("\u{202e}a", "\u{202e}a"),
    ("\u{ff0b}\u{ff11}", "\u{ff0b}9"),
  ])
  func keepsTheShapeOnly(text: String, shape: String) {
    #expect(Redaction.shape(of: text) == shape)
    #expect(Redaction.shape(of: Substring(text)) == shape)
  }

  @Test(arguments: [39, 40, 41, 100_000])
  func cutsShapesAfterFortyCharacters(count: Int) {
    let shape = Redaction.shape(of: String(repeating: "x", count: count))
    #expect(shape == String(repeating: "a", count: min(count, 40)) + (count > 40 ? "…" : ""))
  }

  @Test(
    arguments: [
      (#""Zoe""#, nil, #""Aaa""#, #""Zoe""#), (#""Zoe""#, .personal, #""Aaa""#, #""Zoe""#),
      (#""Zoe""#, .plain, #""Zoe""#, #""Zoe""#), (#""Zoe""#, .secret, "•••", "•••"),
      ("42", nil, "42", "42"), ("42", .personal, "99", "42"), ("42", .secret, "•••", "•••"),
      ("-1.5e3", .personal, "-9.9a9", "-1.5e3"), ("true", .personal, "true", "true"),
      ("null", nil, "null", "null"), ("false", .secret, "•••", "•••"),
      (#""\u005aoe\n""#, nil, #""Aaa\n""#, #""Zoe\n""#),
      (#""\u001b[31m""#, .plain, #""\u001b[31m""#, #""\u001b[31m""#),
      (#""\u202e""#, .plain, #""\u202e""#, #""\u202e""#),
      (#""a\"b\\""#, .plain, #""a\"b\\""#, #""a\"b\\""#),
      (#""\ud83d\ude00""#, .plain, "\"\u{1f600}\"", "\"\u{1f600}\""),
      (#""\ud800""#, .plain, "\"\u{fffd}\"", "\"\u{fffd}\""),
    ] as [(String, Sensitivity?, String, String)])
  func showsScalarsByTheirSensitivity(
    json: String, sensitivity: Sensitivity?, masked: String, revealed: String
  ) {
    #expect(Redaction.shown(json, sensitivity, revealing: false) == masked)
    #expect(Redaction.shown(json, sensitivity, revealing: true) == revealed)
  }

  /// What looks like a number or an address is masked where it should be plain, and has to be so
  /// however it is written.
  @Test(arguments: [
    (#""+14155550123""#, #""+99999999999""#), (#""\u002b14\u003155550123""#, #""+99999999999""#),
    (#""+1\/415\/5550123""#, #""+9/999/9999999""#), (#""a\u0040b.example""#, #""a@a.aaaaaaa""#),
    (#""v1\u0032""#, #""v12""#), (#""\u0032025-05-26""#, #""2025-05-26""#),
    (#""2\u0030""#, #""20""#),
    // Cut in the middle of an escape, as long strings are.
    (#""\u0031\u0034\u0031\u0035\u0035\u0035\u0030\u00""#, #""9999999""#),
    (#""a\u0040b\""#, #""a@a""#), (#""a\\\""#, #""a\\""#),
  ])
  func masksWhatLooksPersonalThroughEscapes(json: String, masked: String) {
    #expect(Redaction.shown(json, .plain, revealing: false) == masked)
  }

  @Test func cutsLongValuesEvenWhenRevealed() {
    let text = String(repeating: "\u{e9}", count: 201)
    let shown = Redaction.shown("\"\(text)\"", .plain, revealing: true)
    #expect(shown == "\"" + String(repeating: "\u{e9}", count: 200) + "…\"")
    #expect(Redaction.shown(String(repeating: "1", count: 300), nil, revealing: true).count == 201)
  }

  @Test(arguments: [
    ("ssn 078", "aaa 999", "ssn 078"), ("\u{1b}[0m", "\\u001b[9a", "\\u001b[0m"), ("", "", ""),
    ("a\"b", "a\\\"a", "a\\\"b"),
  ])
  func masksNamesThatNoRuleNames(name: String, masked: String, revealed: String) {
    #expect(Redaction.shownName(name, revealing: false) == masked)
    #expect(Redaction.shownName(name, revealing: true) == revealed)
  }

  @Test(arguments: [
    (#"{"agents":[{"weight":1}]}"#, "/agents/0/weight", "/agents/0/weight"),
    (#"{"agents":[0,{"Zoe/D":1}]}"#, "/agents/1/Zoe~1D", "/agents/1/Aaa~1A"),
    (#"{"078051120":{"weight":1}}"#, "/078051120/weight", "/999999999/weight"),
    (#"{"7":1}"#, "/7", "/9"), ("1", "", ""), (#"{"weight":{"x":1}}"#, "/weight/x", "/weight/a"),
  ])
  func masksPointersButForKnownNames(payload: String, text: String, masked: String) throws {
    let document = try Document(payload)
    let place = try #require(JSONPointer(text).flatMap { document.value(at: $0) })
    let pointer = document.pointer(of: place)
    let known: Set = ["agents", "weight"]
    #expect(Redaction.shown(pointer, known: known, revealing: false).text == masked)
    #expect(Redaction.shown(pointer, known: known, revealing: true).text == text)
  }

  @Test func masksMessagesUnlessToldToRevealThem() throws {
    let rule = Rule.object {
      Field("number", .string.matching(.e164))
      Field("token", .string.matching(.e164).secret().sameDigits(as: "number"))
    }.furtherMembers(.noted)
    let payload = #"{"number":"415-Zoe 7","token":"Zoe-Secret 99","Zoe's":1}"#
    let findings = try findings(Program(rule), payload)
    #expect(findings.count == 4)
    for finding in findings {
      let words = [finding.message] + finding.related.map(\.message)
      for message in words {
        #expect(!message.description.contains("Zoe"))
        #expect(!message.text(revealing: true).contains("Secret"))
      }
      #expect(!"\(finding)".contains("415-Zoe"))
    }
    #expect(findings[0].message.text(revealing: true) == #""415-Zoe 7" is not an E.164 number"#)
    #expect(findings[3].message.text(revealing: true) == "Zoe's is no documented member")
  }

  @Test func survivesValuesThatAreCutInTheMiddle() throws {
    for piece in ["\u{1f600}", #"\ud83d\ude00"#, #"\\"#, "x\u{301}"] {
      for shift in 0..<14 {
        let text = String(repeating: "a", count: shift) + String(repeating: piece, count: 700)
        let finding = try #require(try Program(.integer).findings(in: "\"\(text)\"").first)
        #expect(finding.message.description.hasSuffix("…\" is a string, not an integer"))
        #expect(finding.message.text(revealing: true).utf8.count < 2000)
      }
    }
  }
}
