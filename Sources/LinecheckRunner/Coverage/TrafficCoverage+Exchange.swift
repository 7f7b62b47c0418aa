import Linecheck
import LinecheckJSON

extension TrafficCoverage {
  /// Counts both sides of an exchange, and what is promised of it as a whole.
  mutating func add(_ check: ExchangeCheck) {
    for side in [check.request, check.response].compactMap(\.self) {
      guard let contract = side.contract, side.reason == nil, side.undecided == nil else {
        continue
      }
      let own = side.findings.filter(\.isOfBody).map(\.finding)
      let isOfParts = contract.part == "parameters"
      let parts = isOfParts ? check.exchange.parameters(check.contracts.template) : nil
      add(parts.map { try? Document($0.bytes) } ?? side.document, contract, own)
    }
    let whole = (check.request.findings + (check.response?.findings ?? []))
      .filter { !$0.isOfBody }
    for contract in [check.contracts.request, check.contracts.response].compactMap(\.self) {
      let found = whole.filter { $0.contract.id == contract.id }.map(\.finding)
      add(exercised: check.judged, contract, found)
    }
  }
}
