import Linecheck
import LinecheckSchema
import Testing

/// An exported schema says of payloads what the contract says, under validators of others.
@Suite(.enabled(if: Validators.arePresent, "\(Validators.absence)"))
struct SchemaExportVerdictTests {
  typealias Exported = ExportedContracts.Exported

  @Test func exportsAreSchemas() throws {
    let mistakes = try Validators.mistakes(in: ExportedContracts.all.map(\.export.text))
    #expect(mistakes == [])
  }

  @Test(arguments: ExportedContracts.all) func agreesOnTheCorpus(exported: Exported) throws {
    #expect(!exported.bodies.isEmpty)
    try expectAgreement(exported, exported.bodies.map(\.text), every: 1)
  }

  @Test(arguments: ExportedContracts.all, [UInt64(20_261_126)])
  func agreesOnMutants(exported: Exported, seed: UInt64) throws {
    try expectAgreement(exported, exported.mutants(800, seed: seed), every: 8)
  }

  /// Expects that the schema accepts what has no error, and no payload with an error of a rule that
  /// it is said to express.
  private func expectAgreement(
    _ exported: Exported, _ payloads: [String], every step: Int
  ) throws {
    let left = Set(exported.export.inexpressible.map(\.0))
    let verdicts = try Validators.verdicts(of: payloads, by: exported.export.text, every: step)
    #expect(verdicts.count == payloads.count)
    for (payload, verdict) in zip(payloads, verdicts) {
      let errors = try exported.program.findings(in: payload, from: .error)
      let isFree = !errors.isEmpty && errors.allSatisfy { left.contains($0.rule) }
      for isValid in [verdict.fast, verdict.slow ?? verdict.fast] where !isFree {
        #expect(isValid == errors.isEmpty, "\(errors.map { "\($0.rule) \($0)" }): \(payload)")
      }
    }
  }
}
