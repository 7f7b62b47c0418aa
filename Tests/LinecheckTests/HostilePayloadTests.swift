import LinecheckJSON
import Testing

@testable import Linecheck

/// Payloads made to deceive, to hang or to leak.
@Suite struct HostilePayloadTests {
  private static let rule = Rule.object {
    Field("number", .string.matching(.e164).softer(.warning, when: .object { Field("soft", .any) }))
    Field("other", .string.relating(.differs, to: "number")).optional()
    Field("list", .array(of: .string.matching(.countryCode))).optional()
  }

  @Test(arguments: [("[", "]"), ("{\"a\":", "}")], [510, 511, 512, 513])
  func seesDepthBelowEmptyContainers(brackets: (open: String, close: String), inner: Int) throws {
    let innermost = brackets.open == "[" ? "[]" : "{}"
    let opens = String(repeating: brackets.open, count: inner - 1)
    let closes = String(repeating: brackets.close, count: inner - 1)
    let body = #"{"number":"+12","x":"# + opens + innermost + closes + "}"
    var checker = Checker(try Program(Self.rule))
    let isTooDeep = inner + 1 > 512
    let found = checker.findings(in: Array(body.utf8), from: .error)
    #expect(found.map(\.rule) == (isTooDeep ? ["json.depth"] : []))
  }

  @Test func judgesRepeatedMembersInTheTimeOfOne() throws {
    let repeated = String(repeating: #","other":"x","number":"x""#, count: 20_000)
    let body = #"{"number":"x""# + repeated + "}"
    var checker = Checker(try Program(Self.rule))
    let time = ContinuousClock().measure {
      let found = checker.findings(in: Array(body.utf8), from: .warning)
      #expect(found.count >= 1000)
    }
    #expect(time < .seconds(10), "an object that repeats its members took \(time)")
  }

  @Test func countsTheColumnsOfALongLineOnce() {
    let bytes = Array(repeating: UInt8(ascii: "x"), count: 4_000_000)
    let lines = LineTable(bytes[...])
    let time = ContinuousClock().measure {
      for offset in stride(from: 0, to: bytes.count, by: 2000) {
        #expect(lines.position(of: offset).column == offset + 1)
      }
    }
    #expect(time < .seconds(10), "a long line took \(time)")
  }

  @Test func goesAsDeepAsDocumentsMay() throws {
    let program = try Program(
      .reference("nest"), definitions: ["nest": .array(of: .reference("nest"))])
    let text = String(repeating: "[", count: 511) + "[1]" + String(repeating: "]", count: 511)
    let document = try Document(text)
    #expect(
      program.findings(in: document).map(\.message.description) == ["1 is a number, not an array"])
  }

  @Test func judgesADocumentThatHasNotBeenReadAsNothing() throws {
    #expect(try Program(Self.rule).findings(in: Document()).isEmpty)
  }

  @Test(arguments: [3_000_000_000, Int.max])
  func takesLengthsThatNoStringHas(length: Int) throws {
    let program = try Program(.string.length(...length))
    #expect(try program.accepts(#""a""#))
  }

  @Test func refusesSumsThatNoListHas() {
    #expect(throws: RuleMistakes.self) {
      _ = try Program(.array(of: .any).sum(of: "n", equals: .nan))
    }
  }

  @Test func judgesBySeveritiesInTurn() throws {
    var checker = Checker(try Program(Self.rule))
    let body = #"{"soft":1,"number":"x"}"#
    for _ in 0..<3 {
      #expect(checker.findings(in: Array(body.utf8), from: .error).isEmpty)
      #expect(checker.findings(in: Array(body.utf8), from: .warning).map(\.severity) == [.warning])
      #expect(checker.findings(in: Array(body.utf8), from: .note).count == 1)
    }
  }
}
