import Linecheck
import LinecheckProviders
import TestSupport
import Testing

/// How often the fast path has to look closer at bodies that are right.
struct CertaintyTests {
  @Test(arguments: [Severity.error, .warning], [1, 2] as [UInt64])
  func looksCloserAtNoPlainBody(severity: Severity, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let program = try Retell.getPhoneNumber200.program
    var checker = Checker(program)
    for number in 0..<1000 {
      let body = PlainBodies.body(number, &generator)
      let isCertain = checker.accepts(PaddedBytes(body), at: severity)
      if !isCertain { Issue.record("seed \(seed): \(try program.findings(in: body)) \(body)") }
    }
  }

  @Test(arguments: Severity.allCases)
  func looksCloserAtFewValidPayloadsOfTheCorpus(severity: Severity) throws {
    let valid = Corpus.payloads.filter(\.isValid)
    let closer = try valid.filter { payload in
      var checker = Checker(try Corpus.program(payload))
      return !checker.accepts(PaddedBytes(payload.bytes), at: severity)
    }
    // Many of these are there because they are rare: escapes, other spellings of numbers, …
    #expect(closer.count * 2 < valid.count, "\(closer.count) of \(valid.count)")
  }

  @Test func doesNotDependOnTheOrderOfBodies() throws {
    var generator = SeededGenerator(seed: 3)
    let program = try Retell.getPhoneNumber200.program
    var checker = Checker(program)
    let right = PaddedBytes(PlainBodies.body(1, &generator))
    for payload in Corpus.payloads where payload.contract == Retell.getPhoneNumber200.id {
      var fresh = Checker(program)
      let bytes = PaddedBytes(payload.bytes)
      let verdicts = [checker.accepts(bytes), fresh.accepts(bytes), checker.accepts(right)]
      #expect(verdicts[0] == verdicts[1], "\(payload)")
      #expect(verdicts[2], "\(payload)")
    }
  }
}
