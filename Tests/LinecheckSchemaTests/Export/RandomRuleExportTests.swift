import Linecheck
import LinecheckSchema
import Testing

/// Rules at random become schemas that say the same of values at random, or more where they say so.
@Suite(.enabled(if: Validators.arePresent, "\(Validators.absence)"))
struct RandomRuleExportTests {
  @Test(arguments: [UInt64(1), 2, 3, 4]) func agrees(seed: UInt64) throws {
    var random = RandomRules(seed: seed)
    var cases: [(program: Program, export: SchemaExport, payloads: [String])] = []
    for _ in 0..<200 {
      let (rule, first, second) = (
        random.rule(3, references: ["first", "second"]),
        random.rule(2, references: ["second"]), random.rule(2, references: ["first"])
      )
      let contract = Contract(
        "test/random/rule", title: "A rule", document: SourceDocument(title: "None", url: "none"),
        definitions: ["first": first, "second": second]
      ) { rule }
      // Some rules contradict themselves.
      guard let program = try? contract.program, let export = try? SchemaExport(contract) else {
        continue
      }
      cases.append((program, export, (0..<60).map { _ in random.value(3).text }))
    }
    let verdicts = try Validators.verdicts(of: cases.map { ($0.export.text, $0.payloads) })
    try #require(verdicts.count == cases.count)
    var counts = [0, 0, 0]
    for (sample, verdicts) in zip(cases, verdicts) {
      let left = Set(sample.export.inexpressible.map(\.0))
      for (payload, isValid) in zip(sample.payloads, verdicts) {
        let errors = try sample.program.findings(in: payload, from: .error)
        // Where a union is not all said, what its branches demand is not, either.
        let isFree = errors.contains { left.contains($0.rule) }
        counts[isFree ? 2 : errors.isEmpty ? 0 : 1] += 1
        if !isFree, isValid != errors.isEmpty {
          Issue.record(
            "\(isValid), but \(errors.map { "\($0.rule) \($0)" }): \(payload)\n\(sample.export.text)"
          )
          break
        }
      }
    }
    #expect(counts[0] > 500 && counts[1] > 500)
  }
}
