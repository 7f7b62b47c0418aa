import Foundation
import Linecheck
import LinecheckProviders
import TestSupport
import Testing

/// A row of the catalogue of constraints, which is no part of the project.
private struct Row: Decodable {
  let id: String
  let contract: String
  let pointers: [String]
  let basis: String
  let severity: String
}

private let catalogue: URL? = {
  let file = SharedFolder.root?.appending(path: "design/constraints/catalogue.json")
  return file.flatMap { (try? $0.checkResourceIsReachable()) == true ? $0 : nil }
}()

@Suite(
  .enabled(if: catalogue != nil, "the catalogue is absent; LINECHECK_SHARED may name its place"))
struct CatalogueTests {
  /// Rows that need more than one body.
  private static let elsewhere: Set = ["retell.phone-number.fallback_number.no-nesting"]

  private static func rows(_ contracts: Set<String>) throws -> [Row] {
    let data = try Data(contentsOf: try #require(catalogue))
    return try JSONDecoder().decode([Row].self, from: data).filter { row in
      contracts.contains(row.contract) && !elsewhere.contains(row.id)
    }
  }

  private static let contracts: [(contract: Contract, keys: Set<String>)] = [
    (Retell.getPhoneNumber200, ["retell.phone-number", "retell.agent-weight"]),
    (Retell.getPhoneNumber400, ["retell.error"]), (Retell.getPhoneNumber401, ["retell.error"]),
    (Retell.getPhoneNumber422, ["retell.error"]), (Retell.getPhoneNumber500, ["retell.error"]),
  ]

  @Test(arguments: contracts.indices)
  func everyRowIsARuleAndEveryRuleARow(index: Int) throws {
    let (contract, keys) = Self.contracts[index]
    let rows = try Self.rows(keys).map(\.id)
    let rules = try contract.program.constraints.map(\.id.name)
    #expect(rules.count > 3)
    #expect(Set(rules).symmetricDifference(rows).sorted() == [])
  }

  @Test(arguments: contracts.indices)
  func severityAndBasisAreThoseOfTheRow(index: Int) throws {
    let (contract, keys) = Self.contracts[index]
    let rows = try Self.rows(keys)
    for constraint in try contract.program.constraints {
      let row = try #require(rows.first { $0.id == constraint.id.name })
      #expect(constraint.severity.rawValue == row.severity, "\(constraint.id)")
      #expect(constraint.basis.rawValue == row.basis, "\(constraint.id)")
    }
  }

  @Test(arguments: contracts.indices)
  func placesAreThePointersOfTheRow(index: Int) throws {
    let (contract, keys) = Self.contracts[index]
    let status = contract.id.suffix(3) + ":"
    let rows = try Self.rows(keys)
    for constraint in try contract.program.constraints {
      let last = constraint.id.name.split(separator: ".").last
      if last == "legacy-field" || last == "unknown-property" { continue }
      let row = try #require(rows.first { $0.id == constraint.id.name })
      let pointers = row.pointers.compactMap { pointer in
        guard pointer.contains(":") else { return pointer }
        return pointer.hasPrefix(status) ? String(pointer.dropFirst(status.count)) : nil
      }
      #expect(constraint.places.sorted() == pointers.sorted(), "\(constraint.id)")
    }
  }
}

/// What every contract owes its reader.
struct ContractTests {
  @Test func haveIdsInOrderAndOnlyOnce() {
    let ids = Providers.contracts.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.split(separator: "/").count == 3 })
  }

  @Test(arguments: Providers.contracts.map(\.id))
  func citeADocumentForEveryConstraint(id: String) throws {
    let contract = try #require(Providers.contracts.first { $0.id == id })
    #expect(!contract.title.isEmpty)
    for constraint in try contract.program.constraints {
      #expect(!constraint.citations.isEmpty, "\(constraint.id)")
      #expect(!constraint.places.isEmpty, "\(constraint.id)")
      #expect(!constraint.requirement.isEmpty, "\(constraint.id)")
      for citation in constraint.citations {
        #expect(citation.document.url.hasPrefix("https://"), "\(constraint.id)")
        #expect(!citation.label.hasPrefix("#"), "\(constraint.id): \(citation.label)")
      }
      #expect(constraint.basis != .implied || constraint.severity < .error, "\(constraint.id)")
      #expect(constraint.exceptionalSeverity != constraint.severity)
    }
  }
}
