import Linecheck
import Testing

/// The constraints of JSON itself.
struct DocumentRuleTests {
  private static let contract = Contract(
    "test/any", title: "Any", document: SourceDocument(title: "T", url: "https://example.com")
  ) { .any }

  private static func lines(_ payload: [UInt8], from severity: Severity) throws -> [String] {
    try contract.findings(in: payload, from: severity).map { finding in
      "\(finding.severity) \(finding.rule) \(finding.pointer) \(finding.range)"
    }
  }

  @Test(
    arguments: [
      (#"{"a":1}"#, []), ("", ["error json.syntax  0..<1"]), ("{", ["error json.syntax  1..<2"]),
      ("[1,]", ["error json.syntax  3..<4"]), ("[1] 2", ["error json.syntax  4..<5"]),
      (#"{"a":1,"a":2}"#, ["warning json.duplicate-key /a 7..<10"]),
      (#"[{"a":1,"\u0061":2}]"#, ["warning json.duplicate-key /0/a 8..<16"]),
      (#"["\ud800"]"#, ["warning json.lone-surrogate /0 2..<8"]),
      ("\u{feff}1", ["warning json.byte-order-mark  0..<3"]),
      ("[9007199254740991,9007199254740992,-1e99]", ["note json.unsafe-integer /1 18..<34"]),
      ("-9007199254740993", ["note json.unsafe-integer  0..<17"]),
      ("[9007199254740993.0]", []),
      (
        "\u{feff}" + #"{"a":"\udc00","a":12345678901234567890}"#,
        [
          "warning json.byte-order-mark  0..<3", "warning json.lone-surrogate /a 9..<15",
          "warning json.duplicate-key /a 17..<20", "note json.unsafe-integer /a 21..<41",
        ]
      ),
    ] as [(String, [String])])
  func pointAtTheirPlaces(payload: String, lines: [String]) throws {
    let bytes = Array(payload.utf8)
    #expect(try Self.lines(bytes, from: .note) == lines)
    let severe = lines.filter { !$0.hasPrefix("note") }
    #expect(try Self.lines(bytes, from: .warning) == severe)
    #expect(try Self.lines(bytes, from: .error) == severe.filter { $0.hasPrefix("error") })
  }

  @Test(
    arguments: [
      ([0x22, 0xff, 0x22], "error json.utf-8  1..<2"),
      ([0xff, 0xfe, 0x31, 0], "error json.utf-8  0..<1"),
      ([UInt8](repeating: 0x5b, count: 513), "error json.depth  512..<513"),
    ] as [([UInt8], String)])
  func tellEncodingAndDepthFromSyntax(bytes: [UInt8], line: String) throws {
    #expect(try Self.lines(bytes, from: .error) == [line])
  }

  @Test(arguments: [#"{"Zoe":1,"Zoe":2}"#, #"{"Zoe":1,"Z\u006fe":2}"#])
  func maskTheNameThatStandsTwice(payload: String) throws {
    let findings = try Self.contract.findings(in: Array(payload.utf8))
    #expect(findings.map(\.message.description) == ["Aaa stands twice in one object"])
    #expect(findings[0].related.map(\.range) == [1..<6])
    #expect(findings[0].related.map(\.pointer.text) == ["/Zoe"])
  }

  @Test(arguments: [
    (100, nil), (101, "1 more of these are not listed"),
    (5000, "4900 more of these are not listed"),
  ])
  func listAHundredOfAKindAndCountTheRest(count: Int, rest: String?) throws {
    let twice = "{\((0...count).map { _ in "\"a\":1" }.joined(separator: ","))}"
    let halves = "[\(Array(repeating: #""\ud800""#, count: count).joined(separator: ","))]"
    let large = "[\(Array(repeating: "9007199254740993", count: count).joined(separator: ","))]"
    for payload in [twice, halves, large] {
      let findings = try Self.contract.findings(in: Array(payload.utf8), from: .note)
      #expect(findings.count == 100)
      let words = findings.last?.related.last?.message.description
      #expect(rest == nil ? words?.contains("more") != true : words == rest)
    }
  }

  @Test func haveIdsBasisAndCitations() {
    let ids = DocumentRules.all.map(\.id.name)
    #expect(Set(ids).count == 7)
    for constraint in DocumentRules.all {
      #expect(constraint.id.name.hasPrefix("json."))
      #expect(constraint.basis == .public)
      #expect(
        constraint.citations.map(\.document.url) == ["https://www.rfc-editor.org/rfc/rfc8259"])
    }
  }
}
