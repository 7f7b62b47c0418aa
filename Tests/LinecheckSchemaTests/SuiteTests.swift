import Foundation
import Linecheck
import LinecheckJSON
import LinecheckSchema
import TestSupport
import Testing

@Suite(
  .enabled(if: Suite.folder != nil, "the suite is absent; LINECHECK_SHARED may name its place"))
struct SuiteTests {
  /// Every judgement is the suite's, apart from those that are known to be others; and what the fast
  /// path accepts is right.
  @Test(arguments: Suite.files)
  func judgesAsTheSuiteDoes(file: Suite.File) throws {
    let known = try KnownFailures.list.get()[file]
    let document = try Document(try Suite.bytes(file))
    var failures: [Suite.Case: String] = [:]
    for (number, group) in (document.root.items ?? []).enumerated() {
      for (test, what) in try Self.failures(of: group, file) {
        failures[Suite.Case(file: file.path, group: number, test: test)] = what
      }
    }
    for (place, what) in failures where !known.contains(place) {
      Issue.record("\(place): \(what)")
    }
    for place in known where failures[place] == nil {
      Issue.record("\(place) passes: take it off the list of known failures")
    }
  }

  /// The tests of a group that are judged otherwise.
  private static func failures(of group: Value, _ file: Suite.File) throws -> [Int: String] {
    let schema = try #require(group["schema"])
    let tests = try #require(group["tests"]?.items)
    var options = JSONSchema.Options()
    options.dialect = file.dialect
    options.assertsFormats = file.asksForFormats
    options.resolve = Suite.remote
    let program: Program
    do {
      let schema = try JSONSchema(
        Array(schema.text.utf8), at: "https://suite.example/\(file.path)", title: file.path,
        options: options)
      program = try schema.program(id: "suite")
    } catch {
      return Dictionary(uniqueKeysWithValues: tests.indices.map { ($0, "\(error)") })
    }
    var failures: [Int: String] = [:]
    var checker = Checker(program)
    for (number, test) in tests.enumerated() {
      let payload = try #require(test["data"]).text
      let isValid = try #require(test["valid"]).boolean == true
      let findings = program.findings(in: try Document(payload), from: .error)
      if findings.isEmpty != isValid {
        failures[number] =
          isValid
          ? "valid, but \(findings.map { "\($0) (\($0.rule))" })" : "invalid, but nothing is found"
      } else if !isValid, checker.accepts(PaddedBytes(payload)) {
        failures[number] = "invalid, but accepted by the fast path"
      } else if checker.findings(in: PaddedBytes(payload), from: .error).isEmpty != isValid {
        failures[number] = "the checker says otherwise"
      }
    }
    return failures
  }
}
