package import Linecheck
import LinecheckJSON

/// A call as it is recorded: without secrets and persons.
package struct Recording: Sendable {
  /// What took place, as it is read again from the recording.
  package let exchange: LiveExchange
  /// Where something else may be found than before: `line 21, column 9, at /response/body/nickname`.
  package let changed: [String]

  init(_ file: FixtureFile) {
    exchange = LiveExchange(recorded: PaddedBytes(taking: file.bytes))
    changed = file.changed + file.unchecked
  }
}

/// Makes recordings of calls, in which the same is found; the same word becomes the same one in all
/// that one maker makes, so that a run has one, which takes its calls in their order.
package struct RecordingMaker {
  private let selection: ContractSelection
  private var maker: FixtureMaker

  /// A maker that has seen nothing yet.
  ///
  /// - Parameters:
  ///   - selection: all contracts.
  ///   - additions: what a configuration says about members beyond what rules say.
  package init(_ selection: ContractSelection, _ additions: RedactionAdditions = .none) {
    self.selection = selection
    maker = FixtureMaker(additions)
  }

  /// The recording of a call of an operation, wherever that was offered.
  package mutating func recording(of exchange: LiveExchange, _ operation: Operation) -> Recording {
    let resolver = ExchangeResolver(selection, of: operation)
    return Recording(maker.exchange(exchange.text, .exchange, at: "", resolver))
  }

  /// The recording of a page of a list.
  ///
  /// - Parameters:
  ///   - exchange: the exchange that brought it.
  ///   - path: the path of the list below its server, which tells of nobody.
  ///   - contract: what each item is checked against.
  /// - Returns: the recording, whose items stand where they stood.
  package mutating func recording(
    ofPage exchange: LiveExchange, at path: String, itemsOf contract: Contract
  ) -> Recording {
    let operations = FixtureOperations(selection.operations, path)
    return Recording(maker.page(exchange.text, itemsOf: contract, operations))
  }
}
