import Foundation
import LinecheckJSON
import LinecheckSchema
import TestSupport
import Testing

/// The official test suite, which is no part of the project.
enum Suite {
  static let folder = SharedFolder.suites("JSON-Schema-Test-Suite")

  /// One file of tests.
  struct File: Sendable, CustomTestStringConvertible {
    /// The path below the folder of tests.
    let path: String
    let dialect: Dialect

    var testDescription: String { path }
    var asksForFormats: Bool { path.contains("/optional/format/") }
  }

  /// One judgement: a file, the positions of the group and of the test in it.
  struct Case: Hashable, CustomStringConvertible {
    let file: String
    let group: Int
    let test: Int

    var description: String { "\(file), group \(group), test \(test)" }
  }

  /// All files of the dialects that the suite has.
  static let files: [File] = {
    let dialects: [(String, Dialect)] = [
      ("draft4", .draft4), ("draft6", .draft6), ("draft7", .draft7),
      ("draft2019-09", .draft2019), ("draft2020-12", .draft2020),
    ]
    return dialects.flatMap { name, dialect in
      paths(below: name).map { File(path: $0, dialect: dialect) }
    }
  }()

  private static func paths(below path: String) -> [String] {
    guard let tests = folder?.appending(path: "tests") else { return [] }
    return SharedFolder.names(in: tests.appending(path: path)).flatMap { name in
      name.hasSuffix(".json") ? ["\(path)/\(name)"] : paths(below: "\(path)/\(name)")
    }
  }

  static func bytes(_ file: File) throws -> [UInt8] {
    guard let folder else { return [] }
    return [UInt8](try Data(contentsOf: folder.appending(path: "tests/\(file.path)")))
  }

  /// The remote schemas, which the suite places on a server of its own.
  static func remote(_ uri: String) -> [UInt8]? {
    let server = "http://localhost:1234/"
    guard uri.hasPrefix(server), let folder else { return nil }
    let file = folder.appending(path: "remotes/\(uri.dropFirst(server.count))")
    return (try? Data(contentsOf: file)).map { [UInt8]($0) }
  }
}

/// Judgements that are known to be others than the suite's, and why.
struct KnownFailures {
  private(set) var reasons: [Suite.Case: String] = [:]

  static let list: Result<KnownFailures, any Error> = Result { try KnownFailures() }

  private init() throws {
    let file = SharedFolder.project
      .appending(path: "Tests/LinecheckSchemaTests/known-failures.json")
    let document = try Document([UInt8](try Data(contentsOf: file)))
    for entry in document.root.items ?? [] {
      guard let file = entry["file"]?.string, let group = entry["group"]?.integer,
        let reason = entry["reason"]?.string
      else { continue }
      for test in entry["tests"]?.items ?? [] {
        let place = Suite.Case(
          file: file, group: Int(group), test: test.integer.map { Int($0) } ?? -1)
        reasons[place] = reason
      }
    }
  }

  subscript(file: Suite.File) -> Set<Suite.Case> {
    Set(reasons.keys.filter { $0.file == file.path })
  }
}
