import Foundation
import Linecheck
import LinecheckProviders
import LinecheckSchema
import TestSupport
import Testing

/// The contracts with their exports and the bodies of the Corpus.
enum ExportedContracts {
  struct Exported: Sendable, CustomTestStringConvertible {
    let contract: Contract
    let program: Program
    let export: SchemaExport
    let bodies: [Body]

    var testDescription: String { contract.id }
  }

  /// One body of the Corpus.
  struct Body: Sendable {
    let path: String
    let text: String
  }

  static let all: [Exported] = {
    let bodies = Dictionary(grouping: corpus) { body in
      body.path.split(separator: "/").dropLast(2).joined(separator: "/")
    }
    return Providers.contracts.compactMap { contract in
      guard let program = try? contract.program, let export = try? SchemaExport(contract) else {
        return nil
      }
      return Exported(
        contract: contract, program: program, export: export, bodies: bodies[contract.id] ?? [])
    }
  }()

  private static let corpus: [Body] = {
    let folder = SharedFolder.project.appending(path: "Corpus")
    let root = folder.path(percentEncoded: false)
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return paths.filter(isBody).sorted().compactMap { path in
      // What is no JSON, or doubtful as such, other readers read in other ways.
      guard let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8),
        let document = try? Document(text), document.observations.isEmpty
      else { return nil }
      return Body(path: path, text: text)
    }
  }()

  private static func isBody(_ path: String) -> Bool {
    let folder = path.split(separator: "/").dropLast().last
    return path.hasSuffix(".json") && !path.hasSuffix(".exchange.json")
      && (folder == "valid" || folder == "invalid")
  }
}
