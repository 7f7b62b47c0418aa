import Linecheck
import LinecheckSchema
import Testing

/// What a contract is exported as, read again, says what the contract says.
struct ReimportTests {
  typealias Exported = ExportedContracts.Exported

  @Test(arguments: ExportedContracts.all, [UInt64(11_262_026)])
  func agrees(exported: Exported, seed: UInt64) throws {
    let schema = try JSONSchema(
      Array(exported.export.text.utf8), at: "file:///export.json", title: "export.json")
    let program = try schema.program(id: "export")
    let left = Set(exported.export.inexpressible.map(\.0))
    for payload in try exported.bodies.map(\.text) + exported.mutants(200, seed: seed) {
      let errors = try exported.program.findings(in: payload, from: .error)
      if !errors.isEmpty, errors.allSatisfy({ left.contains($0.rule) }) { continue }
      let own = try program.findings(in: payload, from: .error)
      #expect(
        own.isEmpty == errors.isEmpty,
        "\(errors.map { "\($0.rule) \($0)" }), \(own.map { "\($0.rule) \($0)" }): \(payload)")
    }
  }
}
