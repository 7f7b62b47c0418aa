import Foundation
import LinecheckJSON
import TestSupport
import Testing

/// The official suite through `linecheck bowtie`, one process for each dialect.
@Suite(
  .enabled(
    if: SuiteOfSchemas.folder != nil,
    "the suite is absent; LINECHECK_SHARED may name the folder that has it"))
struct BowtieSuiteTests {
  @Test(arguments: [
    ("draft2020-12", "https://json-schema.org/draft/2020-12/schema"),
    ("draft7", "http://json-schema.org/draft-07/schema#"),
    ("draft6", "http://json-schema.org/draft-06/schema#"),
    ("draft4", "http://json-schema.org/draft-04/schema#"),
  ])
  func answersAsTheSuiteDoes(name: String, dialect: String) async throws {
    let cases = try SuiteOfSchemas.cases(of: name)
    #expect(cases.count > 100)
    let lines =
      [#"{"cmd":"start","version":1}"#, #"{"cmd":"dialect","dialect":"\#(dialect)"}"#]
      + cases.map(\.command) + [#"{"cmd":"stop"}"#]
    let run = try await withTemporaryFolder { folder in
      try await Program.run(["bowtie"], in: folder, input: lines.joined(separator: "\n") + "\n")
    }
    #expect(run.code == 0)
    #expect(run.errors == "")
    let answers = run.output.split(separator: "\n").dropFirst(2)
    #expect(answers.count == cases.count)
    var failures: Set<String> = []
    for (answer, test) in zip(answers, cases) {
      let found = try test.failures(try Document(String(answer)))
      failures.formUnion(found)
    }
    let known = try SuiteOfSchemas.knownFailures(of: name)
    #expect(failures.subtracting(known).sorted() == [])
    #expect(
      known.subtracting(failures).sorted() == [], "no longer failures: take them off the list")
  }
}

/// The required tests of the official suite, which is no part of the project.
enum SuiteOfSchemas {
  static let folder = SharedFolder.suites("JSON-Schema-Test-Suite")

  /// A group of tests as a command.
  struct Case {
    let command: String
    /// The file and the position of the group in it.
    let place: String
    fileprivate let expected: [Bool]

    /// The tests that an answer says something else of.
    func failures(_ answer: Document) throws -> [String] {
      #expect(answer.root["seq"]?.string == place)
      let results = answer.root["results"]?.items ?? []
      return expected.indices.filter { index in
        let result = index < results.count ? results[index]["valid"]?.boolean : nil
        return result != expected[index]
      }.map { "\(place), test \($0)" }
    }
  }

  static func cases(of dialect: String) throws -> [Case] {
    guard let folder else { return [] }
    let tests = folder.appending(path: "tests/\(dialect)")
    let remotes = try remotes
    return try SharedFolder.names(in: tests).filter { $0.hasSuffix(".json") }.flatMap { file in
      let document = try Document(try Data(contentsOf: tests.appending(path: file)))
      return try (document.root.items ?? []).enumerated().map { number, group in
        let place = "\(dialect)/\(file), group \(number)"
        let schema = oneLine(try #require(group["schema"]).text)
        let tests = try #require(group["tests"]?.items)
        let instances = try tests.map { test in
          #"{"description":"","instance":\#(oneLine(try #require(test["data"]).text))}"#
        }
        // What says nothing of the suite's server needs nothing from there.
        let registry = schema.contains("localhost:1234") ? #","registry":\#(remotes)"# : ""
        return Case(
          command: #"{"cmd":"run","seq":\#(JSONText.quoted(place)),"case":{"description":"","#
            + #""schema":\#(schema)\#(registry),"tests":[\#(instances.joined(separator: ","))]}}"#,
          place: place, expected: tests.map { $0["valid"]?.boolean == true })
      }
    }
  }

  /// A value on one line: inside of strings line feeds are escaped.
  private static func oneLine(_ text: String) -> String {
    text.replacing("\n", with: " ").replacing("\r", with: " ")
  }

  /// The schemas of the suite's server, by their addresses.
  private static var remotes: String {
    get throws {
      guard let folder = folder?.appending(path: "remotes") else { return "{}" }
      let paths = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
      let names = (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".json") }
      let members = try names.sorted().map { name in
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return "\(JSONText.quoted("http://localhost:1234/" + name)):\(oneLine(text))"
      }
      return "{\(members.joined(separator: ","))}"
    }
  }

  /// The required tests that are known to fail, with reasons, as the importer's own tests list them.
  static func knownFailures(of dialect: String) throws -> Set<String> {
    let file = SharedFolder.project.appending(
      path: "Tests/LinecheckSchemaTests/known-failures.json")
    let entries = try Document(try Data(contentsOf: file)).root.items ?? []
    return Set(
      entries.flatMap { entry in
        let path = entry["file"]?.string ?? ""
        let isRequired = path.hasPrefix(dialect + "/") && !path.contains("/optional/")
        let tests = isRequired ? entry["tests"]?.items ?? [] : []
        return tests.map { "\(path), group \(entry["group"]?.text ?? ""), test \($0.text)" }
      })
  }
}
