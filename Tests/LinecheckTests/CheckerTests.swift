import Linecheck
import Testing

struct CheckerTests {
  private static let rule = Rule.array(
    of: .object {
      Field("id", .string.length(1...))
      Field("n", .integer.within(0...9).severity(.warning)).optional()
    })

  private static func program() throws -> Program { try Program(rule) }

  @Test func readsEveryFormOfBytes() throws {
    let text = #"[{"id":"a"}]"#
    var checker = Checker(try Self.program())
    let bytes = Array(text.utf8)
    let right = [
      checker.accepts(PaddedBytes(text)), checker.accepts(bytes.span),
      checker.findings(in: bytes).isEmpty, checker.findings(in: PaddedBytes(bytes)).isEmpty,
    ]
    #expect(right == [true, true, true, true])
    let wrong = Array(#"[{"id":""}]"#.utf8)
    let isAccepted = checker.accepts(wrong.span)
    #expect(!isAccepted)
    let findings = checker.findings(in: wrong)
    #expect(findings.map(\.rule) == ["rule.item.id.min-length"])
  }

  @Test func readsLinesOfALongerText() throws {
    let lines = [#"[{"id":"a"}]"#, #"[{"id":""}]"#, "", #"[{"id":"b","n":10}]"#, "[{]"]
    let text = PaddedBytes(lines.joined(separator: "\n"))
    var checker = Checker(try Self.program())
    var start = 0
    var found: [[String]] = []
    for line in lines {
      let range = start..<start + line.utf8.count
      let findings = checker.findings(in: text, range: range)
      let isAccepted = checker.accepts(text, in: range, at: .warning)
      #expect(isAccepted == findings.isEmpty)
      found.append(findings.map { "\($0.rule) \($0.range)" })
      start = range.upperBound + 1
    }
    #expect(
      found == [
        [], ["rule.item.id.min-length 7..<9"], ["json.syntax 0..<1"], ["rule.item.n.range 15..<17"],
        ["json.syntax 2..<3"],
      ])
  }

  @Test func looksForOneSeverityAfterTheOther() throws {
    let payload = PaddedBytes(#"[{"id":"a","n":10}]"#)
    var checker = Checker(try Self.program())
    for _ in 0..<2 {
      let verdicts = Severity.allCases.map { checker.accepts(payload, at: $0) }
      #expect(verdicts == [false, false, true])
      let counts = Severity.allCases.map { checker.findings(in: payload, from: $0).count }
      #expect(counts == [1, 1, 0])
    }
  }

  @Test func learnsTheOrderOfNamesAndForgetsNoRule() throws {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
    let rule = Rule.object { for name in names { Field(name, .integer) } }
    var checker = Checker(try Program(rule))
    func payload(_ names: [String]) -> PaddedBytes {
      PaddedBytes("{\(names.map { "\"\($0)\":1" }.joined(separator: ","))}")
    }
    for order in [names, names.reversed(), ["c", "f", "a", "j", "b", "i", "h", "d", "g", "e"]] {
      for place in order.indices {
        var some = order
        some.remove(at: place)
        let right = [order, order, some + [order[place]]]
        let wrong = [some, some + [some[0]], order + [order[place]]]
        let verdicts = (right + wrong).map { checker.accepts(payload($0)) }
        #expect(verdicts == [true, true, true, false, false, false])
      }
    }
  }

  @Test(arguments: [
    "", " ", "[", "]", "[{}", #"[{"id":"a"}]]"#, #"[{"id":"a"},]"#, #"[{"id":"a",}]"#,
    #"[{"id" "a"}]"#,
    #"[{"id":"a"} {"id":"a"}]"#, #"[{"id":"a}]"#, "[{\"id\":\"a\n\"}]", #"[{"id":"\x"}]"#,
    #"[{"id":"a","n":01}]"#, #"[{"id":"a","n":-}]"#, #"[{"id":"a","n":1.}]"#,
    #"[{"id":"a","n":1e}]"#,
    #"[{"id":"a","n":+1}]"#, #"[{"id":"a","n":nul}]"#, #"[{"id":"a","x":tru}]"#,
    #"[{"id":"a","x":[1,]}]"#,
    #"[{"id":"a","x":{"a":}}]"#, #"[{"id":"a","x":0x1}]"#, "[{\"id\":\"a\"}]\u{0}", "\u{feff}[]",
    #"[{"id":"\ud800"}]"#, #"[{id:"a"}]"#, #"[{'id':"a"}]"#, "[{\"id\":\"a\"}]//", "nil", "NaN",
  ])
  func isNeverCertainOfWhatIsNoSoundJSON(payload: String) throws {
    var checker = Checker(try Self.program())
    let verdicts = Severity.allCases.map { checker.accepts(PaddedBytes(payload), at: $0) }
    #expect(verdicts == [false, false, false])
  }

  @Test(arguments: [0, 511, 512, 513, 5000])
  func isSafeFromDepth(depth: Int) throws {
    let payload = String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    var checker = Checker(try Program(.any))
    let isAccepted = checker.accepts(PaddedBytes(payload))
    #expect(isAccepted == (depth <= 512))
    let findings = checker.findings(in: Array(payload.utf8))
    #expect(findings.map(\.rule) == (depth > 512 ? ["json.depth"] : []))
  }
}
