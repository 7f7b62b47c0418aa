import Foundation
import Linecheck
import LinecheckRunner
import TestSupport
import Testing

@testable import LinecheckReports

/// What the conformance report says of broken unions.
struct UnionSectionTests {
  private static let contract = Contract(
    "a/b/200", title: "Sample", document: SourceDocument(title: "Page", url: "https://example.com")
  ) { .tagged(by: "type", ["sip": .object, "number": .object]) }

  private func report(_ meant: [String], peer: String? = nil) throws -> String {
    try withTemporaryFolder { folder in
      let contract = folder.appending(path: "a/b/200")
      try FileManager.default.createDirectory(at: contract, withIntermediateDirectories: true)
      let lines = meant.enumerated().map { index, meant in
        #"{"name": "\#(index)", "at": "", "meant": \#(meant), "why": "a <b> | c", "body": {"type": "Sip"}}"#
      }
      if !lines.isEmpty {
        let file = contract.appending(path: "unions.jsonl")
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
      }
      if let peer { try Data(peer.utf8).write(to: folder.appending(path: "unions.peer.json")) }
      let corpus = try Corpus(folder.path(percentEncoded: false))
      return ConformanceReport(try ConformanceRun(corpus, [Self.contract])).text
    }
  }

  @Test func hasTheShareAndWhatIsWrong() throws {
    let report = try report([#""sip""#, #""sip""#, #""number""#, "null"])
    #expect(report.contains("\n## Unions\n"))
    #expect(report.contains("Linecheck says the same of 2, 50 %; 95 % is the least"))
    #expect(report.contains("Another validator was not measured."))
    #expect(report.contains("| a/b/200 | 4 | 2 |\n"))
    let sees = "<code>a &lt;b&gt; &#124; c</code>"
    #expect(
      report.contains("| a/b/200, 2 | <code>number</code> | <code>sip</code> | \(sees) |\n"))
    #expect(report.contains("| a/b/200, 3 | none | <code>sip</code> | \(sees) |\n"))
  }

  @Test func quotesAPeer() throws {
    let peer = #"{"tool": "other", "version": "1.2.3", "cases": 3, "right": 2}"#
    let report = try report([#""sip""#], peer: peer)
    #expect(report.contains("One of the errors that other 1.2.3 gives as best matches"))
    #expect(report.contains("for 2 of 3, 66.6 %."))
    #expect(report.contains("says the same of 1, 100 %"))
    #expect(!report.contains("chosen wrong"))
  }

  @Test func isNotThereWithoutCases() throws {
    #expect(try !report([]).contains("## Unions"))
  }
}
