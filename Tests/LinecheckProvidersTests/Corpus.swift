import Foundation
import Linecheck
import LinecheckProviders
import TestSupport
import Testing

/// One payload of the Corpus, and what its name and the file beside it promise.
struct CorpusPayload: Sendable, CustomTestStringConvertible {
  /// The path below `Corpus`, such as `retell/get-phone-number/200/valid/full.json`.
  let path: String
  let bytes: [UInt8]

  var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
  var contract: String { path.split(separator: "/").dropLast(2).joined(separator: "/") }
  var isValid: Bool { path.contains("/valid/") }
  var testDescription: String { path }

  /// The rule that an invalid payload breaks first of all.
  var rule: RuleID { RuleID(name.split(separator: "--").first.map(String.init) ?? "") }

  /// The lines of the `.expect` file, `<rule-id> <pointer>`; nil where there is none.
  var expected: [String]? {
    let file = Corpus.folder.appending(path: path).deletingPathExtension()
      .appendingPathExtension("expect")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    return text.split(separator: "\n").map(String.init)
  }
}

enum Corpus {
  static let folder = SharedFolder.project.appending(path: "Corpus")

  /// The bodies; exchanges and groups are judged by the conformance run.
  static let payloads: [CorpusPayload] = {
    let root = folder.path(percentEncoded: false)
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return paths.filter(isBody).sorted().compactMap { path in
      guard let data = try? Data(contentsOf: folder.appending(path: path)) else { return nil }
      return CorpusPayload(path: path, bytes: [UInt8](data))
    }
  }()

  private static func isBody(_ path: String) -> Bool {
    let folder = path.split(separator: "/").dropLast().last
    return path.hasSuffix(".json") && !path.hasSuffix(".exchange.json")
      && (folder == "valid" || folder == "invalid")
  }

  static let programs: [String: Program] = {
    var programs: [String: Program] = [:]
    for contract in Providers.contracts { programs[contract.id] = try? contract.program }
    return programs
  }()

  static func program(_ payload: CorpusPayload) throws -> Program {
    try #require(programs[payload.contract], "no contract of the name \(payload.contract)")
  }
}
