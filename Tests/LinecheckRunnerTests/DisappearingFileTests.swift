import Foundation
import Linecheck
import TestSupport
import Testing

@testable import LinecheckRunner

/// Files that were there when the folder was listed, and are not when they are read.
struct DisappearingFileTests {
  @Test(arguments: ["a.json", "a.ndjson", "a.har", "a.exchange.json"], [1, 4])
  func areNotChecked(name: String, jobs: Int) async throws {
    try await withCorpus([name: "{}", "b.json": "{}"]) { folder in
      let inputs = PayloadInputs([folder])
      #expect(inputs.inputs.count == 2)
      try FileManager.default.removeItem(atPath: folder + "/" + name)
      var options = CheckRun.Options()
      options.jobs = jobs
      let run = CheckRun(
        try ContractSelection([Sample.contract], id: Sample.contract.id), options)
      var payloads: [PayloadResult] = []
      var summary = await run.check(inputs, in: folder) { event in
        if case .payload(let payload) = event { payloads.append(payload) }
      }
      #expect(payloads.map(\.index) == [0, 1])
      #expect(payloads.map(\.outcome) == [.notChecked, .passed])
      #expect(payloads.map(\.reason) == ["No such file or directory", nil])
      #expect(payloads[0].source.hasSuffix("/" + name))
      summary.gates = Gates()
      #expect(summary.gates.exit(for: summary).code == .notAllChecked)
    }
  }
}
