import Foundation
import Linecheck
import LinecheckProviders
import TestSupport
import Testing

@testable import LinecheckRunner

/// The examples of constraints that need more than a body: the exchange around it, or the other
/// numbers of an account.
struct ExchangeExampleTests {
  /// Contracts with rules of exchanges, and those with rules of groups.
  private static let exchanging = Providers.contracts.filter { ((try? $0.exchange) ?? nil) != nil }
  private static let grouping = Providers.contracts.filter { ((try? $0.group) ?? nil) != nil }

  /// Exchanges of the Corpus in which a contract's rules of exchanges find nothing, as they see them.
  private static func exchanges(_ contract: Contract, _ program: Program) throws -> [JSONTree] {
    let folder = Corpus.folder.path(percentEncoded: false)
    let operation = try #require(Providers.operations.first { $0.id == contract.operation })
    return try LinecheckRunner.Corpus(folder).cases
      .filter { $0.contract == contract.id && $0.kind == .exchange }
      .map { payload in
        let exchange = try Exchange(try payload.read())
        let bytes = exchange.instance(operation.path).bytes
        return try #require(JSONTree(String(decoding: bytes, as: UTF8.self)), "\(payload.path)")
      }
      .filter { try program.findings(in: $0.text()).isEmpty }
  }

  /// An exchange with an example in a place of it; nil where this is no way to do it.
  private static func place(
    _ example: JSONTree, in base: JSONTree, at path: [String], _ placement: ExamplePlacement?
  ) -> JSONTree? {
    if let placement { return placement.place(example, in: base, at: path) }
    // Two sides of a relation: the one goes into the place, the other where the same value stands.
    guard case .object(let sides) = example, sides.count == 2, let old = base.value(at: path) else {
      return nil
    }
    let other = base.replacing(old, with: sides[0].value)
    return other.replacing(path, with: sides[1].value)
  }

  @Test(arguments: exchanging.map(\.id))
  func areJudgedInExchanges(id: String) throws {
    let contract = try #require(Providers.contracts.first { $0.id == id })
    let program = try #require(try contract.exchange)
    let bases = try Self.exchanges(contract, program)
    #expect(!bases.isEmpty)
    for constraint in program.constraints {
      let example = try #require(Providers.example(of: constraint.id), "\(constraint.id)")
      // What is not there is no JSON, or null.
      let failing = JSONTree(ConstraintExample.writtenOut(example.failing))
      let passing = try #require(JSONTree(ConstraintExample.writtenOut(example.passing)))
      func isFound(_ tree: JSONTree?) throws -> Bool {
        guard let tree else { return false }
        return try program.findings(in: tree.text()).contains { $0.rule == constraint.id }
      }
      let isJudged = try bases.contains { base in
        try constraint.places.flatMap { base.places(of: $0) }.contains {
          path in
          guard let failing, failing != .scalar("null") else {
            return try isFound(base.replacing(path, with: nil))
          }
          return try (ExamplePlacement.allCases + [nil]).contains { placement in
            let wrong = Self.place(failing, in: base, at: path, placement)
            let right = Self.place(passing, in: base, at: path, placement)
            return try right != nil && isFound(wrong) && !isFound(right)
          }
        }
      }
      #expect(isJudged, "\(constraint.id): \(example.passing) | \(example.failing)")
    }
  }

  @Test(arguments: grouping.map(\.id))
  func areJudgedInGroups(id: String) throws {
    let contract = try #require(Providers.contracts.first { $0.id == id })
    let program = try #require(try contract.group)
    for constraint in program.constraints {
      let example = try #require(Providers.example(of: constraint.id), "\(constraint.id)")
      let wrong = try program.findings(in: example.failing)
      #expect(wrong.map(\.rule) == [constraint.id])
      #expect(try program.findings(in: example.passing).isEmpty)
    }
  }
}

extension JSONTree {
  /// The same with one value in place of another, wherever that stands.
  fileprivate func replacing(_ old: JSONTree, with new: JSONTree) -> JSONTree {
    if self == old { return new }
    switch self {
    case .object(let members):
      return .object(
        members.map { Member(name: $0.name, value: $0.value.replacing(old, with: new)) })
    case .array(let items): return .array(items.map { $0.replacing(old, with: new) })
    case .scalar: return self
    }
  }
}
