import Foundation
import LinecheckSchema
import TestSupport
import Testing

/// Generated schemas and values near them, judged by us and by another validator.
///
/// `LINECHECK_DIFFERENTIAL_CASES` says how many values a seed is given in a bigger run.
@Suite(
  .enabled(
    if: ReferenceValidator.isPresent,
    "no Python with jsonschema-rs; LINECHECK_PYTHON may name one"))
struct DifferentialTests {
  private static let count =
    ProcessInfo.processInfo.environment["LINECHECK_DIFFERENTIAL_CASES"].flatMap(Int.init) ?? 800
  private static let valuesOfASchema = 8

  @Test(arguments: [Dialect.draft2020, .draft2019, .draft7, .draft6], [1, 2] as [UInt64])
  func verdictsAreTheSame(dialect: Dialect, seed: UInt64) throws {
    let reference = try ReferenceValidator()
    var generator = SchemaGenerator(random: SeededGenerator(seed: seed), dialect: dialect)
    var (accepted, rejected, failures) = (0, 0, 0)
    for number in 0..<Self.count / Self.valuesOfASchema {
      let schema = generator.document()
      var values = InstanceGenerator(random: generator.random, root: schema)
      let instances = (0..<Self.valuesOfASchema).map { _ in values.instance() }
      generator.random = values.random
      let text = schema.text
      guard let theirs = try reference.verdicts(schema: text, instances: instances.map(\.text))
      else {
        Issue.record("\(dialect), seed \(seed), schema \(number): the other one refuses \(text)")
        continue
      }
      let ours = Disagreement.Verdict.all(schema: text, instances: instances.map(\.text))
      accepted += theirs.count { $0 }
      rejected += theirs.count { !$0 }
      for (index, verdict) in ours.enumerated() where verdict.differs(from: theirs[index]) {
        var disagreement = Disagreement(schema: schema, instance: instances[index], ours: verdict)
        try disagreement.minimise(with: reference)
        if try Explanation.of(disagreement, reference) != nil { continue }
        failures += 1
        Issue.record("\(dialect), seed \(seed), schema \(number): \(disagreement)")
      }
      if failures >= 10 { break }
    }
    // What is made is near the edge: neither nearly all right nor nearly all wrong.
    #expect(accepted > rejected / 10 && rejected > accepted / 10)
  }
}
