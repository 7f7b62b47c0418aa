import Linecheck
import LinecheckJSON
import LinecheckProviders
import Testing

@testable import LinecheckRunner

/// The same is found in a recording as in the call that it is of, whatever body the call brought: the
/// payloads of the Corpus, sent or answered.
struct RecordingCorpusTests {
  private static let shares = 4
  /// Of a contract with many payloads every so many are looked at.
  private static let step = 4

  /// The contracts of bodies that are sent to providers, or come from them.
  private static let contracts = Providers.contracts.filter { contract in
    Providers.operations.contains { $0.id == contract.operation && !$0.servers.isEmpty }
      && contract.part != "parameters" && contract.edition == nil
  }

  /// Side by side, since they are many.
  @Test(arguments: 0..<shares)
  func sameIsFound(share: Int) throws {
    let selection = try LiveCalls.selection()
    var maker = RecordingMaker(selection)
    var faults = 0
    for contract in Self.contracts {
      let operation = try LiveCalls.operation(contract.operation)
      let own = try LiveCalls.payloads(of: contract)
      let step = own.count > 40 ? Self.step : 1
      for (number, item) in own.enumerated()
      where number % step == 0 && number / step % Self.shares == share {
        let live = try LiveCalls.exchange(of: item.read(), contract)
        let recording = maker.recording(of: live, operation)
        #expect(recording.changed == [], "\(item.path)")
        #expect(recording.exchange.text.count == live.text.count, "\(item.path)")
        let before = LiveCalls.found(in: live, operation, selection)
        let after = LiveCalls.found(in: recording.exchange, operation, selection)
        #expect(after == before, "\(item.path)")
        faults += before.reduce(0) { $0 + $1.faults.count }
      }
    }
    #expect(faults > 50)
  }
}
