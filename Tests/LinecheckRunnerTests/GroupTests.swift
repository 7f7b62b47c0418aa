import Foundation
import Linecheck
import LinecheckJSON
import LinecheckProviders
import TestSupport
import Testing

@testable import LinecheckRunner

/// Rules over several bodies of one account.
struct GroupTests {
  private static let contract = Contract(
    "api/line/200", title: "a line",
    document: SourceDocument(title: "Page", url: "https://example.com/page"),
    group: {
      Rule.any.blaming("no-chain", expecting: "no line that leads to one that leads on") {
        lines in
        let lines = lines.items ?? []
        let leading = Set(
          lines.filter { $0["next"]?.string != nil }.compactMap { $0["id"]?.string })
        return lines.compactMap { $0["next"] }.filter { leading.contains($0.string ?? "") }
      }
    }
  ) {
    .object {
      Field("id", .string)
      Field("next", .string.nullable()).optional()
    }
  }

  private func results(_ files: [String: String], groups: Bool) async throws -> [PayloadResult] {
    try await withCorpus(files) { folder in
      let run = CheckRun(
        try ContractSelection([Self.contract], id: "api/line/200"), .init(groups: groups))
      return await run.payloads(PayloadInputs([folder]), in: folder)
    }
  }

  private static let chain = [
    "a/1.json": #"{"id":"1","next":"2"}"#, "a/2.json": "{\n\"id\":\"2\",\n\"next\":\"3\"}",
    "b/3.json": #"{"id":"3","next":"1"}"#, "b/4.json": "no json",
  ]

  @Test func judgesTheBodiesOfAFolderTogether() async throws {
    let results = try await results(Self.chain, groups: true)
    #expect(results.map(\.outcome) == [.failed, .passed, .passed, .failed])
    let finding = try #require(results[0].findings.first)
    #expect(finding.rule == "api.line.200.no-chain")
    #expect(finding.pointer == "/next")
    #expect(finding.span.bytes == 17..<20)
    // One more rule where there are neighbours; a single sound body has none.
    #expect(results.map(\.rules) == [5, 5, 4, 4])
  }

  @Test func judgesEachBodyAloneUnlessAsked() async throws {
    let results = try await results(Self.chain, groups: false)
    #expect(results.map(\.outcome) == [.passed, .passed, .passed, .failed])
    #expect(results.map(\.rules) == [4, 4, 4, 4])
  }

  @Test func isAFolderInACorpus() throws {
    let valid = #"{"id":"1","next":"2"}"#
    let files = [
      "api/line/200/valid/alone.json": valid, "api/line/200/valid/pair/1.json": valid,
      "api/line/200/valid/pair/2.json": #"{"id":"2"}"#,
      "api/line/200/invalid/api.line.200.no-chain--two/1.json": valid,
      "api/line/200/invalid/api.line.200.no-chain--two/2.json": #"{"id":"2","next":"9"}"#,
      "api/line/200/invalid/api.line.200.no-chain--two.expect": "api.line.200.no-chain /next\n",
    ]
    try withCorpus(files) { folder in
      let run = try ConformanceRun(try Corpus(folder), [Self.contract])
      let judged = run.results.filter { $0.resolvedBy != nil }
      #expect(judged.map(\.outcome) == [.passed, .passed, .passed])
      let row = try #require(
        run.coverage[0].rows.first { $0.constraint.id == "api.line.200.no-chain" })
      #expect((row.broken, row.satisfied) == (1, 1))
    }
  }

  /// What a contract calls none of its business can be left out, and nothing else is found.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func bodiesOfNoConcernChangeNothing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let contract = Retell.getPhoneNumber200
    let bodies = (0..<8).map { place in
      let fallback =
        ["", ", \"fallback_number\": null", ", \"fallback_number\": \"\""]
        + (0..<8).map { ", \"fallback_number\": \"+1415555000\($0)\"" }
      return PaddedBytes("{\"phone_number\": \"+1415555000\(place)\"\(random.pick(fallback))}")
    }
    let concerned = try bodies.indices.filter { try contract.concerns(Document(bodies[$0])) }
    let all = try GroupCheck.findings(in: bodies, contract, from: .note) ?? []
    let some =
      try GroupCheck.findings(
        in: concerned.map { bodies[$0] }, contract, from: .note,
        others: bodies.count - concerned.count) ?? []
    #expect(some.map { concerned[$0.body] } == all.map(\.body))
    #expect(some.map(\.finding.range) == all.map(\.finding.range))
  }
}
