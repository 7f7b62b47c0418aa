import Linecheck
import Testing

@testable import LinecheckProviders
@testable import LinecheckRunner

/// The examples of the documented constraints, which `rules explain` shows: they were written from the
/// pages and not from the rules, so that each checks the other.
struct ConstraintExampleTests {
  @Test func areThereForEveryConstraint() throws {
    for contract in Providers.contracts {
      for constraint in try contract.constraints {
        #expect(Providers.example(of: constraint.id) != nil, "\(constraint.id)")
      }
    }
    for constraint in Providers.unencoded {
      #expect(Providers.example(of: constraint.id) != nil, "\(constraint.id)")
    }
  }

  /// The only one that is no JSON: its body is not there.
  private static let isNoJSON = "retell.import-phone-number.request.body.required"

  @Test func areSortedAndSayWhatIsWrong() throws {
    var known = Set(Providers.unencoded.map(\.id.name))
    for contract in Providers.contracts {
      known.formUnion(try contract.constraints.map(\.id.name))
    }
    for table in [ElevenLabsExamples.table, RetellExamples.table, VapiExamples.table] {
      let rows = table.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
      #expect(rows.map(\.first) == rows.compactMap(\.first).sorted())
      for row in rows {
        try #require(row.count == 4, "\(row)")
        #expect(known.remove(row[0]) != nil, "\(row[0]) is no rule, or has two examples")
        #expect(row[1] != row[2], "\(row[0])")
        let texts = row[1...2].map(ConstraintExample.writtenOut)
        let areJSON = texts.map { JSONTree($0) != nil }
        #expect(areJSON == [true, row[0] != Self.isNoJSON], "\(row[0])")
      }
    }
    #expect(known == [])
  }

  @Test(arguments: [
    ("a{×3}", "aaa"), ("<x{×2}>y{×1}", "<xx>y"), ("a{×0}", "a{×0}"), ("{×3}", "{×3}"),
    ("a{×b}", "a{×b}"), ("a{×3", "a{×3"), ("a{×99999}", "a{×99999}"), ("", ""),
  ])
  func areWrittenOut(text: String, expected: String) {
    #expect(ConstraintExample.writtenOut(text) == expected)
  }

  /// A way to put an example into a valid payload; without a placement to take the value out.
  private struct Trial {
    let base: JSONTree
    let path: [String]
    let placement: ExamplePlacement?
  }

  /// Constraints whose examples cannot be put into a payload of a contract.
  private static let notPlaced: Set = [
    // The member of its example is none of this contract's.
    "vapi/assistant-request/response vapi.null-on-optional"
  ]

  @Test(arguments: Providers.contracts.map(\.id))
  func areJudgedAsTheySay(id: String) throws {
    let contract = try #require(Providers.contracts.first { $0.id == id })
    let program = try contract.program
    let valid = Corpus.payloads.filter { $0.contract == id && $0.isValid }
    let bases = valid.compactMap { JSONTree(String(decoding: $0.bytes, as: UTF8.self)) }
      .sorted { $0.text().utf8.count > $1.text().utf8.count }
    for constraint in program.constraints where constraint.coveredBy == nil {
      let example = try #require(Providers.example(of: constraint.id), "\(constraint.id)")
      let failing = JSONTree(ConstraintExample.writtenOut(example.failing))
      let passing = JSONTree(ConstraintExample.writtenOut(example.passing))
      func isFound(_ tree: JSONTree?) throws -> Bool {
        guard let tree else { return false }
        return try program.findings(in: tree.text()).contains { $0.rule == constraint.id }
      }
      let trials = bases.flatMap { base in
        constraint.places.flatMap { base.places(of: $0) }.flatMap { path in
          ExamplePlacement.allCases.map { Trial(base: base, path: path, placement: $0) }
            + [Trial(base: base, path: path, placement: nil)]
        }
      }
      let isOfPresence = [".required", ".present"].contains { "\(constraint.id)".hasSuffix($0) }
      // Both in the same way and place; what is removed to break the rule is there in the payload.
      let isJudged = try trials.contains { trial in
        guard let placement = trial.placement else {
          guard isOfPresence else { return false }
          let removed = trial.base.replacing(trial.path, with: nil)
          return try isFound(removed) && !isFound(trial.base)
        }
        guard let failing, let passing else { return false }
        let wrong = placement.place(failing, in: trial.base, at: trial.path)
        let right = placement.place(passing, in: trial.base, at: trial.path)
        return try right != nil && isFound(wrong) && !isFound(right)
      }
      let isPlaced = !Self.notPlaced.contains("\(id) \(constraint.id)")
      #expect(
        isJudged == isPlaced, "\(constraint.id): \(example.passing) | \(example.failing)")
    }
  }
}
