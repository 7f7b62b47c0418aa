import Foundation
import Linecheck
import LinecheckJSON
import LinecheckProviders
import LinecheckRunner
import TestSupport
import Testing

@testable import LinecheckLive

/// A run that was recorded says the same again without a network.
struct ReplayTests {
  /// Everything that a run tells, as one text.
  private func told(
    by steps: [Step], _ transport: any Transport, recordingInto folder: String? = nil
  ) async throws -> String {
    let selection = try ContractSelection(Providers.contracts, Providers.operations, id: nil)
    let options = CheckRun.Options(notes: true, groups: true)
    var run = LiveRun(
      transport, folder.map { RunRecorder($0, selection, .none) }, concurrency: 2,
      AnswerChecker(selection, options), options)
    var text = ""
    await run.run(steps) { event in
      switch event {
      case .payload(let result): text += "\(result)\n"
      case .remark(let remark): text += "remark: \(remark)\n"
      case .progress: break
      }
    }
    return text
  }

  @Test(arguments: ["retell", "elevenlabs", "vapi"])
  func listsSayTheSame(provider: String) async throws {
    let api = try #require(ProviderAPI.all.first { $0.name == provider })
    // Several numbers of one time stand on both sides of the borders of pages.
    let numbers = Numbers(api, 130, ties: 3)
    try await withTemporaryFolder { folder in
      let path = folder.path(percentEncoded: false)
      let steps = try steps(provider, "--all")
      let recorded = try await told(by: steps, numbers, recordingInto: path)
      let replayed = try await told(by: steps, Recordings(folder: path))
      #expect(recorded.contains("item 20"))
      #expect(replayed == recorded)
    }
  }
}
