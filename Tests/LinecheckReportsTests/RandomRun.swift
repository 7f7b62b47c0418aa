import Linecheck
import LinecheckJSON
import LinecheckRunner
import TestSupport

/// Results with everything in them that results can have.
struct RandomRun {
  private var random: SeededGenerator
  private static let scalars = Array((FixedRun.odd + "abc 123").unicodeScalars)

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func payloads() -> [PayloadResult] {
    (0..<random.below(24)).map { payload($0) }
  }

  private mutating func payload(_ index: Int) -> PayloadResult {
    var payload = PayloadResult(
      index: index, source: text(), entry: maybe { $0.text() }, contract: maybe { $0.contract() },
      resolvedBy: maybe { $0.text() }, remark: maybe { $0.text() },
      outcome: random.pick(PayloadResult.Outcome.allCases),
      rules: random.below(90))
    if payload.outcome == .notChecked {
      payload.reason = text()
      payload.reasonHelp = maybe { $0.text() }
    } else {
      payload.findings = (0..<random.below(4)).map { _ in finding() }
    }
    return payload
  }

  private mutating func finding() -> ReportedFinding {
    ReportedFinding(
      rule: text(), severity: random.pick(Severity.allCases), basis: random.pick(Basis.allCases),
      message: text(), requirement: text(), help: maybe { $0.text() }, pointer: text(),
      span: span(), citations: (0..<random.below(3)).map { _ in citation() },
      notes: (0..<random.below(3)).map { _ in
        ReportedNote(message: text(), pointer: text(), span: span())
      },
      fingerprint: text(), known: random.below(3) == 0,
      suppression: maybe { random in random.random.below(2) == 0 ? "a reason" : random.text() },
      frame: maybe { random in
        CodeFrame(
          line: random.random.below(3000), text: random.text(), mark: random.random.below(9),
          length: random.random.below(9))
      })
  }

  private mutating func citation() -> Citation {
    Citation(
      SourceDocument(title: text(), url: random.below(2) == 0 ? text() : "https://example.com"),
      at: random.below(2) == 0 ? text() : "#/components/schemas/A/properties/b/type")
  }

  private mutating func span() -> SourceSpan {
    let (line, offset) = (1 + random.below(900), random.below(1 << 40))
    return SourceSpan(
      start: SourcePosition(line: line, column: 1 + random.below(90)),
      end: SourcePosition(line: line + random.below(2), column: 1 + random.below(90)),
      bytes: offset..<offset + random.below(50))
  }

  private mutating func contract() -> String { "provider/\(random.below(3))" }

  private mutating func text() -> String {
    var text = ""
    for _ in 0..<random.below(12) { text.unicodeScalars.append(random.pick(Self.scalars)) }
    return text
  }

  private mutating func maybe<Result>(_ make: (inout RandomRun) -> Result) -> Result? {
    random.below(2) == 0 ? nil : make(&self)
  }
}
