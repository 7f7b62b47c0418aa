import Linecheck
import Testing

/// The examples in the documentation of the library.
struct ExampleTests {
  @Test func ofRule() throws {
    let weight = Rule.number.above(0).atMost(1)
    let agent = Rule.object {
      Field("agent_id", .string.length(1...))
      Field("weight", weight)
      Field("note", .string.nullable()).optional()
    }
    let program = try Program(.array(of: agent).sum(of: "weight", equals: 1))
    let findings = try program.findings(in: #"[{"agent_id": "a", "weight": 1.5}]"#)
    #expect("\(findings)" == "[$[0].weight: 1.5 is greater than 1, the maximum]")
  }

  @Test func ofProgram() throws {
    let program = try Program(Rule.object { Field("weight", .number.atMost(1)) })
    #expect(try program.accepts(#"{"weight": 1}"#))
    #expect(
      try program.findings(in: #"{"weight": 2}"#).map(\.description)
        == ["$.weight: 2 is greater than 1, the maximum"])
  }

  @Test func ofChecker() throws {
    let program = try Program(Rule.object { Field("weight", .number.atMost(1)) })
    var wrong: [[Finding]] = []
    let lines = [#"{"weight":1}"#, #"{"weight":2}"#].map { PaddedBytes($0) }
    var checker = Checker(program)
    for line in lines where !checker.accepts(line) {
      wrong.append(program.findings(in: try Document(line)))
    }
    #expect(wrong.map { $0.map(\.rule) } == [["rule.weight.maximum"]])
  }

  @Test func ofFormat() throws {
    let even = Format("even-length", "a string of even length", source: "house rule") {
      $0.unicodeScalars.count.isMultiple(of: 2)
    }
    #expect(even.accepts("ab"))
    #expect(!even.accepts("abc"))
    #expect(try found(.string.matching(even), #""\u0061b""#) == [])
    #expect(
      try found(.string.matching(even), #""abc""#)
        == [#"rule.even-length  `"abc"`: "aaa" is not a string of even length"#])
    #expect(try Program(.string.matching(even)).constraints.last?.requirement == even.noun)
  }

  @Test func ofRedaction() {
    #expect(Redaction.shape(of: "+1 (415) 777-4444") == "+9 (999) 999-9999")
  }

  @Test func ofTagged() throws {
    let (number, sip) = (Rule.object { Field("n", .number) }, Rule.object { Field("uri", .string) })
    let rule = Rule.tagged(by: "type", ["number": number, "sip": sip])
    #expect(try found(rule, #"{"type":"sip","uri":""}"#) == [])
    #expect(try ids(rule, #"{"type":"number","uri":""}"#) == ["rule.number.n.required"])
  }

  @Test func ofContract() throws {
    let contract = Contract(
      "house/call/response", title: "A house's answer",
      document: SourceDocument(title: "House", url: "https://example.com")
    ) {
      .object { Field("ok", .boolean) }
    }
    let body = #"{"ok":1}"#
    let findings = try contract.findings(in: Array(body.utf8))
    #expect(
      findings.map { "\($0.severity) \($0.rule) \($0)" } == [
        "error house.call.response.ok.type $.ok: 1 is a number, not true or false"
      ])
    let constraint = try contract.program.constraints[2]
    #expect(constraint.citations.map(\.place) == ["#/properties/ok/type"])
  }

  @Test func mistakesOfContractsAreThrownEveryTime() {
    let contract = Contract(
      "a/b/c", title: "", document: SourceDocument(title: "", url: "")
    ) { .reference("nowhere") }
    for _ in 0..<2 {
      #expect(throws: RuleMistakes.self) { try contract.findings(in: Array("{}".utf8)) }
    }
  }
}
