import Foundation
import Linecheck
import LinecheckJSON
import LinecheckRunner
import TestSupport
import Testing

struct CheckRunTests {
  private static let wrong = #"{"name": "Ada Lovelace", "count": 12}"#

  /// The results of a run over bodies and paths that lead nowhere (nil).
  private func results(
    _ bodies: [String?], options: CheckRun.Options = .init(), id: String? = "sample/body/200"
  ) async throws -> [PayloadResult] {
    try await withTemporaryFolder { folder in
      let root = folder.path(percentEncoded: false)
      for (index, body) in bodies.enumerated() {
        if let body { try Data(body.utf8).write(to: folder.appending(path: "\(index).json")) }
      }
      let contracts = [Sample.contract, Sample.contractWithSecret]
      let run = CheckRun(try ContractSelection(contracts, id: id), options)
      let inputs = PayloadInputs(bodies.indices.map { "\(root)/\($0).json" })
      return await run.payloads(inputs, in: root)
    }
  }

  @Test func reportsInTheOrderOfTheInput() async throws {
    let results = try await results(["{}", nil, Self.wrong, "", nil, "{}"])
    #expect(results.map(\.index) == Array(0..<6))
    #expect(
      results.map(\.outcome) == [.passed, .notChecked, .failed, .failed, .notChecked, .passed])
    let gone = "No such file or directory"
    #expect(results.map(\.reason) == [nil, gone, nil, nil, gone, nil])
    #expect(results.map(\.findings.count) == [0, 0, 2, 1, 0, 0])
    #expect(results[0].rules > 5)
    #expect(results[0].contract == "sample/body/200")
    #expect(results[0].resolvedBy == "option")
  }

  @Test func doesNotCheckWhatIsOfNoContract() async throws {
    let results = try await results(["{}", nil], id: nil)
    #expect(results.map(\.outcome) == [.notChecked, .notChecked])
    let unknown = "no contract is known for it; there are sample/body/200, sample/secret/200"
    #expect(results.map(\.reason) == [unknown, "No such file or directory"])
    #expect(results.map { $0.reasonHelp != nil } == [true, false])
  }

  @Test(arguments: [(false, #""Aaa Aaaaaaaa""#), (true, #""Ada Lovelace""#)])
  func masksUnlessToldToReveal(revealing: Bool, name: String) async throws {
    let results = try await results([Self.wrong], options: .init(revealing: revealing))
    let finding = try #require(results.first?.findings.first)
    #expect(finding.frame?.text.contains(name) == true)
    #expect(finding.pointer == "/name")
    #expect(finding.span.start == SourcePosition(line: 1, column: 10))
    #expect(finding.span.end == SourcePosition(line: 1, column: 24))
    #expect(finding.span.bytes == 9..<23)
  }

  @Test(
    arguments: [
      (Severity.error, FailOn.error, true), (.error, .warning, true), (.error, .never, true),
      (.warning, .error, false), (.warning, .warning, true), (.warning, .never, false),
      (.note, .error, false), (.note, .warning, false), (.note, .never, false),
    ])
  func failsFromASeverityOn(severity: Severity, failOn: FailOn, fails: Bool) {
    #expect(failOn.fails(severity) == fails)
  }

  @Test func addsUp() async throws {
    var summary = Summary()
    for result in try await results(["{}", nil, Self.wrong, "", #"{"count":1,"count":2}"#]) {
      summary.add(result)
    }
    #expect(summary.payloads == 5)
    #expect((summary.passed, summary.failed, summary.notChecked) == (2, 2, 1))
    #expect((summary.errors, summary.warnings) == (3, 1))
    #expect(summary.notes == nil)
    #expect(Summary(countsNotes: true).notes == 0)
  }
}
